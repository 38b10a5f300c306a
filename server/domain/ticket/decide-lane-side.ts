/** What happens to a called ticket at its lane: recall, arrival, completion, miss. */
import type { Deciders } from '../decider.ts'
import { complete } from '../lane/complete.ts'
import type { Lane } from '../lane/lane.ts'
import { elapsed, type Moment } from '../moment.ts'
import { isRefused, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { bindParty } from '../tube/bind-party.ts'
import { fillingOf } from '../tube/filling.ts'
import type { TicketState } from '../words.ts'
import { onTicket, ticketIn } from './guard.ts'
import type { Ticket } from './ticket.ts'
import type { Arrive, CompleteTicket, Miss, Recall } from './ticket-command.ts'

/** Milliseconds after the last call or recall. */
export const RECALL_AFTER = 20_000
/** Milliseconds after the first call, and the calls needed before it. */
export const MISS_AFTER = 60_000
export const MISS_CALLS = 2

/** The ticket and the lane it is at, or why not. */
function atLane(
  state: State,
  id: string,
  ...allowed: TicketState[]
): { ticket: Ticket; lane: Lane } | Refusal {
  const ticket = ticketIn(state, id, ...allowed)
  if ('refused' in ticket) return ticket
  const lane = state.lanes.get(ticket.lane ?? '')
  return lane ? { ticket, lane } : { refused: 'wrong-state', state: ticket.state }
}

/** Milliseconds still to wait until `after` ms have passed since the moment; 0 when they have. */
const toWait = (since: Moment | null, after: number, now: Moment): number =>
  since === null ? 0 : Math.max(0, after - elapsed(since, now))

const tooEarly = (now: Moment, wait: number): Refusal => ({ refused: 'too-early', retryAt: now.wall + wait })

export const decideLaneSide: Deciders<Recall | Arrive | CompleteTicket | Miss> = {
  Recall(state, command, { now }) {
    const at = atLane(state, command.ticket, 'called')
    if ('refused' in at) return at
    if (state.held !== null) return { refused: 'site-held', reason: state.held.reason }
    const wait = toWait(at.ticket.lastCall, RECALL_AFTER, now)
    if (wait > 0) return tooEarly(now, wait)
    const times = at.ticket.calls + 1
    return { events: [{ type: 'TicketRecalled', ...onTicket(at.ticket), lane: at.lane.id, times }] }
  },
  Arrive(state, command) {
    const at = atLane(state, command.ticket, 'called')
    if ('refused' in at) return at
    const bound = bindParty(at.lane, at.ticket, fillingOf(state, at.lane))
    if (isRefused(bound)) return bound
    return {
      events: [{ type: 'TicketArrived', ...onTicket(at.ticket), lane: at.lane.id }, ...bound.events],
    }
  },
  CompleteTicket(state, command) {
    const at = atLane(state, command.ticket, 'called', 'sampling')
    return 'refused' in at ? at : complete(at.lane, [at.ticket], fillingOf(state, at.lane))
  },
  Miss(state, command, { now }) {
    const at = atLane(state, command.ticket, 'called')
    if ('refused' in at) return at
    const { called, lastCall, calls } = at.ticket
    const untilRecall = calls < MISS_CALLS ? toWait(lastCall, RECALL_AFTER, now) : 0
    const wait = Math.max(toWait(called, MISS_AFTER, now), untilRecall)
    if (wait > 0 || calls < MISS_CALLS) return tooEarly(now, wait)
    return { events: [{ type: 'TicketMissed', ...onTicket(at.ticket), lane: at.lane.id }] }
  },
}
