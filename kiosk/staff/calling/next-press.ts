/** What the big button of a lane does now, and the key beside it: pure, from the lane as the site tells it. */
import type { Lane } from '../../../server/contract/lane.ts'
import type { Queue } from '../../../server/contract/queue.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'

export type NextPress = {
  /**
   * `one` completes the one in sight of several who are here; `tube` opens the tube without which nobody can be
   * sampled; `held` and `nobody` do nothing.
   */
  kind: 'complete-and-call' | 'complete' | 'call' | 'one' | 'tube' | 'nobody' | 'held'
  /** Numbers. */
  completes: string[]
  calls: string | null
}

/** Beside it: `fill` calls as many people as the tube still takes, `all` completes everybody and calls as many. */
export type SidePress =
  | { kind: 'arrive' | 'done' | 'all' }
  | { kind: 'fill'; people: number }
  | { kind: 'none' }

/** People that a press of `next` may call for one tube; null at a lane that does not pool. */
export function placesInTube({ pool, tube }: Lane): number | null {
  if (pool === 1) return null
  const free = tube ? tube.size - tube.people : pool
  return free > 0 ? free : pool
}

/** Whoever is called here is sampled into a tube, and there is none. */
export const tubeIsMissing = ({ pool, tube, current }: Lane): boolean =>
  pool > 1 && tube === undefined && current.some(ticket => ticket.state === 'called')

export function nextPress(queue: Queue, lane: Lane, focus: Ticket | null): NextPress {
  const completes = lane.current.map(ticket => ticket.number)
  const calls = queue.held ? null : lane.next
  if (tubeIsMissing(lane)) return { kind: 'tube', completes: [], calls: null }
  if (lane.current.length > 1 && focus) return { kind: 'one', completes: [focus.number], calls: null }
  if (completes.length > 0) return { kind: calls ? 'complete-and-call' : 'complete', completes, calls }
  if (queue.held) return { kind: 'held', completes, calls }
  return { kind: calls ? 'call' : 'nobody', completes, calls }
}

export function sidePress(queue: Queue, lane: Lane, focus: Ticket | null): SidePress {
  if (tubeIsMissing(lane)) return { kind: 'none' }
  if (lane.current.length > 1) return { kind: 'all' }
  if (focus) return { kind: focus.state === 'sampling' ? 'done' : 'arrive' }
  const people = placesInTube(lane)
  return people !== null && lane.next && !queue.held ? { kind: 'fill', people } : { kind: 'none' }
}
