// Puts a simulated device on a TCP port, as a network printer listens on 9100. Used by tests, the drill and other hosts.
import { createServer, type Socket } from 'node:net'
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { duplexStream } from '../port/duplex-stream.ts'
import { joinStreams } from './join-streams.ts'

export interface TcpService {
  readonly port: number
  close(): Promise<void>
}

/** Port 0 takes a free one. A second connection at a time is turned away, as is one to a printer that is off. */
export const serveTcp = (
  device: { readonly open: ByteStreamFactory; knobs?(): { readonly power: boolean } },
  { host = '127.0.0.1', port = 0 } = {},
): Promise<TcpService> => {
  const sockets = new Set<Socket>()

  const accept = async (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    const outside = duplexStream(socket, () => socket.destroy())
    if (device.knobs?.().power === false) return outside.close()
    joinStreams(outside, await device.open())
  }

  const server = createServer(socket => {
    accept(socket).catch(() => socket.destroy())
  })

  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, close })
    })
  })
}
