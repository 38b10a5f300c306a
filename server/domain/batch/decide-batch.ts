/** Registering and changing batches. */
import type { Deciders } from '../decider.ts'
import { type Fault, invalid, notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import { faulty, filled, whole } from '../validate.ts'
import type { Batch } from './batch.ts'
import type { BatchCommand } from './batch-command.ts'
import { findBatch } from './find-batch.ts'

type Details = Omit<Readonly<Batch>, 'arrived'>

function faults(state: State, { id, name, code, from, to, expected }: Details): Fault[] {
  const other = findBatch(state, code)
  const taken = other !== undefined && other.id !== id
  return [
    ...filled('name', name),
    ...filled('code', code),
    ...(taken ? [{ path: 'code', rule: 'not in use by another batch' }] : []),
    ...whole('from', from, 0, Number.MAX_SAFE_INTEGER),
    ...whole('to', to, from, Number.MAX_SAFE_INTEGER),
    ...whole('expected', expected, 0, 1_000_000),
  ]
}

const same = (a: Details, b: Details): boolean =>
  a.name === b.name && a.code === b.code && a.from === b.from && a.to === b.to && a.expected === b.expected

export const decideBatch: Deciders<BatchCommand> = {
  RegisterBatch(state, { type: _, ...details }) {
    if (state.batches.has(details.id)) return invalid('id', 'not in use yet')
    return faulty(faults(state, details)) ?? { events: [{ type: 'BatchRegistered', v: 1, ...details }] }
  },
  ChangeBatch(state, { type: _, ...change }) {
    const known = state.batches.get(change.id)
    if (known === undefined) return notFound('batch', change.id)
    const { arrived: _arrived, ...before } = known
    const after = { ...before, ...change }
    if (same(before, after)) return { events: [] }
    return faulty(faults(state, after)) ?? { events: [{ type: 'BatchChanged', v: 1, ...after }] }
  },
}
