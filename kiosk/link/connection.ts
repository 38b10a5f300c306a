/**
 * Middle layer of the link: keeps one socket to the site open for as long as the screen lives, and says how
 * fresh what it shows is. live.ts puts collections on top of it.
 *
 *               first frame           5 s silent          30 s silent
 *   connecting ─────────────► live ──────────────► stale ──────────────► away      any ── 4401 ──► revoked
 *       │                      ▲                    ▲ │                    │
 *       │                      └───── a frame ──────┼─┴────────────────────┘
 *       └────────────── 5 s silent ─────────────────┘
 */
import type { LiveMessage } from '../../server/contract/live.ts'
import type { Clock } from './clock.ts'
import { revokedCode, type Socket } from './socket.ts'

/** `revoked` is final: the device must pair, or the person sign in, again. */
export type Freshness = 'connecting' | 'live' | 'stale' | 'away' | 'revoked'

/** Milliseconds. The site sends a beat every 2 s, so 6 s of silence on an open socket means nobody is there. */
export const patience = { stale: 5000, drop: 6000, away: 30_000, connect: 2000 }

/**
 * How long to wait before the `attempt`-th try in a row (from 0), in milliseconds: doubling, half of it drawn
 * by `random` (0..1) so that two hundred screens do not knock at once, and short enough to be current within
 * 2 s of the network's return.
 */
export const backOff = (attempt: number, random: number): number =>
  Math.min(1500, 200 * 2 ** attempt) * (0.5 + random / 2)

export type ConnectionOptions = {
  open: () => Socket
  clock: Clock
  random: () => number
  /** A fresh socket is ready for the subscriptions. */
  onReady: (send: (message: object) => void) => void
  onFrame: (message: LiveMessage) => void
  onFreshness: (freshness: Freshness) => void
  /** A browser hides why an upgrade failed: false if the site answers but refuses these credentials. */
  stillWelcome: () => Promise<boolean>
}

export type Connection = { retryNow(): void; close(): void }

export function connect(options: ConnectionOptions): Connection {
  const { clock } = options
  let freshness: Freshness = 'connecting'
  let socket: Socket | null = null
  let attempt = 0
  let ended = false
  const pending = { retry: () => {}, drop: () => {}, stale: () => {}, away: () => {} }

  const turn = (next: Freshness) => {
    if (freshness === next || ended) return
    freshness = next
    options.onFreshness(next)
  }

  const later = (name: keyof typeof pending, ms: number, run: () => void) => {
    pending[name]()
    pending[name] = clock.after(ms, run)
  }

  const heard = () => {
    turn('live')
    later('drop', patience.drop, lost)
    awaitWord()
  }

  const awaitWord = () => {
    later('stale', patience.stale, () => turn('stale'))
    later('away', patience.away, () => turn('away'))
  }

  const start = () => {
    const fresh = options.open()
    let opened = false
    socket = fresh
    later('drop', patience.connect, lost)
    fresh.onopen = () => {
      opened = true
      later('drop', patience.drop, lost)
      options.onReady(message => fresh.send(JSON.stringify(message)))
    }
    fresh.onmessage = event => {
      const message = parse(event.data)
      if (!message) return
      attempt = 0
      options.onFrame(message)
      heard()
    }
    fresh.onclose = event => {
      if (event.code === revokedCode) return revoke()
      lost()
      if (!opened) void options.stillWelcome().then(welcome => welcome || revoke())
    }
  }

  const lost = () => {
    discard()
    if (!ended) later('retry', backOff(attempt++, options.random()), start)
  }

  const discard = () => {
    pending.drop()
    pending.retry()
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
    socket = null
  }

  const close = () => {
    ended = true
    discard()
    pending.stale()
    pending.away()
  }

  const revoke = () => {
    turn('revoked')
    close()
  }

  const retryNow = () => {
    if (ended || freshness === 'live') return
    discard()
    start()
  }

  awaitWord()
  start()
  return { retryNow, close }
}

function parse(data: unknown): LiveMessage | null {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as LiveMessage) : null
  } catch {
    return null
  }
}
