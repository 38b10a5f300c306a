// Takes DLE EOT n out of what a printer receives: it is answered on arrival, before anything that waits in the buffer.
import type { StatusRequest } from '../escpos/printer-status.ts'

export interface RealTimeFilter {
  /** The bytes that remain; `onRequest` is called for each request among them. */
  push(bytes: Uint8Array): Uint8Array
}

const isRequest = (n: number): n is StatusRequest => n >= 1 && n <= 4

export const createRealTimeFilter = (onRequest: (which: StatusRequest) => void): RealTimeFilter => {
  let held: number[] = []

  const take = (byte: number): number[] => {
    held.push(byte)
    if (held[0] === 0x10 && held.length === 1) return []
    if (held[0] === 0x10 && held[1] === 0x04) {
      if (held.length === 2) return []
      if (isRequest(byte)) {
        held = []
        onRequest(byte)
        return []
      }
    }
    // The last of several DLE may begin a request.
    const kept = byte === 0x10 ? [byte] : []
    const passed = held.slice(0, held.length - kept.length)
    held = kept
    return passed
  }

  return { push: bytes => Uint8Array.from([...bytes].flatMap(take)) }
}
