/** Applies registrations and changes of batches. */
import type { Evolvers } from '../decider.ts'
import { must } from '../lookup.ts'
import type { BatchEvent } from './batch-event.ts'

export const evolveBatch: Evolvers<BatchEvent> = {
  BatchRegistered(state, { id, name, code, from, to, expected }) {
    state.batches.set(id, { id, name, code, from, to, expected, arrived: 0 })
  },
  BatchChanged(state, { id, name, code, from, to, expected }) {
    Object.assign(must(state.batches, id), { name, code, from, to, expected })
  },
}
