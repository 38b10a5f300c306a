/**
 * One port for both: a connection that opens with a TLS handshake is HTTPS, any other is plain HTTP. So `--tls` works
 * on every address, while this computer's own screens, and phones with a printed link, need no certificate.
 *
 *   first byte 22 ─► TLS ─┐
 *   any other ────────────┴─► the same HTTP server
 */
import type { X509Certificate } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export type Tls = {
  /** PEM. */
  credentials(): { key: string; cert: string }
  /** Told when there are new credentials, for the connections that come from then on. */
  onRenewed(tell: () => void): void
  /** What devices are told to trust. */
  authority(): X509Certificate
}

/** The content type of a TLS record that holds a handshake (RFC 8446, 5.1). */
const handshake = 22
/** Milliseconds that a connection may take to say what it is. */
const patience = 10_000

/** The TLS socket and the one below it answer alike. */
const peer = (socket: Socket) => `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress}`

export function createTwoProtocolServer(listener: RequestListener, tls: Tls): Server {
  const server = createServer(listener)
  const [serve] = server.listeners('connection')
  if (!serve) throw new Error('node:http serves connections no more by listening to them')
  server.removeAllListeners('connection')

  const undecided = new Map<string, Socket>()
  const secure = createTlsServer({
    ...tls.credentials(),
    ALPNProtocols: ['http/1.1'],
    handshakeTimeout: patience,
  })
  tls.onRenewed(() => secure.setSecureContext(tls.credentials()))
  secure.on('secureConnection', socket => {
    undecided.delete(peer(socket))
    serve.call(server, socket)
  })
  secure.on('tlsClientError', (_error, socket) => socket.destroy())

  const decide = (socket: Socket, first: Buffer) => {
    socket.pause()
    socket.unshift(first)
    if (first[0] === handshake) secure.emit('connection', socket)
    else {
      undecided.delete(peer(socket))
      serve.call(server, socket)
    }
    process.nextTick(() => socket.resume())
  }

  server.on('connection', (socket: Socket) => {
    const name = peer(socket)
    undecided.set(name, socket)
    socket.once('close', () => undecided.delete(name))
    socket.on('error', () => socket.destroy())
    const late = setTimeout(() => socket.destroy(), patience)
    socket.once('close', () => clearTimeout(late))
    socket.once('data', (first: Buffer) => {
      clearTimeout(late)
      decide(socket, first)
    })
  })

  // The HTTP server knows nothing of those that have not said what they are, and would wait for them to stop.
  const closeDecided = server.closeAllConnections.bind(server)
  return Object.assign(server, {
    closeAllConnections() {
      for (const socket of undecided.values()) socket.destroy()
      closeDecided()
    },
  })
}
