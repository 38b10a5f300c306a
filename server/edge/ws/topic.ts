/**
 * One topic of the live socket: sends a snapshot to whoever joins, and changes to everybody, at once after a quiet
 * moment and at most every `pause` ms while much happens. Called by the live hub.
 */
import type { Topic as TopicName } from '../../contract/live.ts'
import type { Client } from './client.ts'

export type TopicParts = {
  name: TopicName
  /** The whole state, or only what this client may have. */
  snapshot: (client: Client) => unknown
  /** What everybody is told of a change, or null when nothing of interest changed; `whole` leaves nothing out. */
  update: (whole: boolean) => unknown
  /** Milliseconds until what the last update left out may be told; null when it left out nothing. */
  withheld?: () => number | null
  /** Resolves when the state holds nothing that could still be taken back. */
  settled: () => Promise<void>
  stamp: () => { seq: number; at: string }
  /** Milliseconds between two updates while much happens. */
  pause: number
  mono: () => number
  /** A view threw: whoever listens is told at the next change. */
  onFailed: (error: unknown) => void
}

export type Topic = ReturnType<typeof createTopic>

export function createTopic(parts: TopicParts) {
  const { name, snapshot, update, withheld = () => null, settled, stamp, pause, mono, onFailed } = parts
  const clients = new Set<Client>()
  let lastSent = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY

  const frame = (kind: 'snapshot' | 'update', data: unknown) =>
    JSON.stringify({ kind, topic: name, ...stamp(), data })

  function stop(): void {
    clearTimeout(timer)
    due = Number.POSITIVE_INFINITY
  }

  function flushIn(wait: number): void {
    if (due <= mono() + wait) return
    stop()
    due = mono() + wait
    timer = setTimeout(() => void settled().then(() => flush(false)), wait)
  }

  function updateOrNull(whole: boolean): unknown {
    try {
      return update(whole)
    } catch (error) {
      onFailed(error)
      return null
    }
  }

  function flush(whole: boolean): void {
    stop()
    if (clients.size === 0) return
    lastSent = mono()
    const data = updateOrNull(whole)
    if (data !== null) {
      const text = frame('update', data)
      for (const client of clients) client.offer(name, text)
    }
    const later = withheld()
    if (later !== null) flushIn(later)
  }

  return {
    name,
    clients,

    /** Everybody else is brought up to the same state first, so that the next change fits them all. */
    join(client: Client): void {
      if (clients.size > 0) flush(true)
      else update(true)
      clients.add(client)
      client.offer(name, frame('snapshot', snapshot(client)))
    },

    leave: (client: Client) => void clients.delete(client),

    /** Something changed: tell everybody now, or as soon as the pause is over. */
    changed(): void {
      if (clients.size === 0) return
      const wait = lastSent + pause - mono()
      if (wait <= 0) flush(false)
      else flushIn(wait)
    },

    close: stop,
  }
}
