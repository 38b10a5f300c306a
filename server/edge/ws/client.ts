/**
 * One socket of a screen. A slow reader gets the latest state, never a backlog; one that does not read at all is
 * dropped. Called by the live hub.
 */
import type { WebSocket } from '@fastify/websocket'
import type { Actor } from '../../app/access/actor.ts'
import type { Topic } from '../../contract/live.ts'

/** Bytes that may wait for one client before updates are skipped in favour of a newer one. */
const mostWaiting = 256 * 1024
/** A client whose bytes have not moved for this long (ms) is gone. */
const stuckFor = 10_000

export type Client = ReturnType<typeof createClient>

export function createClient(socket: WebSocket, actor: Actor, mono: () => number) {
  const topics = new Set<Topic>()
  const behind = new Set<Topic>()
  let blockedSince: number | null = null

  const blocked = () => socket.bufferedAmount > mostWaiting

  return {
    actor,
    topics,
    subscribed: (topic: Topic) => topics.has(topic),

    send(frame: string): void {
      if (socket.readyState === socket.OPEN) socket.send(frame)
    },

    /** False when the client is behind: it needs a fresh snapshot of this topic once it reads again. */
    offer(topic: Topic, frame: string): boolean {
      if (behind.has(topic)) return false
      if (blocked()) {
        behind.add(topic)
        return false
      }
      this.send(frame)
      return true
    },

    /** The topics whose latest state may be sent now after the client had fallen behind. */
    caughtUp(): Topic[] {
      if (behind.size === 0 || blocked()) return []
      const ready = [...behind]
      behind.clear()
      return ready
    },

    isStuck(): boolean {
      if (!blocked()) {
        blockedSince = null
        return false
      }
      blockedSince ??= mono()
      return mono() - blockedSince > stuckFor
    },

    close: (code: number, reason: string) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  }
}
