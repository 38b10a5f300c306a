// The encoder against its known-good ticket, and one test for each fault of the `escpos` package that it works round.
import { describe, expect, test } from 'vitest'
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import type { Receipt, TextLine } from '../../../hardware/escpos/receipt.ts'
import { renderReceipt } from '../../../hardware/sim/render-receipt.ts'
import { fullTicket } from '../support/sample-ticket.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase()
const ascii = (text: string) => hex(new TextEncoder().encode(text))
const textBytes = (line: Omit<TextLine, 'kind'>) => hex(encodeReceipt([{ kind: 'text', ...line }]))
const gb18030 = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes)

describe('the known-good ticket', () => {
  const url = 'http://192.168.1.20:8080/s/Q7'
  const knownGood = [
    '1B40 1C26 1B6101 1B2100 1B2110 D4BDD0E3C7F8B5DAC8FDB2C9D1F9B5E3 0A',
    '1D2155 41303132 0A 1B2100 C7B0C3E6BBB9D3D0203520C8CB 0A',
    '1D286B0400314132 00 1D286B0300314306 1D286B0300314531',
    `1D286B2000315030 ${ascii(url)} 1D286B0300315130 0A0A0A0A 1D5601`,
  ]
    .join('')
    .replaceAll(' ', '')
  const ticket: Receipt = [
    { kind: 'text', text: '越秀区第三采样点', align: 'center', scale: { width: 1, height: 2 } },
    { kind: 'text', text: 'A012', align: 'center', scale: { width: 6, height: 6 } },
    { kind: 'text', text: '前面还有 5 人', align: 'center' },
    { kind: 'qr', text: url, module: 6, level: 'M' },
    { kind: 'cut' },
  ]

  test('is 132 bytes long', () => {
    expect(knownGood).toHaveLength(2 * 132)
  })

  test('is encoded byte for byte, but for ESC !, which leaves Han unscaled: GS ! instead', () => {
    const expected = knownGood.replace('1B21001B2110', '1D2101').replace('0A1B2100', '0A1D2100')
    expect(hex(encodeReceipt(ticket))).toBe(expected)
  })

  test('looks the same on paper', () => {
    const picture = (bytes: Uint8Array) => renderReceipt(createEscposParser().push(bytes))
    expect(picture(encodeReceipt(ticket))).toBe(picture(Buffer.from(knownGood, 'hex')))
  })
})

describe('faults of the package', () => {
  test('flush() hands out its live buffer: a job keeps its bytes when the next one is encoded', () => {
    const first = encodeReceipt([{ kind: 'text', text: 'A001' }])
    const before = hex(first)
    encodeReceipt([{ kind: 'text', text: 'B999' }])
    expect(hex(first)).toBe(before)
    expect(first.buffer.byteLength).toBe(first.byteLength)
  })

  test('qrcode() sends ESC Z: the native GS ( k is sent', () => {
    const bytes = hex(encodeReceipt([{ kind: 'qr', text: 'x', module: 6, level: 'M' }]))
    expect(bytes).toContain(`1D286B0400315030${ascii('x')}1D286B0300315130`)
    expect(bytes).not.toContain('1B5A')
  })

  test('qrcode() counts characters: Han in a QR code is counted and sent as UTF-8 bytes', () => {
    const bytes = hex(encodeReceipt([{ kind: 'qr', text: '采样', module: 6, level: 'M' }]))
    expect(bytes).toContain(`1D286B0900315030${ascii('采样')}1D286B0300315130`)
  })

  test("align('CENTER') prints the word undefined", () => {
    expect(textBytes({ text: 'A', align: 'center' })).toBe('1B401C261B610141' + '0A')
    expect(textBytes({ text: 'A', align: 'right' })).toBe('1B401C261B610241' + '0A')
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('size() up to 2 sends ESC !: scale %i is sent with GS !', times => {
    const n = ((times - 1) * 0x11).toString(16).padStart(2, '0').toUpperCase()
    const bytes = textBytes({ text: 'A', scale: { width: times, height: times } })
    expect(bytes).toBe(times === 1 ? '1B401C26410A' : `1B401C261D21${n}410A`)
  })

  test("style('B') sends ESC 5 and ESC - as well: bold is ESC E alone", () => {
    expect(textBytes({ text: 'A', bold: true })).toBe('1B401C261B4501410A')
  })
})

describe('text', () => {
  test('is GB18030 after FS &, four-byte characters included where the printer has them', () => {
    const bytes = encodeReceipt([{ kind: 'text', text: '采样 é 㐀' }], { font: 'gb18030' })
    expect(gb18030(bytes.subarray(4))).toBe('采样 é 㐀\n')
  })

  test('cannot drive the printer', () => {
    const name = 'A\x1b@\x1d\x56\x00\x10\x04\x01\x9b\u2028\r\nB\x7f'
    expect(gb18030(encodeReceipt([{ kind: 'text', text: name }]).subarray(4))).toBe('A @ V B \n')
  })

  test('with half a surrogate pair is still encoded', () => {
    expect(textBytes({ text: 'A\ud83dB' })).toBe(textBytes({ text: 'A\ufffdB' }))
  })
})

test('each line sets only what changes, and the next job starts from nothing', () => {
  const loud: TextLine = { kind: 'text', text: 'A', bold: true, inverted: true, align: 'center' }
  const bytes = hex(encodeReceipt([loud, loud, { kind: 'text', text: 'B' }]))
  expect(bytes).toBe('1B401C261B61011B45011D4231410A410A1B61001B45001D4230420A')
})

test('a rule is as wide as the paper', () => {
  const dash = hex(Uint8Array.of(0xa9, 0xa4))
  expect(hex(encodeReceipt([{ kind: 'rule' }]))).toContain(`1D2170${dash.repeat(3)}0A`)
  expect(hex(encodeReceipt([{ kind: 'rule' }], { columns: 32 }))).toContain(`1D2170${dash.repeat(2)}0A`)
})

test('a full ticket fits into 300 bytes', () => {
  expect(encodeReceipt(fullTicket).length).toBeLessThanOrEqual(300)
})

test.each([0, 9, 1.5])('a scale of %d is refused', width => {
  expect(() => encodeReceipt([{ kind: 'text', text: 'A', scale: { width, height: 1 } }])).toThrow(RangeError)
})

test('a QR code that no printer can draw is refused', () => {
  const qr = (text: string, module: number) => encodeReceipt([{ kind: 'qr', text, module, level: 'L' }])
  expect(() => qr('', 6)).toThrow(RangeError)
  expect(() => qr('x'.repeat(2954), 6)).toThrow(RangeError)
  expect(() => qr('x', 17)).toThrow(RangeError)
})
