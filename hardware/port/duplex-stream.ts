// Turns a Node duplex (a serial port, a socket, a child's pipes) into a ByteStream; used by every port of ours.
import type { Duplex } from 'node:stream'
import type { ByteStream } from './byte-stream.ts'

/** `shut` releases the device; it is called at most once. */
export const duplexStream = (duplex: Duplex, shut: () => void): ByteStream => {
  let closed: string | undefined
  let onData = (_bytes: Uint8Array) => {}
  let onClose = (_reason: string) => {}
  const waiting = new Set<(error: Error) => void>()

  const end = (reason: string) => {
    if (closed !== undefined) return
    closed = reason
    shut()
    // A write in flight may never be called back once its device is gone.
    for (const reject of waiting) reject(new Error(reason))
    onClose(reason)
  }

  duplex.on('data', (bytes: Uint8Array) => onData(bytes))
  // Without this listener a write that is cancelled by an unplug would end the process.
  duplex.on('error', error => end(error.message))
  duplex.on('end', () => end('the other side ended the connection'))
  duplex.on('close', (error: unknown) => end(error instanceof Error ? error.message : 'closed'))

  const write = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      if (closed !== undefined) return reject(new Error(closed))
      waiting.add(reject)
      duplex.write(bytes, error => {
        waiting.delete(reject)
        if (error) reject(error)
        else resolve()
      })
    })

  return {
    write,
    onData(listener) {
      onData = listener
    },
    onClose(listener) {
      onClose = listener
    },
    close: () => end('closed here'),
  }
}
