/**
 * Bytes from a printer → what they say, however they were cut into pieces. Each kind of answer can be told by its first
 * byte; XON and XOFF may stand anywhere, even inside a longer answer.
 *
 * ```
 * 11          XON                     b & 93 = 12   answer to DLE EOT
 * 13          XOFF                    b & 93 = 10   automatic status, four bytes
 * 37 22 d1 d2 d3 d4 00   process id   b & 90 = 00   answer to GS r
 * ```
 */
import {
  isAutomaticStatus,
  isStatusReply,
  type PrinterStatus,
  readAutomaticStatus,
} from './printer-status.ts'

export type Reply =
  | { readonly kind: 'xon' }
  | { readonly kind: 'xoff' }
  | { readonly kind: 'status'; readonly byte: number }
  | { readonly kind: 'automatic-status'; readonly status: PrinterStatus }
  | { readonly kind: 'confirmed'; readonly id: string }
  | { readonly kind: 'paper-status' }

/** A printer that sends this much without ending its answer is talking nonsense. */
const longestAnswer = 80

const flowControl = (byte: number): Reply | undefined => {
  if (byte === 0x11) return { kind: 'xon' }
  return byte === 0x13 ? { kind: 'xoff' } : undefined
}

const isUnfinished = (answer: readonly number[]): boolean => {
  const [first = 0] = answer
  if (first === 0x37) return answer.at(-1) !== 0 && answer.length < longestAnswer
  return isAutomaticStatus(first) && answer.length < 4
}

const readAnswer = (answer: readonly number[]): Reply | undefined => {
  const [first = 0, identifier] = answer
  if (first === 0x37) {
    const isProcessId = identifier === 0x22 && answer.length === 7
    return isProcessId ? { kind: 'confirmed', id: String.fromCharCode(...answer.slice(2, 6)) } : undefined
  }
  if (isAutomaticStatus(first)) return { kind: 'automatic-status', status: readAutomaticStatus(answer) }
  if (isStatusReply(first)) return { kind: 'status', byte: first }
  return (first & 0x90) === 0 ? { kind: 'paper-status' } : undefined
}

export interface ReplyParser {
  push(bytes: Uint8Array): Reply[]
}

/** One per connection: half an answer from a connection that broke must not be joined to the next one. */
export const createReplyParser = (): ReplyParser => {
  let answer: number[] = []

  const take = (byte: number): Reply | undefined => {
    const flow = flowControl(byte)
    if (flow) return flow
    answer.push(byte)
    if (isUnfinished(answer)) return undefined
    const reply = readAnswer(answer)
    answer = []
    return reply
  }

  return { push: bytes => [...bytes].flatMap(byte => take(byte) ?? []) }
}

/** The answer to GS ( H, function 48. */
export const writeConfirmation = (id: string): number[] => [0x37, 0x22, ...new TextEncoder().encode(id), 0]
