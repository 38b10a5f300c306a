/** What the calling screen shows and allows, from the queue, the lane and the time: pure, so that every rule is tested. */
import type { Lane } from '../../../server/contract/lane.ts'
import type { Queue } from '../../../server/contract/queue.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import type { TicketClass } from '../../../server/contract/words.ts'
import type { CallTimes } from './call-times.ts'
import { type NextPress, nextPress, type SidePress, sidePress } from './next-press.ts'

/** Why a button is off: for `seconds` more, until another call, or because it makes no sense now. */
export type Gate = 'open' | 'off' | 'after-calls' | { seconds: number }

export type Calling = {
  lane: Lane
  /** The ticket that recall, no-show and arrive speak about. */
  focus: Ticket | null
  others: Ticket[]
  /** Whole seconds since its last call; null when unknown or none. */
  sinceCall: number | null
  recall: Gate
  miss: Gate
  arrive: Gate
  next: NextPress
  side: SidePress
  /** The ticket that is called next, as far as the queue knows it. */
  upcoming: Ticket | null
  /** People. */
  waiting: Record<TicketClass, number>
}

/** domain.md, «A ticket's life»; milliseconds. */
const recallAfter = 20_000
const missAfter = 60_000
const missCalls = 2
/** Somebody called so recently has hardly been sampled: interface.md, «next». */
export const askWithin = 10_000

/** Null if there is no such lane. `now` is the site's time in ms; `focusId` chooses among several current tickets. */
export function callingView(
  queue: Queue,
  laneId: string,
  times: CallTimes,
  now: number,
  focusId: string | null = null,
): Calling | null {
  const lane = queue.lanes.find(each => each.id === laneId)
  if (!lane) return null
  const focus = lane.current.find(ticket => ticket.id === focusId) ?? lane.current[0] ?? null
  const time = focus ? times.get(focus.number) : undefined
  const called = focus?.state === 'called'
  return {
    lane,
    focus,
    others: lane.current.filter(ticket => ticket !== focus),
    sinceCall: time ? Math.max(0, Math.floor((now - time.last) / 1000)) : null,
    recall: called && !queue.held ? until((time?.last ?? 0) + recallAfter, now) : 'off',
    miss: called && focus ? missGate(focus.calls, time, now) : 'off',
    arrive: called ? 'open' : 'off',
    next: nextPress(queue, lane, focus),
    side: sidePress(queue, lane, focus),
    upcoming: queue.tickets.find(ticket => ticket.number === lane.next) ?? null,
    waiting: peopleWaiting(queue.tickets),
  }
}

const until = (at: number, now: number): Gate =>
  now >= at ? 'open' : { seconds: Math.ceil((at - now) / 1000) }

/** With an unknown first call, the latest moment it can have been is the last one less the recalls between. */
function missGate(calls: number, time: ReturnType<CallTimes['get']>, now: number): Gate {
  if (calls < missCalls) return 'after-calls'
  if (!time) return 'open'
  return until((time.first ?? time.last - recallAfter * (calls - 1)) + missAfter, now)
}

export function peopleWaiting(tickets: readonly Ticket[]): Record<TicketClass, number> {
  const people = { general: 0, green: 0, batch: 0 }
  for (const ticket of tickets) if (ticket.state === 'waiting') people[ticket.class] += ticket.party
  return people
}

/**
 * The current tickets of which it must be asked whether they came, before a press of next completes them. The news of a
 * call may come after the ticket: one whose time is unknown was called just now.
 */
export const hardlyCame = (lane: Lane, times: CallTimes, now: number): Ticket[] =>
  lane.current.filter(ticket => {
    const time = times.get(ticket.number)
    return ticket.state === 'called' && (time === undefined || now - time.last < askWithin)
  })
