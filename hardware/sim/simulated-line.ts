// One direction of a serial line: bytes come out at the far end no faster than the baud rate allows, because a
// pseudo-terminal or a socket would deliver them all at once.
import { joinBytes } from '../escpos/join-bytes.ts'
import type { Timers } from '../port/timers.ts'

export interface SimulatedLine {
  send(bytes: Uint8Array): void
  /** Bytes that are still under way are lost. */
  cut(): void
}

/** 8N1: a start bit, eight data bits, a stop bit. */
const bitsPerByte = 10
const sliceMs = 5

/** `baudRate` may be Infinity: then bytes arrive while they are being sent. */
export const createSimulatedLine = (
  baudRate: number,
  timers: Timers,
  deliver: (bytes: Uint8Array) => void,
): SimulatedLine => {
  const bytesPerMs = baudRate / bitsPerByte / 1000
  const sliceBytes = Math.max(1, Math.floor(bytesPerMs * sliceMs))
  let queue = new Uint8Array()
  let cancel: (() => void) | undefined

  const schedule = () => {
    if (queue.length === 0) return
    const slice = queue.subarray(0, sliceBytes)
    cancel = timers.after(slice.length / bytesPerMs, () => {
      cancel = undefined
      queue = queue.subarray(slice.length)
      deliver(slice)
      if (cancel === undefined) schedule()
    })
  }

  return {
    send(bytes) {
      if (bytesPerMs === Number.POSITIVE_INFINITY) return deliver(bytes)
      queue = joinBytes(queue, bytes)
      if (cancel === undefined) schedule()
    },
    cut() {
      cancel?.()
      cancel = undefined
      queue = new Uint8Array()
    },
  }
}
