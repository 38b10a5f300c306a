/**
 * Upper layer of the link: what the site says now, by topic, kept current over lost connections. Every screen
 * calls `connectLive` once.
 */
import type {
  Call,
  DeviceNews,
  EnterCall,
  LiveMessage,
  NoticeCall,
  Topic,
} from '../../server/contract/live.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { Wall } from '../../server/contract/wall.ts'
import type { As } from './api.ts'
import { applyQueueChange } from './apply-queue-change.ts'
import { browserClock, type Clock } from './clock.ts'
import { connect, type Freshness } from './connection.ts'
import { type OpenSocket, openSocket } from './socket.ts'

/** Only topics that somebody listens to are subscribed. */
export type LiveListeners = {
  board?: (board: Board) => void
  /** A call to show as new and to speak; never repeated after a lost connection. */
  call?: (call: Call) => void
  /** A notice to speak; never repeated either. */
  notice?: (notice: NoticeCall) => void
  /** Who may come in now, to speak; never repeated either. */
  enter?: (enter: EnterCall) => void
  queue?: (queue: Queue) => void
  wall?: (wall: Wall) => void
  device?: (news: DeviceNews) => void
  /** `at` is the site's time of the last frame, null before the first. */
  freshness?: (freshness: Freshness, at: string | null) => void
}

export type LiveOptions = {
  as: As
  on: LiveListeners
  /** False if the site answers but refuses the credentials; `isPaired` for a device. */
  stillWelcome?: () => Promise<boolean>
  open?: OpenSocket
  clock?: Clock
  random?: () => number
}

export type Live = {
  /** The site's time in ms since 1970, as last heard, going on by this machine's monotonic clock; null at first. */
  siteNow(): number | null
  /** ms since the last word from the site; null before the first. */
  silentFor(): number | null
  /** Tries at once instead of waiting, when the browser says that the network or the page is back. */
  retryNow(): void
  close(): void
}

export function connectLive(options: LiveOptions): Live {
  const { as, on, open = openSocket, clock = browserClock, random = Math.random } = options
  const seen = new Map<Topic, number>()
  let queue: Queue | null = null
  let at: string | null = null
  let heardAt = 0

  const receive = (message: LiveMessage) => {
    if (message.kind === 'error') return
    at = message.at
    heardAt = clock.now()
    if (message.kind === 'beat') return
    if (message.kind === 'call') return on.call?.(message)
    if (message.kind === 'notice') return on.notice?.(message)
    if (message.kind === 'enter') return on.enter?.(message)
    seen.set(message.topic, message.seq)
    if (message.topic === 'board') return on.board?.(message.data)
    if (message.topic === 'wall') return on.wall?.(message.data)
    if (message.topic === 'device') return on.device?.(message.data)
    if (message.kind === 'snapshot') queue = message.data
    else if (queue) queue = applyQueueChange(queue, message.data, message.seq)
    if (queue) on.queue?.(queue)
  }

  const connection = connect({
    open: () => open(as),
    clock,
    random,
    onReady: send => {
      queue = null
      for (const topic of topicsOf(on)) {
        const since = seen.get(topic)
        send({ kind: 'subscribe', topic, ...(since === undefined ? {} : { since }) })
      }
    },
    onFrame: receive,
    onFreshness: freshness => on.freshness?.(freshness, at),
    stillWelcome: options.stillWelcome ?? (() => Promise.resolve(true)),
  })
  return {
    siteNow: () => (at === null ? null : Date.parse(at) + clock.now() - heardAt),
    silentFor: () => (at === null ? null : clock.now() - heardAt),
    retryNow: connection.retryNow,
    close: connection.close,
  }
}

function topicsOf(on: LiveListeners): Topic[] {
  const topics: Topic[] = []
  if (on.board ?? on.call ?? on.notice ?? on.enter) topics.push('board')
  if (on.queue) topics.push('queue')
  if (on.wall) topics.push('wall')
  if (on.device) topics.push('device')
  return topics
}
