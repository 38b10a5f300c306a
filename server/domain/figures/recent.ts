/** The last while in numbers: people of the last quarter hour, and waits of the last hour. For the wall. */
import type { State } from '../state.ts'
import type { Class } from '../words.ts'
import { peopleIn } from './catch-up.ts'
import type { Durations } from './durations.ts'
import { type Happening, SLOT, slotOf } from './figures.ts'

/** Of the slot before, the part that the last 15 minutes still reach into counts as if it came evenly. */
export function lastQuarter(state: State, what: Happening, wall: number): number {
  const current = slotOf(wall)
  const into = (wall - current * SLOT) / SLOT
  return Math.round(peopleIn(state, current, what) + (1 - into) * peopleIn(state, current - 1, what))
}

/** Waits of the tickets called in the present slot and the three before it. */
export function recentWaits({ derived }: State, of: Class, wall: number): Durations {
  const { slots, waits } = derived.figures
  const all: Durations = { step: waits[of].step, count: 0, sum: 0, buckets: [] }
  for (let slot = slotOf(wall) - 3; slot <= slotOf(wall); slot++) {
    const some = slots.get(slot)?.waits[of]
    if (some === undefined) continue
    all.count += some.count
    all.sum += some.sum
    for (const [at, many] of some.buckets.entries()) all.buckets[at] = (all.buckets[at] ?? 0) + many
  }
  for (let at = 0; at < all.buckets.length; at++) all.buckets[at] ??= 0
  return all
}
