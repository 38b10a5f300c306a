/** Whether a promise was kept to a ticket that is called now for the first time. Looks at totals only. */
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Promised, Promises, Reached, Verdict } from './promises.ts'
import { below } from './sorted.ts'

/** Whatever the printed promises leave out (docs/rules.md). */
const isCovered = (ticket: Ticket): boolean =>
  !ticket.wasPassedOver && !ticket.wasBound && !ticket.wasMoved && !ticket.wasPutBack

/** The settings in force since its issue that bind least tightly (`pick` of k) and most (of kBatch). */
function inForce({ settings }: Promises, ticket: Ticket, promised: Promised, pick: typeof Math.min) {
  let { k, kBatch } = promised
  for (let i = settings.length - 1; i >= 0; i--) {
    const change = settings[i]
    if (change === undefined || change.arrivals < ticket.arrival) break
    k = pick(k, change.k)
    kBatch = Math.min(kBatch, change.kBatch)
  }
  return { k, kBatch }
}

function isOvertakenAtMost(promises: Promises, ticket: Ticket, promised: Promised): boolean {
  const { overtakings, returned } = promises
  const later = overtakings.length - below(overtakings, ticket.arrival)
  const n = promised.ahead + below(returned, ticket.arrival) - promised.put
  return later <= 1 + Math.floor(n / inForce(promises, ticket, promised, Math.min).k)
}

const since = (now: Reached, then: Reached, stepFree: boolean): number =>
  now.stepFree - then.stepFree + (stepFree ? 0 : now.stairs - then.stairs)

function isDelayedAtMost(promises: Promises, ticket: Ticket, promised: Promised): boolean {
  const { k, kBatch } = inForce(promises, ticket, promised, Math.max)
  const m = promised.ahead + below(promises.joined, ticket.arrival) - promised.put
  const calls = since(promises.calls, promised.calls, promised.stepFree)
  const turns = since(promises.turns, promised.turns, promised.stepFree)
  const generals = promises.generals - promised.generals
  return calls <= m + k * (m + 1) && turns <= 1 + Math.floor(generals / kBatch)
}

export function judge({ promises }: State, ticket: Ticket): Verdict[] {
  const { promised } = ticket
  if (promised === null || ticket.wasCalled || !isCovered(ticket)) return []
  return ticket.class === 'general'
    ? [['overtaken', isOvertakenAtMost(promises, ticket, promised)]]
    : [['delay', isDelayedAtMost(promises, ticket, promised)]]
}
