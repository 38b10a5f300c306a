/**
 * The three ways in which a printer tells its state, read and written: DLE EOT n (asked, one byte), ASB (unasked, four
 * bytes) and GS r 1 (queued, one byte). Read by the printer machine, written by the virtual printer.
 * Layouts: Epson ESC/POS reference, DLE EOT, GS a, GS r.
 *
 * ```
 *            bit 7  6            5              4   3            2           1   0
 * DLE EOT 1      0  ·            ·              1   offline      drawer      1   0
 * DLE EOT 2      0  error        paper end      1   feed button  cover       1   0
 * DLE EOT 3      0  recovers     unrecoverable  1   cutter       ·           1   0
 * DLE EOT 4      0  paper end ───┘              1   paper low ───┘           1   0
 * ASB byte 1     0  feed button  cover          1   offline      drawer      0   0
 * ASB byte 2     0  recovers     unrecoverable  0   cutter       ·           ·   ·
 * ASB byte 3     0  ·            ·              0   paper end ───┘           paper low (bits 1, 0)
 * ASB byte 4     0  ·            ·              0   ·            ·           ·   ·
 * GS r 1         0  ·            ·              0   paper end ───┘           paper low (bits 1, 0)
 * ```
 */

/** A fault as a word that screens translate, the most telling one first. */
export const faults = ['cover-open', 'paper-end', 'cutter', 'error', 'offline'] as const
export type Fault = (typeof faults)[number]

export interface PrinterStatus {
  readonly faults: ReadonlySet<Fault>
  readonly paperLow: boolean
}

/** Which DLE EOT n exist. */
export const statusRequests = [1, 2, 3, 4] as const
export type StatusRequest = (typeof statusRequests)[number]

export const isStatusReply = (byte: number): boolean => (byte & 0x93) === 0x12
export const isAutomaticStatus = (byte: number): boolean => (byte & 0x93) === 0x10

interface Bit {
  readonly mask: number
  readonly means: Fault | 'paper-low'
}

const replyBits: Record<StatusRequest, readonly Bit[]> = {
  1: [{ mask: 0x08, means: 'offline' }],
  2: [
    { mask: 0x04, means: 'cover-open' },
    { mask: 0x20, means: 'paper-end' },
    { mask: 0x40, means: 'error' },
  ],
  3: [
    { mask: 0x08, means: 'cutter' },
    { mask: 0x60, means: 'error' },
  ],
  4: [
    { mask: 0x0c, means: 'paper-low' },
    { mask: 0x60, means: 'paper-end' },
  ],
}

const automaticBits: readonly (readonly Bit[])[] = [
  [
    { mask: 0x08, means: 'offline' },
    { mask: 0x20, means: 'cover-open' },
  ],
  [
    { mask: 0x08, means: 'cutter' },
    { mask: 0x60, means: 'error' },
  ],
  [
    { mask: 0x03, means: 'paper-low' },
    { mask: 0x0c, means: 'paper-end' },
  ],
  [],
]

const read = (byte: number, bits: readonly Bit[]): Bit['means'][] =>
  bits.filter(bit => (byte & bit.mask) !== 0).map(bit => bit.means)

const statusOf = (words: readonly Bit['means'][]): PrinterStatus => ({
  faults: new Set(faults.filter(fault => words.includes(fault))),
  paperLow: words.includes('paper-low'),
})

const write = (frame: number, bits: readonly Bit[], status: PrinterStatus): number =>
  bits.reduce((byte, { mask, means }) => {
    const set = means === 'paper-low' ? status.paperLow : status.faults.has(means)
    return set ? byte | mask : byte
  }, frame)

/** The state after one whole round of DLE EOT; what was not answered counts as well. */
export const readStatusReplies = (replies: ReadonlyMap<StatusRequest, number>): PrinterStatus =>
  statusOf([...replies].flatMap(([request, byte]) => read(byte, replyBits[request])))

export const writeStatusReply = (request: StatusRequest, status: PrinterStatus): number =>
  write(0x12, replyBits[request], status)

/** From the four bytes of an automatic status. */
export const readAutomaticStatus = (bytes: readonly number[]): PrinterStatus =>
  statusOf(automaticBits.flatMap((bits, at) => read(bytes[at] ?? 0, bits)))

export const writeAutomaticStatus = (status: PrinterStatus): number[] =>
  automaticBits.map((bits, at) => write(at === 0 ? 0x10 : 0, bits, status))

/** The answer to GS r 1: the paper sensors. Its arrival matters more than its content. */
export const writePaperStatus = (status: PrinterStatus): number => write(0, automaticBits[2] ?? [], status)
