// The parser reads back what the encoder wrote, however the bytes were cut, and never loses its place.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../../hardware/escpos/commands.ts'
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import { printableText } from '../../../hardware/escpos/printable-text.ts'
import type { ReceiptLine } from '../../../hardware/escpos/receipt.ts'
import { confirmRequest, paperStatusRequest } from '../../../hardware/escpos/requests.ts'
import { fullTicket } from '../support/sample-ticket.ts'

const parse = (bytes: Uint8Array) => createEscposParser().push(bytes)
const parseHex = (hex: string) => parse(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

const parseInPieces = (bytes: Uint8Array, cuts: readonly number[]): Command[] => {
  const parser = createEscposParser()
  const ends = [...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return ends.flatMap((end, at) => parser.push(bytes.subarray(ends[at - 1] ?? 0, end)))
}

/** Text may come in pieces; what matters is the whole. */
const joinText = (commands: readonly Command[]): Command[] => {
  const joined: Command[] = []
  for (const command of commands) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && command.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + command.text }
    else joined.push(command)
  }
  return joined
}

// GB18030 as decoders know it has changed a few rare mappings over the years: left to the encoder's own tests.
const anyText = fc.string({ unit: fc.constantFrom(...'A012 采样点越秀區廣東é–·'), maxLength: 12 })
const scale = fc.integer({ min: 1, max: 8 })
const anyLine: fc.Arbitrary<ReceiptLine> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: anyText,
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    scale: fc.record({ width: scale, height: scale }),
    bold: fc.boolean(),
    inverted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('feed' as const), lines: fc.integer({ min: 1, max: 255 }) }),
  fc.record({
    kind: fc.constant('qr' as const),
    text: fc.string({ minLength: 1, maxLength: 80 }),
    module: fc.integer({ min: 1, max: 16 }),
    level: fc.constantFrom('L' as const, 'M' as const, 'Q' as const, 'H' as const),
  }),
  fc.constant({ kind: 'cut' as const }),
)

test('what was encoded is read back: texts, codes and cuts in order', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), lines => {
      const commands = parse(encodeReceipt(lines))
      const contents = commands.flatMap(command => ('text' in command ? [command.text] : []))
      const expected = lines.flatMap(line => ('text' in line && line.text !== '' ? [line.text] : []))
      expect(contents).toEqual(expected)
      expect(commands.filter(command => command.kind === 'cut')).toHaveLength(
        lines.filter(line => line.kind === 'cut').length,
      )
      expect(commands.filter(command => command.kind === 'other').length).toBe(
        // The model of each QR code is skipped.
        lines.filter(line => line.kind === 'qr').length,
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('how the bytes are cut makes no difference', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 10 }), (lines, cuts) => {
      const bytes = encodeReceipt(lines)
      expect(joinText(parseInPieces(bytes, cuts))).toEqual(joinText(parse(bytes)))
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('any bytes at all are read without an error, and no control character comes out as text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
      const texts = parse(noise).flatMap(command => (command.kind === 'text' ? [command.text] : []))
      expect([...texts.join('')].every(character => character >= ' ')).toBe(true)
    }),
    { numRuns: 1000, seed: 7 },
  )
})

test('the full ticket, command by command', () => {
  expect(parse(encodeReceipt(fullTicket)).map(command => command.kind)).toEqual(
    (
      'init han align scale text line-feed ' + // name of the site
      'scale text line-feed ' + // rule
      'scale bold inverted text line-feed ' +
      'scale inverted text line-feed ' +
      'scale bold text line-feed bold text line-feed ' +
      'scale bold text line-feed ' +
      'scale other qr-module qr-level qr-data qr-print ' +
      'feed text line-feed align text line-feed ' +
      'line-feed line-feed line-feed line-feed cut'
    ).split(' '),
  )
})

test('requests are read', () => {
  expect(parse(confirmRequest('0A1Z'))).toEqual([{ kind: 'confirm', id: '0A1Z' }])
  expect(parse(paperStatusRequest())).toEqual([{ kind: 'send-status', which: 1 }])
  expect(parseHex('1D610F')).toEqual([{ kind: 'automatic-status', mask: 15 }])
})

test('cuts of every kind', () => {
  expect(parseHex('1D5600')).toEqual([{ kind: 'cut', partial: false, toBlade: false, dots: 0 }])
  expect(parseHex('1D5601')).toEqual([{ kind: 'cut', partial: true, toBlade: false, dots: 0 }])
  expect(parseHex('1D564210')).toEqual([{ kind: 'cut', partial: true, toBlade: true, dots: 16 }])
})

test('a picture is read whole, its bytes are not taken for commands', () => {
  const picture = { width: 16, height: 2, bytes: Uint8Array.of(0x1b, 0x40, 0x1b, 0x40) }
  expect(parseHex('1D763001 0200 0200 1B401B40 41')).toEqual([
    { kind: 'picture', picture, scale: { width: 2, height: 1 } },
    { kind: 'text', text: 'A' },
  ])
})

test('a picture larger than any receipt is noise, and so is skipped a picture of columns', () => {
  expect(parseHex('1D763000 FFFFFFFF 41').map(command => command.kind)).toEqual(['other', 'text'])
  expect(parseHex('1B2A21 0100 1B401B 41').map(command => command.kind)).toEqual(['other', 'text'])
})

test('outside Han mode every byte is one character', () => {
  expect(parseHex('E9 1C26 B2C9 1C2E E9')).toEqual([
    { kind: 'text', text: 'é' },
    { kind: 'han', on: true },
    { kind: 'text', text: '采' },
    { kind: 'han', on: false },
    { kind: 'text', text: 'é' },
  ])
})

test('printable text keeps every other character as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const clean = printableText(text)
      expect(clean).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u)
      const changes = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u
      if (!changes.test(text)) expect(clean).toBe(text.toWellFormed().normalize())
    }),
    { seed: 7 },
  )
})
