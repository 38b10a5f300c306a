/** A slow Wi-Fi between a screen and its site: every exchange takes a round trip, and a few stall. A TCP proxy of this computer. */
import { connect, createServer, type Socket } from 'node:net'
import { createRandom } from '../drill/random.ts'

export type SlowLink = { url: string; close(): Promise<void> }

export type SlowLinkOptions = {
  /** Milliseconds there and back. */
  roundTrip: number
  /** Milliseconds that an exchange may hang on top, and the share of those that do. */
  stall: number
  stalls: number
  seed: number
}

/** Sends on what comes in, `delay` ms later and in order. */
function carry(from: Socket, to: Socket, delay: () => number): void {
  let last = 0
  from.on('data', chunk => {
    const at = Math.max(last, performance.now() + delay())
    last = at
    setTimeout(() => to.writable && to.write(chunk), Math.max(0, at - performance.now()))
  })
  from.on('error', () => to.destroy())
  from.on('close', () => setTimeout(() => to.end(), Math.max(0, last - performance.now())))
}

/** `target` is the site's address; what is asked waits half a round trip, what is answered the other half. */
export async function slowLink(target: string, options: SlowLinkOptions): Promise<SlowLink> {
  const random = createRandom(options.seed, 1)
  const half = options.roundTrip / 2
  const open = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(new URL(target).port), '127.0.0.1')
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    carry(near, far, () => half + (random.chance(options.stalls) ? options.stall : 0))
    carry(far, near, () => half)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise(done => server.close(done))
    },
  }
}
