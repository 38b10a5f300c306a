/**
 * One socket of a screen. A slow reader gets the latest state, never a backlog; one that does not read at all is
 * dropped. Called by the live hub.
 */
import type { WebSocket } from '@fastify/websocket'
import type { Actor } from '../../app/access/actor.ts'
import type { Topic } from '../../contract/live.ts'

/** Bytes that may wait for one client before frames are skipped in favour of a newer state. */
const mostWaiting = 256 * 1024
/** Pings, one a beat, that a client may leave without an answer: browsers answer by themselves as they read. */
const mostUnanswered = 5

export type Client = ReturnType<typeof createClient>

export function createClient(socket: WebSocket, actor: Actor) {
  const behind = new Set<Topic>()
  let unanswered = 0
  socket.on('pong', () => {
    unanswered = 0
  })

  const blocked = () => socket.bufferedAmount > mostWaiting
  const send = (frame: string) => {
    if (socket.readyState === socket.OPEN) socket.send(frame)
  }

  return {
    actor,

    /** What is of no use later: a client that is behind does without. False if it did. */
    mention(frame: string): boolean {
      if (blocked() || socket.readyState !== socket.OPEN) return false
      send(frame)
      return true
    },

    /** A client that is behind gets a fresh snapshot of this topic instead, once it reads again. */
    offer(topic: Topic, frame: string): void {
      if (blocked()) behind.add(topic)
      else if (!behind.has(topic)) send(frame)
    },

    /** The topics whose latest state may be sent now after the client had fallen behind. */
    caughtUp(): Topic[] {
      if (behind.size === 0 || blocked()) return []
      const ready = [...behind]
      behind.clear()
      return ready
    },

    ping(): void {
      unanswered += 1
      if (socket.readyState === socket.OPEN) socket.ping()
    },
    isGone: () => unanswered > mostUnanswered,

    close: (code: number, reason: string) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  }
}
