// Lines with characters that the printer lacks: those alone become pictures, dot by dot where the letters would stand.
import { expect, test } from 'vitest'
import { isBlack } from '../../../hardware/escpos/bitmap.ts'
import type { Command } from '../../../hardware/escpos/commands.ts'
import { type EncodeOptions, encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { Glyphs } from '../../../hardware/escpos/glyph.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import type { Receipt, TextLine } from '../../../hardware/escpos/receipt.ts'
import { createTypesetter } from '../../../hardware/sim/typeset.ts'
import { createVirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import { fullTicket } from '../support/sample-ticket.ts'

/** Latin is a bar on the left of its cell, everything else one on top of it; of ☃ there is no picture. */
const bars: Glyphs = character => {
  if (character === '☃') return undefined
  const isLatin = character < '\x7f'
  const rows = new Uint8Array(72)
  if (isLatin) for (let row = 0; row < 24; row += 1) rows[row * 3] = 0x80
  else rows.fill(0xff, 0, 3)
  return { width: isLatin ? 12 : 24, rows }
}

const commandsOf = (receipt: Receipt, options: EncodeOptions = {}): Command[] =>
  createEscposParser().push(encodeReceipt(receipt, { glyphs: bars, ...options }))

const pictures = (commands: readonly Command[]) =>
  commands.flatMap(command => (command.kind === 'picture' ? [command.picture] : []))

const picturesOf = (line: Omit<TextLine, 'kind'>, options: EncodeOptions = {}) =>
  pictures(commandsOf([{ kind: 'text', ...line }], options))

/** Black dots of the row, from–to. */
const runs = (picture: ReturnType<typeof pictures>[number] | undefined, y: number): string => {
  if (!picture) return ''
  const row = Array.from({ length: picture.width }, (_, x) => (isBlack(picture, x, y) ? '#' : ' ')).join('')
  return [...row.matchAll(/#+/g)].map(({ index, 0: { length } }) => `${index}+${length}`).join(' ')
}

test('the bytes: GS v 0, whole bytes a row, one dot a dot', () => {
  const bytes = encodeReceipt([{ kind: 'text', text: '𠮷' }], { glyphs: bars })
  const top = 'ffffff'
  const below = '000000'.repeat(29)
  expect(Buffer.from(bytes).toString('hex')).toBe(`1b401c26${'1d763000'}${'0300'}${'1e00'}${top}${below}`)
})

test('only that line is a picture', () => {
  const receipt: Receipt = [
    { kind: 'text', text: '采样点', align: 'center', scale: { width: 2, height: 2 } },
    { kind: 'text', text: '𠮷野家', align: 'center' },
    { kind: 'text', text: 'A012' },
  ]
  expect(commandsOf(receipt).map(command => command.kind)).toEqual(
    'init han align scale text line-feed align scale picture text line-feed'.split(' '),
  )
  expect(pictures(commandsOf(fullTicket))).toEqual([])
})

test('stands where the letters would stand, as large as they would be', () => {
  const place = (text: string, align: 'left' | 'center' | 'right', times: number) => {
    const typesetter = createTypesetter(576)
    const scale = { width: times, height: times }
    for (const command of commandsOf([{ kind: 'text', text, align, scale }])) typesetter.apply(command)
    const [item] = typesetter.placed
    if (item?.kind === 'line') return { x: item.cells[0]?.x, height: typesetter.height }
    if (item?.kind !== 'picture') throw new Error('nothing there')
    return { x: Number(runs(item.picture, 0).split('+')[0]), height: typesetter.height }
  }
  for (const align of ['left', 'center', 'right'] as const)
    for (const times of [1, 2, 3]) expect(place('𠮷', align, times)).toEqual(place('采', align, times))
})

test('scaled, bold and white on black', () => {
  const scale = { width: 2, height: 3 }
  const [plain] = picturesOf({ text: '𠮷A', scale })
  expect([0, 2, 3, 71].map(y => runs(plain, y))).toEqual(['0+50', '0+50', '48+2', '48+2'])
  expect(runs(picturesOf({ text: '𠮷A', scale, bold: true })[0], 3)).toBe('48+3')
  const [inverted] = picturesOf({ text: 'A𠮷', align: 'right', inverted: true })
  expect([0, 1, 23, 24].map(y => runs(inverted, y))).toEqual(['541+11', '541+35', '541+35', ''])
})

test('goes on below where the paper ends', () => {
  const lines = picturesOf({ text: '𠮷'.repeat(17) }, { columns: 32 })
  expect(lines.map(({ width }) => width)).toEqual([384, 24])
})

test('a character of which there is no picture is seen to be missing, and no mark or joiner takes room', () => {
  const [picture] = picturesOf({ text: '☃\ufe0f\u200d𠮷' })
  expect(picture?.width).toBe(48)
  expect([2, 10].map(y => runs(picture, y))).toEqual(['2+20', '2+2 20+2'])
})

test('cannot drive the printer', () => {
  const commands = commandsOf([{ kind: 'text', text: '𠮷\x1b@\x1dV\x00\x10\x04\x01' }])
  expect(commands.map(({ kind }) => kind)).toEqual(['init', 'han', 'picture'])
})

test('no row of dots is taken for a command that printers obey at once', async () => {
  const rows = new Uint8Array(72)
  rows.set([0x10, 0x04, 0x01, 0x10, 0x05, 0x02, 0x10, 0x10, 0x14, 0x10, 0x04])
  const glyphs: Glyphs = () => ({ width: 24, rows })
  const bytes = encodeReceipt([{ kind: 'text', text: '𠮷' }, { kind: 'cut' }], { glyphs })
  expect(Buffer.from(bytes).toString('hex')).toContain(
    ['1d763000', '0300', '1e00', '100c01', '100d02', '10101c', '100c00'].join(''),
  )
  const printer = createVirtualPrinter({ baudRate: Infinity, mmPerSecond: Infinity, cutMs: 0 })
  const stream = await printer.open()
  const replies: number[] = []
  stream.onData(reply => replies.push(...reply))
  await stream.write(bytes)
  expect(pictures(printer.receipts()[0]?.commands ?? [])).toHaveLength(1)
  expect(replies).toEqual([])
})

test('a printer without Han gets every line that has any as a picture, and a rule of dashes', () => {
  const options = { font: 'ascii', columns: 32 } as const
  const receipt: Receipt = [{ kind: 'text', text: '采样' }, { kind: 'rule' }, { kind: 'text', text: 'A012' }]
  expect(commandsOf(receipt, options)).toMatchObject([
    { kind: 'init' },
    { kind: 'picture' },
    { kind: 'text', text: '-'.repeat(32) },
    { kind: 'line-feed' },
    { kind: 'text', text: 'A012' },
    { kind: 'line-feed' },
  ])
})

test('a printer without QR codes gets the very same code as a picture', () => {
  const code: Receipt = [{ kind: 'qr', text: 'http://192.168.1.20/status/X', module: 5, level: 'M' }]
  const typesetter = createTypesetter(576)
  for (const command of commandsOf(code)) typesetter.apply(command)
  const [qr] = typesetter.placed
  if (qr?.kind !== 'qr') throw new Error('no code')
  const [picture] = pictures(commandsOf(code, { drawsQr: false }))
  if (!picture) throw new Error('no picture')
  const dark = (x: number, y: number) => isBlack(picture, qr.x + x * 5 + 2, y * 5 + 2)
  expect(picture.height).toBe(qr.modules.length * 5)
  expect(qr.modules.map((row, y) => row.map((_, x) => dark(x, y)))).toEqual(qr.modules)
})
