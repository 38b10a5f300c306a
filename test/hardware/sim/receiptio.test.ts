/** The virtual printer under a host that others wrote: the npm package `receiptio`, over TCP. */

import { crc32, deflateSync } from 'node:zlib'
import receiptio from 'receiptio'
import { expect, onTestFinished, test } from 'vitest'
import { type Bitmap, bytesPerRow } from '../../../hardware/escpos/bitmap.ts'
import { paintLine } from '../../../hardware/escpos/paint-line.ts'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { serveTcp } from '../../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import { openShippedGlyphs } from '../../../server/site/printing/shipped-glyphs.ts'

/** It knows no port but 9100; this address of the loopback leaves that of others alone. */
const host = '127.93.1.7'

const setUp = async () => {
  const printer = createVirtualPrinter({ mmPerSecond: 1000, cutMs: 10 })
  const service = await serveTcp(printer, { host, port: 9100 })
  onTestFinished(() => service.close())
  return { printer, print: (text: string) => receiptio.print(text, `-d ${host} -p generic -c 42 -t 20`) }
}

test('prints for it, and it believes the status that it is told', { timeout: 40_000 }, async () => {
  const { printer, print } = await setUp()
  expect(await print('^^^A012\n\nGeneral queue | 2 people')).toBe('success')
  expect(receiptText(printer.receipts()[0]?.commands ?? [])).toContain('A012')
})

test.each([
  [{ coverOpen: true }, 'coveropen'],
  [{ paperMm: 0 }, 'paperempty'],
])('tells it of %j', { timeout: 40_000 }, async (knobs, expected) => {
  const { printer, print } = await setUp()
  printer.set(knobs)
  expect(await print('A013')).toBe(expected)
  expect(printer.receipts()).toHaveLength(0)
})

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** One bit a dot, of which 0 is black. */
const png = (picture: Bitmap): Buffer => {
  const stride = bytesPerRow(picture)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(stride * 8)
  head.writeUInt32BE(picture.height, 4)
  const rows = Array.from({ length: picture.height }, (_, y) =>
    Buffer.from([0, ...picture.bytes.subarray(y * stride, (y + 1) * stride).map(byte => ~byte)]),
  )
  const data = deflateSync(Buffer.concat(rows))
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

test('sends the same bytes for a picture of rare characters as we do', { timeout: 40_000 }, async () => {
  const glyphs = openShippedGlyphs(error => {
    throw error
  })
  const scale = { width: 2, height: 2 }
  const [picture] = paintLine(
    { kind: 'text', text: '𠮷野家', align: 'center', scale, bold: true },
    384,
    glyphs,
  )
  if (!picture) throw new Error('no picture')
  const { printer, print } = await setUp()
  expect(await print(`{image:${png(picture).toString('base64')}}`)).toBe('success')
  const { commands = [] } = printer.receipts()[0] ?? {}
  const sent = commands.filter(command => command.kind === 'picture')
  const { bytes, height } = picture
  expect(sent).toEqual([
    {
      kind: 'picture',
      picture: { width: bytesPerRow(picture) * 8, height, bytes },
      scale: { width: 1, height: 1 },
    },
  ])
})
