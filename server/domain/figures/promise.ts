/** What a newcomer is promised. Called where `TicketIssued` is applied, before the ticket waits. */
import { needsStepFree } from '../assistance/escort.ts'
import type { State } from '../state.ts'
import type { TicketIssued } from '../ticket/ticket-event.ts'
import type { Promised } from './promises.ts'

/** Null for a batch, which is promised its turn by its window. */
export function promise(state: State, event: TicketIssued): Promised | null {
  if (event.class === 'batch') return null
  const { joined, returned, calls, turns, generals } = state.promises
  const { k, kBatch } = state.settings
  return {
    ahead: state.derived.queues[event.class].length,
    put: (event.class === 'green' ? joined : returned).length,
    k,
    kBatch,
    calls,
    turns,
    generals,
    stepFree: needsStepFree(event),
  }
}
