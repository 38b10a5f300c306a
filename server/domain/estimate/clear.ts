/** When the queue will be empty: everybody who waits, and who comes meanwhile at the present rate. For the wall. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import { CLASSES } from '../words.ts'
import { type Capacity, secondsUntil, wholeCapacity } from './capacity.ts'
import { ENOUGH, isShown } from './estimates.ts'
import { shareLost } from './pauses.ts'
import { doubtOf } from './predict.ts'
import { perSecond, perTicket, RATE_OVER } from './rate.ts'
import { widen } from './spread.ts'

/**
 * `clear`: nobody waits. `range`: between so many seconds from now. `never`: at this rate as many come as are called,
 * or more. `unknown`: nobody can say, see `estimates`.
 */
export type Clear =
  | { readonly state: 'clear' | 'never' | 'unknown' }
  | { readonly state: 'range'; readonly lo: number; readonly hi: number }

const ROUNDS = 60
/** Of all lanes, how much arrivals may take up before the end of a queue cannot be told. */
const FULL = 0.95
/** Seconds; beyond is the next day. */
const FURTHEST = 12 * 3600

/** People a second, over all classes. */
export function arrivalRate({ estimation }: State, now: Moment): number {
  return CLASSES.reduce((sum, of) => {
    const rate = estimation.arrivals[of]
    return sum + perSecond(rate, now) * perTicket(rate)
  }, 0)
}

const waitingPeople = ({ derived }: State): number =>
  CLASSES.reduce((sum, of) => sum + derived.waiting[of], 0)

function secondsToClear(state: State, capacity: Capacity, people: number, coming: number): number {
  let wait = secondsUntil(capacity, people)
  for (let round = 0; round < ROUNDS; round++) {
    const before = wait
    const lost = 1 + shareLost(state.estimation.pauses, wait)
    wait = secondsUntil(capacity, people + coming * wait) * lost
    if (wait > FURTHEST || Math.abs(wait - before) < 1) break
  }
  return wait
}

/** With so many more lanes at the site's usual pace. */
export function clearWith(state: State, moreLanes: number, now: Moment): Clear {
  const people = waitingPeople(state)
  if (!isShown(state)) return { state: 'unknown' }
  if (people === 0) return { state: 'clear' }
  const capacity = wholeCapacity(state, moreLanes, now)
  if (capacity.rate === 0) return { state: 'unknown' }
  const coming = arrivalRate(state, now)
  if (coming > FULL * capacity.rate) return { state: 'never' }
  const seconds = secondsToClear(state, capacity, people, coming)
  if (seconds > FURTHEST) return { state: 'never' }
  // What came in the last while could as well have been more or less (Poisson), which moves the end of the queue.
  const arrivals = Math.sqrt(coming / RATE_OVER) / (capacity.rate - coming)
  const doubt = Math.hypot(doubtOf(capacity, seconds), arrivals)
  const { lo, hi } = widen(state.estimation.spread, 'general', { seconds, doubt })
  return { state: 'range', lo, hi: Math.min(hi, FURTHEST) }
}

/** People who will have come by `closing` (wall ms): from arrivals that fade evenly until then, to arrivals that go on. */
export function expectedTotal(
  state: State,
  closing: number,
  now: Moment,
): { from: number; to: number } | null {
  if (state.day === null || state.derived.tally.sampled < ENOUGH || closing <= now.wall) return null
  const { arrived } = state.derived.figures.totals
  const here = CLASSES.reduce((sum, of) => sum + arrived[of].people, 0)
  const left = (closing - now.wall) / 1000
  const going = arrivalRate(state, now) * left
  return { from: Math.floor(here + going / 2), to: Math.ceil(here + going) }
}
