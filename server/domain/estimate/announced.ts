/** Batches whose windows are open or to come: who of them is still missing comes evenly over what is left of the window. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'

/** Seconds from now, and tickets: members come one by one. */
export type Window = { readonly from: number; readonly to: number; readonly missing: number }

/** By how much of itself such a count may be off: not all come, nor do they come evenly. */
const UNEVEN = 0.3

export function windowsOf({ batches }: State, { wall }: Moment): Window[] {
  const windows: Window[] = []
  for (const { from, to, expected, arrived } of batches.values()) {
    if (to <= wall || arrived >= expected) continue
    const begins = Math.max(0, from - wall) / 1000
    windows.push({ from: begins, to: (to - wall) / 1000, missing: expected - arrived })
  }
  return windows
}

const shareOf = ({ from, to }: Window, seconds: number): number =>
  to > from ? Math.min(1, Math.max(0, (seconds - from) / (to - from))) : 1

/** Tickets that come within so many seconds, by `more` standard deviations more than expected. */
export function missingWithin(windows: readonly Window[], seconds: number, more: number): number {
  let expected = 0
  for (const each of windows) expected += each.missing * shareOf(each, seconds)
  return expected * (1 + more * UNEVEN)
}

/** More have come than were announced, or nobody said how many: they come as they came lately. */
export function isOpenEnded({ batches }: State, { wall }: Moment): boolean {
  for (const { from, to, expected, arrived } of batches.values())
    if (from <= wall && wall < to && (expected === 0 || arrived > expected)) return true
  return false
}
