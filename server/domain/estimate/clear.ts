/** When the queue will be empty: everybody who waits, and who comes meanwhile at the present rate. For the wall. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import { CLASSES } from '../words.ts'
import { type Capacity, secondsUntil, wholeCapacity } from './capacity.ts'
import { ENOUGH, isShown } from './estimates.ts'
import { coming, type Later, laterOnes } from './later.ts'
import { shareLost } from './pauses.ts'
import { doubtOf, OFF } from './predict.ts'
import { perSecond } from './rate.ts'
import { logRatio, widen } from './spread.ts'
import { workOf } from './work.ts'

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
/** Seconds for which the present rate is looked at. */
const AHEAD = 3600
/** Seconds; beyond is the next day. */
const FURTHEST = 12 * 3600

/** All work that comes within so many seconds, a green's as well as anybody's. */
const workComing = (later: readonly Later[], seconds: number, more: number): number =>
  later.reduce((sum, ones) => sum + coming(ones, seconds, more) * ones.work, 0)

const workWaiting = ({ derived }: State): number =>
  CLASSES.reduce((sum, of) => sum + workOf(derived.queues[of].length, derived.waiting[of]), 0)

/** With lanes that take `slow` times as long, and by `more` standard deviations more who come. */
type Course = { readonly slow: number; readonly more: number }

function secondsToClear(
  state: State,
  capacity: Capacity,
  later: readonly Later[],
  { slow, more }: Course,
): number {
  const present = workWaiting(state)
  let wait = slow * secondsUntil(capacity, present)
  for (let round = 0; round < ROUNDS; round++) {
    const before = wait
    const lost = 1 + shareLost(state.estimation.pauses, wait)
    wait = slow * secondsUntil(capacity, present + workComing(later, wait, more)) * lost
    if (wait > FURTHEST || Math.abs(wait - before) < 1) break
  }
  return Math.min(wait, FURTHEST)
}

/** With so many more lanes at the site's usual pace. */
export function clearWith(state: State, moreLanes: number, now: Moment): Clear {
  if (!isShown(state)) return { state: 'unknown' }
  if (workWaiting(state) === 0) return { state: 'clear' }
  const capacity = wholeCapacity(state, moreLanes, now)
  const all = capacity.stages.at(-1)
  if (all === undefined) return { state: 'unknown' }
  const later = CLASSES.map(of => laterOnes(state, of, now))
  if (workComing(later, AHEAD, 0) > FULL * all.rate * AHEAD) return { state: 'never' }
  const seconds = secondsToClear(state, capacity, later, { slow: 1, more: 0 })
  if (seconds >= FURTHEST) return { state: 'never' }
  const slow = Math.exp(OFF * doubtOf(capacity, seconds))
  const bad = secondsToClear(state, capacity, later, { slow, more: OFF })
  const good = secondsToClear(state, capacity, later, { slow: 1 / slow, more: -OFF })
  const prediction = { seconds, later: logRatio(bad, seconds), sooner: logRatio(seconds, good) }
  const { lo, hi } = widen(state.estimation.spread, 'general', prediction)
  return { state: 'range', lo, hi: Math.min(hi, FURTHEST) }
}

/** People a second, over all classes. */
const arrivalRate = ({ estimation }: State, now: Moment): number =>
  CLASSES.reduce((sum, of) => {
    const rate = estimation.arrivals[of]
    return sum + (rate.tickets === 0 ? 0 : (perSecond(rate, now) * rate.people) / rate.tickets)
  }, 0)

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
