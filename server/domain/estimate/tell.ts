/** What a newcomer is told at issue, and counting that somebody came. Called where `TicketIssued` is applied. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { TicketIssued } from '../ticket/ticket-event.ts'
import { withClass } from '../words.ts'
import { estimateNewcomer } from './estimates.ts'
import type { Told } from './estimation.ts'
import { withArrival } from './rate.ts'

/** Before the ticket waits; null where nothing is shown. */
export function tell(state: State, event: Pick<TicketIssued, 'class' | 'party'>, now: Moment): Told | null {
  const { arrivals, holds } = state.estimation
  const found = estimateNewcomer(state, event.class, now)
  const came = withArrival(arrivals[event.class], event.party, now)
  state.estimation = { ...state.estimation, arrivals: withClass(arrivals, event.class, came) }
  if (found === null) return null
  const { seconds, sooner, later, lo, mid, hi } = found
  return { seconds, sooner, later, lo, mid, hi, holds }
}
