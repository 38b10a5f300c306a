// Keeps a connection to a device that may be unplugged at any moment. Used by scanners, card readers and panels.
import type { ByteStream, ByteStreamFactory } from './byte-stream.ts'
import type { Timers } from './timers.ts'

export interface KeptOpen {
  /** Null while the device is away. */
  stream(): ByteStream | null
  /** Closes this connection and makes another, as for a device that does not answer. */
  renew(): void
  close(): void
}

export interface KeepOpenSettings {
  readonly open: ByteStreamFactory
  readonly timers: Timers
  readonly onOpen: (stream: ByteStream) => void
  readonly onData: (bytes: Uint8Array) => void
  /** The device has gone, or could not be opened; called for every attempt that fails. */
  readonly onAway: (reason: string) => void
}

/** Milliseconds between attempts: soon after a loose plug, and never more than a second after it was put back. */
const first = 100
const longest = 1000

export const keepOpen = ({ open, timers, onOpen, onData, onAway }: KeepOpenSettings): KeptOpen => {
  let current: ByteStream | null = null
  let isClosed = false
  let wait = first
  let cancel = () => {}

  const later = (reason: string) => {
    if (isClosed) return
    cancel = timers.after(wait, connect)
    wait = Math.min(longest, wait * 2)
    onAway(reason)
  }

  const attach = (stream: ByteStream) => {
    if (isClosed) return stream.close()
    current = stream
    stream.onData(bytes => {
      // What a device says proves that it is there; a port that opens and closes at once does not.
      wait = first
      if (current === stream) onData(bytes)
    })
    stream.onClose(reason => {
      if (current !== stream) return
      current = null
      later(reason)
    })
    onOpen(stream)
  }

  function connect() {
    open().then(attach, (error: unknown) => later(error instanceof Error ? error.message : 'not there'))
  }

  connect()
  return {
    stream: () => current,
    renew: () => current?.close(),
    close() {
      isClosed = true
      cancel()
      const ending = current
      current = null
      ending?.close()
    },
  }
}
