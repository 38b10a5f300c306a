// A printer in the network, on the raw port 9100 that network printers listen on.
import { connect } from 'node:net'
import type { ByteStreamFactory } from './byte-stream.ts'
import { duplexStream } from './duplex-stream.ts'

export interface TcpSettings {
  readonly host: string
  readonly port?: number
  /** How long a connection may take, in ms. */
  readonly timeoutMs?: number
}

/** Rejects when nobody answers in time or the connection is refused. */
export const tcpPort =
  ({ host, port = 9100, timeoutMs = 2000 }: TcpSettings): ByteStreamFactory =>
  () =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true, keepAlive: true })
      const fail = (error: Error) => {
        clearTimeout(late)
        socket.destroy()
        reject(error)
      }
      const late = setTimeout(
        () => fail(new Error(`no connection to ${host}:${port} in ${timeoutMs} ms`)),
        timeoutMs,
      )
      socket.once('error', fail)
      socket.once('connect', () => {
        clearTimeout(late)
        socket.off('error', fail)
        resolve(duplexStream(socket, () => socket.destroy()))
      })
    })
