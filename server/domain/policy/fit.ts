/** Which tickets a lane may serve, and the oldest of a class that it may. */
import { needsStepFree } from '../assistance/escort.ts'
import type { Lane } from '../lane/lane.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Class } from '../words.ts'

type Fitting = Pick<Ticket, 'id' | 'class' | 'needs' | 'access' | 'bound'>

/** The stairs to this lane are in this resident's way: needs step-free, and nobody has accepted the escort. */
const barred = (state: State, lane: Lane, ticket: Fitting): boolean =>
  !lane.config.stepFree && needsStepFree(ticket) && !state.derived.escorts.has(ticket.id)

export const fits = (state: State, lane: Lane, ticket: Fitting): boolean =>
  lane.config.serves.includes(ticket.class) &&
  (ticket.bound === null || ticket.bound === lane.id) &&
  !barred(state, lane, ticket)

/** A ticket stays bound to its lane while that lane is open and may serve it. */
export function stillBound(state: State, ticket: Fitting): string | null {
  const lane = ticket.bound === null ? undefined : state.lanes.get(ticket.bound)
  return lane?.state === 'open' && fits(state, lane, ticket) ? lane.id : null
}

/**
 * The oldest waiting ticket of the class that the lane may serve, leaving out those `taken`; looks only past those
 * that do not fit. Collects in `barredHere` the tickets that only the stairs keep from being called.
 */
export function oldestFit(
  state: State,
  lane: Lane,
  of: Class,
  taken: readonly Ticket[],
  barredHere: Ticket[],
): Ticket | undefined {
  if (!lane.config.serves.includes(of)) return undefined
  for (const ticket of state.derived.queues[of]) {
    if (taken.includes(ticket)) continue
    if (ticket.bound !== null && ticket.bound !== lane.id) continue
    if (!barred(state, lane, ticket)) return ticket
    barredHere.push(ticket)
  }
  return undefined
}
