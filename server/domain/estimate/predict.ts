/** The wait of somebody with so many people ahead: work ÷ lane capacity as it will be, in a usual, a good and a bad course. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import { CLASSES, type Class } from '../words.ts'
import type { Ahead } from './ahead.ts'
import { announced } from './announced.ts'
import { type Capacity, capacityFor, secondsUntil } from './capacity.ts'
import { shareLost } from './pauses.ts'
import { type Coming, comingAt, perSecond, workPerTicket } from './rate.ts'
import { logRatio, type Prediction } from './spread.ts'
import { workOf } from './work.ts'

/** For somebody of the class who has these people ahead; null when no lane that works serves the class. */
export type Predict = (of: Class, ahead: Ahead) => Prediction | null
type PredictOne = (ahead: Ahead) => Prediction | null

/** People of a class who come later; `work` of one ticket. */
export type Later = { readonly coming: Coming; readonly work: number }
/** Work of those who come within so many seconds and are called first: never more than the promise lets. */
type Overtakers = (ahead: Ahead, seconds: number, more: number) => number
type Shares = Readonly<Record<Class, number>>
/** How things go: lanes take `slow` times as long, and by `more` standard deviations more people come. */
type Course = { readonly slow: number; readonly more: number }

const USUAL: Course = { slow: 1, more: 0 }
const ALL: Shares = { general: 1, green: 1, batch: 1 }

/** Rounds of "the longer the wait, the more overtake, the longer the wait"; fewer from a wait that is known to be near. */
const ROUNDS = 4
const MORE_ROUNDS = 3
/** Seconds; a round that changes less is the last. */
const NEAR = 1
/** What parties and lanes add to the variance of the log of a wait, fitted to simulated days; the spread scales it. */
const PARTIES = 0.3
const LANES = 0.05
/** Seconds; doubt is not told apart below. */
const SHORTEST = 30
/** Standard deviations in which lanes and arrivals differ from the usual course, both at once: together about one. */
export const OFF = 0.8

/** Of the lanes that serve another class, the share that serves this one: whoever has lanes of its own delays less. */
function sharesOf(state: State, of: Class): Shares {
  if (state.lanes.values().every(({ config }) => config.serves.length === CLASSES.length)) return ALL
  const theirs = { general: 0, green: 0, batch: 0 }
  const both = { general: 0, green: 0, batch: 0 }
  for (const { state: is, config } of state.lanes.values()) {
    if (is === 'closed') continue
    const here = config.serves.includes(of) ? 1 : 0
    for (const each of config.serves) {
      theirs[each] += 1
      both[each] += here
    }
  }
  const share = (other: Class) => (of === other ? 1 : both[other] / Math.max(1, theirs[other]))
  return { general: share('general'), green: share('green'), batch: share('batch') }
}

export function laterOnes(state: State, of: Class, now: Moment): Later {
  const rate = state.estimation.arrivals[of]
  const coming = comingAt(perSecond(rate, now), rate.over)
  return { coming: of === 'batch' ? announced(state, now, coming) : coming, work: workPerTicket(rate) }
}

/**
 * Lanes vary independently, so that doubt falls with their number: by how parties differ (whose sum over a wait has
 * the variance 2 · rest ÷ wait, relative to its square), and by how lanes drift and pause.
 */
export const doubtOf = ({ lanes, rest }: Capacity, seconds: number): number =>
  Math.sqrt(((PARTIES * 2 * rest) / Math.max(seconds, SHORTEST) + LANES) / lanes)

const NO_WORK: Overtakers = () => 0

/** Greens overtake everybody, batches and general tickets each other; nobody overtakes a green. */
function overtaking(state: State, of: Class, shares: Shares, now: Moment): Overtakers {
  if (of === 'green') return NO_WORK
  const { k, kBatch } = state.settings
  const other = of === 'batch' ? 'general' : 'batch'
  const others = laterOnes(state, other, now)
  const greens = laterOnes(state, 'green', now)
  return ({ general, green, batch }, seconds, more) => {
    const most =
      of === 'batch'
        ? kBatch * (batch.tickets + 1) - general.tickets
        : general.tickets / kBatch - batch.tickets
    const turns = Math.min(others.coming(seconds, more), Math.max(0, most))
    const before = of === 'batch' ? general.tickets + turns : general.tickets
    const mostGreens = Math.max(0, 1 + before / k - green.tickets)
    const first = Math.min(greens.coming(seconds, more), mostGreens)
    return shares[other] * turns * others.work + shares.green * first * greens.work
  }
}

/** For tickets of one class; what it answers is good for this state and moment. */
export function predictFor(state: State, of: Class, now: Moment): PredictOne {
  const capacity = capacityFor(state, of, now)
  if (capacity.lanes === 0) return () => null
  const { pauses } = state.estimation
  const shares = sharesOf(state, of)
  const overtakers = overtaking(state, of, shares, now)

  function waitIn({ slow, more }: Course, ahead: Ahead, present: number, from: number, rounds: number) {
    let wait = from
    for (let round = 0; round < rounds; round++) {
      const before = wait
      const work = present + overtakers(ahead, wait, more)
      wait = slow * secondsUntil(capacity, work) * (1 + shareLost(pauses, wait))
      if (Math.abs(wait - before) < NEAR) break
    }
    return wait
  }

  return ahead => {
    let present = 0
    for (const other of CLASSES) present += shares[other] * workOf(ahead[other].tickets, ahead[other].people)
    const seconds = waitIn(USUAL, ahead, present, secondsUntil(capacity, present), ROUNDS)
    const slow = Math.exp(OFF * doubtOf(capacity, seconds))
    const bad = waitIn({ slow, more: OFF }, ahead, present, seconds * slow, MORE_ROUNDS)
    const good = waitIn({ slow: 1 / slow, more: -OFF }, ahead, present, seconds / slow, MORE_ROUNDS)
    return { seconds, later: logRatio(bad, seconds), sooner: logRatio(seconds, good) }
  }
}

/** The same for all classes; looks at the lanes once for each. */
export function createPredict(state: State, now: Moment): Predict {
  const known = new Map<Class, PredictOne>()
  return (of, ahead) => {
    let predict = known.get(of)
    if (predict === undefined) {
      predict = predictFor(state, of, now)
      known.set(of, predict)
    }
    return predict(ahead)
  }
}
