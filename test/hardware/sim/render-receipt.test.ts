// Receipts as pictures: laid out dot for dot, and read back by an independent reader from a real browser's pixels.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import type { Receipt, TextLine } from '../../../hardware/escpos/receipt.ts'
import { receiptText, renderReceipt } from '../../../hardware/sim/render-receipt.ts'
import { createTypesetter } from '../../../hardware/sim/typeset.ts'
import { openShippedGlyphs } from '../../../server/site/printing/shipped-glyphs.ts'
import { fullTicket, statusUrl } from '../support/sample-ticket.ts'

const gsK = (fn: number, ...rest: number[]) => {
  const length = rest.length + 2
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 49, fn, ...rest]
}

const commandsOf = (receipt: Receipt) => createEscposParser().push(encodeReceipt(receipt))

const typeset = (receipt: Receipt, widthDots = 576) => {
  const typesetter = createTypesetter(widthDots)
  for (const command of commandsOf(receipt)) typesetter.apply(command)
  return typesetter
}

const linesOf = (line: Omit<TextLine, 'kind'>, widthDots = 576) =>
  typeset([{ kind: 'text', ...line }], widthDots).placed.flatMap(item => (item.kind === 'line' ? [item] : []))

const text = (cells: readonly { character: string }[]) => cells.map(cell => cell.character).join('')

test('Han is 24 dots wide, Latin 12, times the scale', () => {
  const [line] = linesOf({ text: 'A采1', scale: { width: 3, height: 2 } })
  expect(line?.cells.map(({ x, width }) => [x, width])).toEqual([
    [0, 36],
    [36, 72],
    [108, 36],
  ])
  expect(line?.bottom).toBe(48)
})

test('lines stand left, in the middle, right', () => {
  const left = (align: 'left' | 'center' | 'right') => linesOf({ text: 'AB', align })[0]?.cells[0]?.x
  expect([left('left'), left('center'), left('right')]).toEqual([0, 276, 552])
})

test('a line that is too long goes on below, a character at a time', () => {
  const lines = linesOf({ text: '采样点'.repeat(6) }, 384)
  expect(lines.map(line => text(line.cells))).toEqual(['采样点采样点采样点采样点采样点采', '样点'])
  expect(lines.map(line => line.bottom)).toEqual([24, 54])
})

test('a line is at least 30 dots, and as tall as its tallest character', () => {
  expect(typeset([{ kind: 'text', text: 'A' }]).height).toBe(30)
  expect(typeset([{ kind: 'text', text: 'A', scale: { width: 1, height: 8 } }]).height).toBe(192)
  expect(typeset([{ kind: 'feed', lines: 3 }]).height).toBe(90)
})

test('a QR code takes its modules times their size', () => {
  const { placed, height } = typeset([{ kind: 'qr', text: 'x', module: 6, level: 'M' }])
  expect(height).toBe(21 * 6)
  expect(placed).toMatchObject([{ kind: 'qr', x: (576 - 126) / 2, module: 6 }])
})

test('a picture stands where the printer aligns it, and what reaches beyond the paper is cut off', () => {
  const command = (width: number) => [0x1d, 0x76, 0x30, 0, width, 0, 1, 0, ...new Array(width).fill(0xff)]
  const commands = createEscposParser().push(Uint8Array.from([0x1b, 0x61, 1, ...command(10), ...command(80)]))
  const svg = renderReceipt(commands)
  expect(svg).toContain('translate(248 0) scale(1 1)" d="M0 0h80v1h-80z"')
  expect(svg).toContain('translate(0 1) scale(1 1)" d="M0 0h576v1h-576z"')
})

test('a printer shows a box for what its font lacks', () => {
  const commands = createEscposParser().push(
    encodeReceipt([{ kind: 'text', text: '樣㐀é' }], { font: 'gb18030' }),
  )
  expect((['gb2312', 'gbk', 'gb18030'] as const).map(font => receiptText(commands, 576, font))).toEqual([
    '□□é',
    '樣□é',
    '樣㐀é',
  ])
})

test('a code that cannot exist is left out, and the printer goes on', () => {
  const tooLong = [...gsK(80, 48, ...new Array(4000).fill(65)), ...gsK(81, 48)]
  const commands = createEscposParser().push(Uint8Array.from([...tooLong, 65, 10]))
  expect(receiptText(commands)).toBe('A')
  expect(renderReceipt(commands)).not.toContain('NaN')
})

test('the picture is well-formed whatever was printed', () => {
  const svg = renderReceipt(createEscposParser().push(new TextEncoder().encode('<b>&"]]>\x7f x\n')))
  expect(svg).toContain('<title>&lt;b&gt;&amp;&quot;]]&gt; x</title>')
  // Nine characters to see, each with a place of its own.
  expect(svg).toMatch(/<text x="(\d+ ){8}\d+" y="21">&lt;b&gt;&amp;&quot;\]\]&gt;x</)
})

test.each([
  [80, 576, 48],
  [58, 384, 32],
])('on %i mm paper a reader finds the address in the picture', async (_mm, widthDots, columns) => {
  const folder = await mkdtemp(join(tmpdir(), 'greenlane-receipt-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--disable-component-update', '--disable-sync', ...flags.split(' ')],
  })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } })
  // A line that the printer cannot write itself stands above it.
  const ticket: Receipt = [{ kind: 'text', text: '䶮塘村𠮷祥街采样点 😷', align: 'center' }, ...fullTicket]
  const glyphs = openShippedGlyphs(error => {
    throw error
  })
  const bytes = encodeReceipt(ticket, { columns, glyphs })
  const svg = renderReceipt(createEscposParser().push(bytes), widthDots)
  await page.setContent(svg)
  const picture = join(folder, 'receipt.png')
  await page.locator('svg').screenshot({ path: picture })
  const { stdout } = await promisify(execFile)('zbarimg', ['--quiet', '--raw', picture])
  expect(stdout.trim()).toBe(statusUrl)
})
