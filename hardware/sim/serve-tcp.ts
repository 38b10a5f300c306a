// Puts a virtual printer on a TCP port, as a network printer listens on 9100. Used by tests, the drill and other hosts.
import { createServer, type Socket } from 'node:net'
import { duplexStream } from '../port/duplex-stream.ts'
import { joinStreams } from './join-streams.ts'
import type { VirtualPrinter } from './virtual-printer.ts'

export interface TcpService {
  readonly port: number
  close(): Promise<void>
}

/** Port 0 takes a free one. A second connection at a time is turned away, as is one to a printer that is off. */
export const serveTcp = (
  printer: VirtualPrinter,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<TcpService> => {
  const sockets = new Set<Socket>()

  const accept = async (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    const outside = duplexStream(socket, () => socket.destroy())
    if (!printer.knobs().power) return outside.close()
    joinStreams(outside, await printer.open())
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
