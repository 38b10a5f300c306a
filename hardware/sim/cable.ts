// The cable between a host and a simulated device: one ByteStream at a time, which breaks when the cable is pulled.
import type { ByteStream } from '../port/byte-stream.ts'

export interface Cable {
  /** Rejects while unplugged or in use. */
  open(): Promise<ByteStream>
  /** Device → host; lost while nobody is connected. */
  send(bytes: Uint8Array): void
  plug(plugged: boolean): void
}

/** `toDevice` gets what the host writes. */
export const createCable = (toDevice: (bytes: Uint8Array) => void): Cable => {
  let isPlugged = true
  let connection: { receive(bytes: Uint8Array): void; end(reason: string): void } | undefined

  const connect = (): ByteStream => {
    let onData = (_bytes: Uint8Array) => {}
    let onClose = (_reason: string) => {}
    const self = {
      receive: (bytes: Uint8Array) => onData(bytes),
      end(reason: string) {
        if (connection !== self) return
        connection = undefined
        onClose(reason)
      },
    }
    connection = self
    return {
      async write(bytes) {
        if (connection !== self) throw new Error('closed')
        toDevice(bytes)
      },
      onData(listener) {
        onData = listener
      },
      onClose(listener) {
        onClose = listener
      },
      close: () => self.end('closed here'),
    }
  }

  return {
    async open() {
      if (!isPlugged) throw new Error('unplugged')
      if (connection) throw new Error('in use')
      return connect()
    },
    send: bytes => connection?.receive(bytes),
    plug(plugged) {
      isPlugged = plugged
      if (!plugged) connection?.end('unplugged')
    },
  }
}
