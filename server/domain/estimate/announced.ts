/** Batches whose windows are open or to come: who of them is still missing comes evenly over what is left of the window. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Coming } from './rate.ts'

/** Seconds from now, and tickets: members come one by one. */
type Window = { readonly from: number; readonly to: number; readonly missing: number }

/** By how much of itself such a count may be off: not all come, nor do they come evenly. */
const UNEVEN = 0.3

const NOBODY: Coming = () => 0

function windowsOf(state: State, { wall }: Moment): Window[] {
  const windows: Window[] = []
  for (const { from, to, expected, arrived } of state.batches.values()) {
    if (to <= wall || arrived >= expected) continue
    const begins = Math.max(0, from - wall) / 1000
    windows.push({ from: begins, to: (to - wall) / 1000, missing: expected - arrived })
  }
  return windows
}

const shareOf = ({ from, to }: Window, seconds: number): number =>
  to > from ? Math.min(1, Math.max(0, (seconds - from) / (to - from))) : 1

/** More have come than were announced, or nobody said how many: they come as they came lately. */
const isOpenEnded = (state: State, { wall }: Moment): boolean =>
  state.batches
    .values()
    .some(
      ({ from, to, expected, arrived }) =>
        from <= wall && wall < to && (expected === 0 || arrived > expected),
    )

/** Members of all batches; `lately` is how they came of late. */
export function announced(state: State, now: Moment, lately: Coming): Coming {
  if (state.batches.size === 0) return NOBODY
  const windows = windowsOf(state, now)
  const openEnded = isOpenEnded(state, now)
  return (seconds, more) => {
    const expected = windows.reduce((sum, each) => sum + each.missing * shareOf(each, seconds), 0)
    return expected * (1 + more * UNEVEN) + (openEnded ? lately(seconds, more) : 0)
  }
}
