/** What a call changes in the account of the promises, found out before it is applied. */
import type { Lane } from '../lane/lane.ts'
import { must } from '../lookup.ts'
import { fits } from '../policy/fit.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { TicketCalled } from '../ticket/ticket-event.ts'
import { type Effect, NO_EFFECT } from './effect.ts'
import { judge } from './judge.ts'
import type { Reach, Verdict } from './promises.ts'

/** Promise 2 at this call: a green that this lane could take came earlier and waits on. */
function greenWaits(state: State, lane: Lane, { arrival, id }: Ticket): boolean {
  for (const green of state.derived.queues.green) {
    if (green.place.arrival >= arrival) return false
    if (green.id !== id && green.rejoins === 0 && fits(state, lane, green)) return true
  }
  return false
}

/** What a call is to the greens that wait: one that counts, a batch's turn, or one that comes on top. */
function kindOf(state: State, lane: Lane, ticket: Ticket): 'counts' | 'turns' | 'on-top' {
  const { general } = state.derived.queues
  if (ticket.class === 'batch') {
    if (general.some(each => fits(state, lane, each))) return 'turns'
    return general.length === 0 ? 'counts' : 'on-top'
  }
  return ticket.wasCalled || ticket.wasMoved || ticket.rejoins > 0 ? 'on-top' : 'counts'
}

/** Only a lane that greens may be called to delays them. */
const reachOf = ({ config }: Lane): Reach | null => {
  if (!config.serves.includes('green')) return null
  return config.stepFree ? 'stepFree' : 'stairs'
}

/** Of a call by the rule. */
function ruledEffect(state: State, lane: Lane, ticket: Ticket, verdicts: readonly Verdict[]): Effect {
  const general = ticket.class === 'general'
  const { serves, greenFirst } = lane.config
  if (!serves.includes('general') || greenFirst) {
    return { ...NO_EFFECT, general, verdicts, uncounted: 'ownLane' }
  }
  const reach = reachOf(lane)
  const kind = kindOf(state, lane, ticket)
  return {
    ...NO_EFFECT,
    overtakes: ticket.class === 'green' ? ticket.arrival : null,
    counts: kind === 'counts' ? reach : null,
    turns: kind === 'turns' ? reach : null,
    general,
    verdicts,
  }
}

export function callEffect(state: State, event: TicketCalled): Effect {
  const ticket = must(state.tickets, event.ticket)
  const lane = must(state.lanes, event.lane)
  const verdicts = judge(state, ticket)
  if (event.by === 'hand') return { ...NO_EFFECT, verdicts, uncounted: 'byHand' }
  verdicts.push(['order', !greenWaits(state, lane, ticket)])
  return ruledEffect(state, lane, ticket, verdicts)
}
