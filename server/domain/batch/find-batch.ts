/** The batch that a code names, however its letters were typed. Called at check-in and where batches are registered. */
import type { State } from '../state.ts'
import type { Batch } from './batch.ts'

const isAs = (one: string, other: string) => one.toUpperCase() === other.toUpperCase()

export function findBatch(state: State, code: string): Batch | undefined {
  const batches = [...state.batches.values()]
  return batches.find(batch => batch.code === code) ?? batches.find(batch => isAs(batch.code, code))
}
