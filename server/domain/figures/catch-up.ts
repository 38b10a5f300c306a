/** When sampling will go as fast as people come, from the trend of the last full quarter hours. For the wall. */
import type { State } from '../state.ts'
import { CLASSES } from '../words.ts'
import { type Happening, SLOT, slotOf } from './figures.ts'

/** `ahead`: sampling keeps up already. `no`: the gap does not close. `unknown`: too little has happened. */
export type CatchUp =
  | { readonly state: 'ahead' | 'no' | 'unknown' }
  | { readonly state: 'at'; readonly wall: number }

/** Full quarter hours that make a trend, and how far it is believed. */
const TREND = 4
const FURTHEST = 12

export function peopleIn({ derived }: State, slot: number, what: Happening): number {
  const found = derived.figures.slots.get(slot)
  return found ? CLASSES.reduce((sum, of) => sum + found[what][of].people, 0) : 0
}

/** Of a line through equally spaced values, by least squares, at `x` counted from the first. */
function lineThrough(values: readonly number[]): { readonly slope: number; readonly last: number } {
  const n = values.length
  const middle = (n - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const spread = values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0)
  const slope = values.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0) / spread
  return { slope, last: mean + slope * middle }
}

export function catchUp(state: State, wall: number): CatchUp {
  const current = slotOf(wall)
  if (Math.min(...state.derived.figures.slots.keys()) > current - TREND) return { state: 'unknown' }
  const gaps = Array.from({ length: TREND }, (_, i) => {
    const slot = current - TREND + i
    return peopleIn(state, slot, 'arrived') - peopleIn(state, slot, 'sampled')
  })
  const { slope, last } = lineThrough(gaps)
  if (last <= 0) return { state: 'ahead' }
  const slots = slope < 0 ? last / -slope : Number.POSITIVE_INFINITY
  // The last full slot stands for its middle, half a slot before the present one began.
  return slots <= FURTHEST
    ? { state: 'at', wall: Math.max(wall, (current - 0.5 + slots) * SLOT) }
    : { state: 'no' }
}
