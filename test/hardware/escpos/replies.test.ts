// Status bytes in both directions, and the parser that tells a printer's answers apart.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReplyParser, type Reply, writeConfirmation } from '../../../hardware/escpos/parse-replies.ts'
import {
  faults,
  isAutomaticStatus,
  isStatusReply,
  type PrinterStatus,
  readAutomaticStatus,
  readStatusReplies,
  statusRequests,
  writeAutomaticStatus,
  writePaperStatus,
  writeStatusReply,
} from '../../../hardware/escpos/printer-status.ts'
import { confirmRequest, statusRequest } from '../../../hardware/escpos/requests.ts'

const anyStatus: fc.Arbitrary<PrinterStatus> = fc.record({
  faults: fc.subarray([...faults]).map(found => new Set(found)),
  paperLow: fc.boolean(),
})

const parse = (...bytes: number[]) => createReplyParser().push(Uint8Array.from(bytes))

describe('status bytes', () => {
  test('a status survives DLE EOT 1–4', () => {
    fc.assert(
      fc.property(anyStatus, status => {
        const replies = statusRequests.map(request => [request, writeStatusReply(request, status)] as const)
        expect(replies.every(([, byte]) => isStatusReply(byte))).toBe(true)
        expect(readStatusReplies(new Map(replies))).toEqual(status)
      }),
      { seed: 7 },
    )
  })

  test('a status survives the four bytes of an automatic status', () => {
    fc.assert(
      fc.property(anyStatus, status => {
        const bytes = writeAutomaticStatus(status)
        expect(bytes).toHaveLength(4)
        expect(isAutomaticStatus(bytes[0] ?? 0)).toBe(true)
        expect(readAutomaticStatus(bytes)).toEqual(status)
      }),
      { seed: 7 },
    )
  })

  test.each([
    [1, 0x1a, 'offline'],
    [2, 0x16, 'cover-open'],
    [2, 0x32, 'paper-end'],
    [2, 0x52, 'error'],
    [3, 0x1a, 'cutter'],
    [3, 0x32, 'error'],
    [3, 0x52, 'error'],
    [4, 0x72, 'paper-end'],
  ] as const)('DLE EOT %i answered with %x means %s', (request, byte, fault) => {
    expect([...readStatusReplies(new Map([[request, byte]])).faults]).toEqual([fault])
  })

  test('DLE EOT 4 with 1E means that paper runs low, which is no fault', () => {
    expect(readStatusReplies(new Map([[4, 0x1e]]))).toEqual({ faults: new Set(), paperLow: true })
  })

  test('requests', () => {
    expect([...statusRequest(4)]).toEqual([0x10, 4, 4])
    expect(Buffer.from(confirmRequest('AB01')).toString('hex')).toBe('1d28480600303041423031')
    expect(() => confirmRequest('AB\x01')).toThrow(RangeError)
  })
})

describe('replies', () => {
  const status: PrinterStatus = { faults: new Set(['cover-open', 'offline']), paperLow: true }
  const all: number[][] = [
    [0x16],
    writeAutomaticStatus(status),
    writeConfirmation('0A1Z'),
    [writePaperStatus(status)],
  ]
  const expected: Reply[] = [
    { kind: 'status', byte: 0x16 },
    { kind: 'automatic-status', status },
    { kind: 'confirmed', id: '0A1Z' },
    { kind: 'paper-status' },
  ]

  test('are told apart by their first byte', () => {
    expect(parse(...all.flat())).toEqual(expected)
  })

  test('are told apart however they are cut, and whatever XON and XOFF come between their bytes', () => {
    const bytes = all.flat()
    fc.assert(
      fc.property(fc.array(fc.constantFrom([], [0x11], [0x13], [0x13, 0x11]), { maxLength: 20 }), noise => {
        const parser = createReplyParser()
        const replies = bytes.flatMap((byte, at) =>
          parser.push(Uint8Array.from([...(noise[at] ?? []), byte])),
        )
        expect(replies.filter(reply => reply.kind !== 'xon' && reply.kind !== 'xoff')).toEqual(expected)
        const flow = noise.slice(0, bytes.length).flat()
        expect(replies.filter(reply => reply.kind === 'xoff')).toHaveLength(
          flow.filter(b => b === 0x13).length,
        )
      }),
      { seed: 7 },
    )
  })

  test('a header without its end does not swallow the printer for ever', () => {
    const parser = createReplyParser()
    parser.push(Uint8Array.from([0x37, ...new Array(100).fill(0x41)]))
    expect(parser.push(Uint8Array.of(0x12))).toEqual([{ kind: 'status', byte: 0x12 }])
  })

  test('another answer with the same header is no confirmation', () => {
    expect(parse(0x37, 0x70, 0x40, 0)).toEqual([])
  })
})
