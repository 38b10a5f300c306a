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
  /** What everybody is told of a change, or null when nothing of interest changed. */
  update: () => unknown
  stamp: () => { seq: number; at: string }
  /** Milliseconds between two updates while much happens. */
  pause: number
  mono: () => number
}

export type Topic = ReturnType<typeof createTopic>

export function createTopic({ name, snapshot, update, stamp, pause, mono }: TopicParts) {
  const clients = new Set<Client>()
  let lastSent = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null

  const frame = (kind: 'snapshot' | 'update', data: unknown) =>
    JSON.stringify({ kind, topic: name, ...stamp(), data })

  function flush(): void {
    timer = null
    if (clients.size === 0) return
    lastSent = mono()
    const data = update()
    if (data === null) return
    const text = frame('update', data)
    for (const client of clients) client.offer(name, text)
  }

  return {
    name,
    clients,

    join(client: Client): void {
      if (timer) {
        clearTimeout(timer)
        flush()
      } else if (clients.size === 0) update()
      clients.add(client)
      client.topics.add(name)
      client.send(frame('snapshot', snapshot(client)))
    },

    leave: (client: Client) => void clients.delete(client),

    /** Something changed: tell everybody now, or as soon as the pause is over. */
    changed(): void {
      if (timer || clients.size === 0) return
      const wait = lastSent + pause - mono()
      if (wait <= 0) flush()
      else timer = setTimeout(flush, wait)
    },

    close(): void {
      if (timer) clearTimeout(timer)
    },
  }
}
