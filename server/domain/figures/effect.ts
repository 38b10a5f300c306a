/** What one event changes in the account of the promises, as a value that an undo can take back. */
import type { Promises, Reach, Reached, Uncounted, Verdict } from './promises.ts'
import { insert, remove } from './sorted.ts'

export type Effect = {
  readonly overtakes: number | null
  readonly joins: number | null
  readonly counts: Reach | null
  readonly turns: Reach | null
  readonly general: boolean
  readonly verdicts: readonly Verdict[]
  readonly uncounted: Uncounted | null
}

export const NO_EFFECT: Effect = {
  overtakes: null,
  joins: null,
  counts: null,
  turns: null,
  general: false,
  verdicts: [],
  uncounted: null,
}

const withCall = ({ stepFree, stairs }: Reached, at: Reach, sign: 1 | -1): Reached =>
  at === 'stepFree' ? { stepFree: stepFree + sign, stairs } : { stepFree, stairs: stairs + sign }

/** Adds an effect (sign 1) or takes it back (sign -1). */
export function applyEffect(promises: Promises, effect: Effect, sign: 1 | -1): void {
  const put = sign === 1 ? insert : remove
  const { overtakes, joins, counts, turns, general, verdicts, uncounted } = effect
  if (overtakes !== null) put(promises.overtakings, overtakes)
  if (joins !== null) put(promises.joined, joins)
  if (counts !== null) promises.calls = withCall(promises.calls, counts, sign)
  if (turns !== null) promises.turns = withCall(promises.turns, turns, sign)
  if (general) promises.generals += sign
  if (uncounted !== null) promises.uncounted[uncounted] += sign
  for (const [name, kept] of verdicts) promises.verdicts[name][kept ? 'kept' : 'broken'] += sign
}
