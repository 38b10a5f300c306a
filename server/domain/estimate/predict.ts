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

/** People who come later and are called first: never more than the promise lets. */
export type Later = Readonly<Record<Class, { readonly coming: Coming; readonly work: number }>>
/** How things go: lanes take `slow` times as long, and by `more` standard deviations more people come. */
type Course = { readonly slow: number; readonly more: number }

/** Rounds of "the longer the wait, the more overtake, the longer the wait"; fewer from a wait that is known to be near. */
const ROUNDS = 4
const MORE_ROUNDS = 3
/** What parties and lanes add to the variance of the log of a wait, fitted to simulated days; the spread scales it. */
const PARTIES = 0.3
const LANES = 0.05
/** Seconds; doubt is not told apart below. */
const SHORTEST = 30
/** Standard deviations in which lanes and arrivals differ from the usual course, both at once: together about one. */
export const OFF = 0.8

/** Of the lanes that serve the other class, the share that serves this one: whoever has lanes of its own delays less. */
function sharing(state: State, of: Class, other: Class): number {
  if (of === other) return 1
  let [both, theirs] = [0, 0]
  for (const lane of state.lanes.values()) {
    if (lane.state === 'closed' || !lane.config.serves.includes(other)) continue
    theirs += 1
    if (lane.config.serves.includes(of)) both += 1
  }
  return theirs === 0 ? 0 : both / theirs
}

export function laterOnes(state: State, now: Moment): Later {
  const { arrivals } = state.estimation
  const of = (each: Class) => {
    const rate = arrivals[each]
    return { coming: comingAt(perSecond(rate, now), rate.over), work: workPerTicket(rate) }
  }
  const batch = of('batch')
  const coming = announced(state, now, batch.coming)
  return { general: of('general'), green: of('green'), batch: { ...batch, coming } }
}

/**
 * Lanes vary independently, so that doubt falls with their number: by how parties differ (whose sum over a wait has
 * the variance 2 · rest ÷ wait, relative to its square), and by how lanes drift and pause.
 */
export const doubtOf = ({ lanes, rest }: Capacity, seconds: number): number =>
  Math.sqrt(((PARTIES * 2 * rest) / Math.max(seconds, SHORTEST) + LANES) / lanes)

/** Work of those who come within so many seconds and go first; none before a green. */
function overtaking(state: State, of: Class, later: Later, shares: Readonly<Record<Class, number>>) {
  const { k, kBatch } = state.settings
  const { general, green, batch } = later
  return (ahead: Ahead, seconds: number, more: number): number => {
    if (of === 'green') return 0
    const upTo = (coming: Coming, most: number) => Math.min(coming(seconds, more), Math.max(0, most))
    const turns = kBatch * (ahead.batch.tickets + 1) - ahead.general.tickets
    const generals = of === 'batch' ? upTo(general.coming, turns) : 0
    const batches =
      of === 'general' ? upTo(batch.coming, ahead.general.tickets / kBatch - ahead.batch.tickets) : 0
    const before = ahead.general.tickets + generals
    const greens = upTo(green.coming, 1 + before / k - ahead.green.tickets)
    return (
      shares.general * generals * general.work +
      shares.batch * batches * batch.work +
      shares.green * greens * green.work
    )
  }
}

function forClass(state: State, of: Class, later: Later, now: Moment): PredictOne {
  const capacity = capacityFor(state, of, now)
  if (capacity.lanes === 0) return () => null
  const { pauses } = state.estimation
  const [general, green, batch] = CLASSES.map(other => sharing(state, of, other)) as [number, number, number]
  const shares = { general, green, batch }
  const overtakers = overtaking(state, of, later, shares)

  function waitIn({ slow, more }: Course, ahead: Ahead, present: number, from: number, rounds: number) {
    let wait = from
    for (let round = 0; round < rounds; round++) {
      const work = present + overtakers(ahead, wait, more)
      wait = slow * secondsUntil(capacity, work) * (1 + shareLost(pauses, wait))
    }
    return wait
  }

  return ahead => {
    const present = CLASSES.reduce(
      (sum, other) => sum + shares[other] * workOf(ahead[other].tickets, ahead[other].people),
      0,
    )
    const usual = { slow: 1, more: 0 }
    const seconds = waitIn(usual, ahead, present, secondsUntil(capacity, present), ROUNDS)
    const slow = Math.exp(OFF * doubtOf(capacity, seconds))
    const bad = waitIn({ slow, more: OFF }, ahead, present, seconds * slow, MORE_ROUNDS)
    const good = waitIn({ slow: 1 / slow, more: -OFF }, ahead, present, seconds / slow, MORE_ROUNDS)
    return { seconds, later: logRatio(bad, seconds), sooner: logRatio(seconds, good) }
  }
}

/** Looks at the lanes once; what it answers is good for this state and moment. */
export function createPredict(state: State, now: Moment): Predict {
  const later = laterOnes(state, now)
  const known = new Map<Class, PredictOne>()
  return (of, ahead) => {
    let predict = known.get(of)
    if (predict === undefined) {
      predict = forClass(state, of, later, now)
      known.set(of, predict)
    }
    return predict(ahead)
  }
}
