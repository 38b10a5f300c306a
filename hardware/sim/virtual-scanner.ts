// A scanner on a serial line, driven by a test or a demonstration.
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { createCable } from './cable.ts'

export interface VirtualScanner {
  readonly open: ByteStreamFactory
  /** Sends these bytes as they are, in pieces of `piece` bytes. */
  scan(bytes: Uint8Array | string, piece?: number): void
  plug(plugged: boolean): void
}

export const createVirtualScanner = (): VirtualScanner => {
  const cable = createCable(() => {})
  return {
    open: cable.open,
    scan(code, piece = Number.POSITIVE_INFINITY) {
      const bytes = typeof code === 'string' ? new TextEncoder().encode(code) : code
      for (let at = 0; at < bytes.length; at += piece) cable.send(bytes.subarray(at, at + piece))
    },
    plug: cable.plug,
  }
}
