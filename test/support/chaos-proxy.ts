/** A bad network between screens and their site: it delays, goes deaf without a word, and cuts every connection. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type ChaosProxy = {
  url: string
  /** Every connection is cut, and none is taken until `heal`. */
  cut(): void
  /** Connections stay open, and nothing goes through: what a screen behind a dead access point has. */
  deafen(): void
  /** Every piece is held back for up to so many ms, each connection in order; 0: none. */
  delay(ms: number): void
  heal(): void
  close(): Promise<void>
}

export async function createChaosProxy(site: string, random: () => number): Promise<ChaosProxy> {
  const { port } = new URL(site)
  const open = new Set<Socket>()
  const held: (() => void)[] = []
  let state: 'through' | 'cut' | 'deaf' = 'through'
  let slowness = 0

  async function pass(from: Socket, to: Socket): Promise<void> {
    for await (const piece of from) {
      if (slowness > 0) await sleep(random() * slowness)
      if (state === 'deaf') await new Promise<void>(resolve => held.push(resolve))
      if (to.destroyed) return
      to.write(piece)
    }
    to.end()
  }

  const server = createServer(screen => {
    if (state === 'cut') return void screen.destroy()
    const upstream = connect(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [screen, upstream],
      [upstream, screen],
    ] as const) {
      open.add(one)
      one.setNoDelay(true)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      pass(one, other).catch(() => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')

  const dropAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      state = 'cut'
      dropAll()
    },
    deafen() {
      state = 'deaf'
    },
    delay(ms) {
      slowness = ms
    },
    heal() {
      // What was held back belongs to connections that are given up by then; a real network loses it.
      if (state === 'deaf') dropAll()
      state = 'through'
      slowness = 0
      for (const go of held.splice(0)) go()
    },
    async close() {
      dropAll()
      for (const go of held.splice(0)) go()
      server.close()
      await once(server, 'close')
    },
  }
}
