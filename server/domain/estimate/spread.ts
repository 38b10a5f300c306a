/**
 * How waits turn out compared with what was predicted: debiases a prediction and gives it its 80 % interval.
 *
 * Per class and bucket of predicted wait, three quantiles of the log ratio of actual to predicted wait are tracked, in
 * units of the doubt that the prediction itself has. They move by a tiny step at every call, since faster ones chase
 * single bad quarters of an hour. What does move within the day is the stretch of the interval: it grows with every
 * wait that falls outside and shrinks with every one inside, so that a bad day widens the intervals it needs
 * (adaptive conformal inference: Gibbs and Candès, 2021).
 */
import { type Class, withClass } from '../words.ts'
import { type Quantiles, START } from './spread-start.ts'

export type Spread = {
  readonly quantiles: Readonly<Record<Class, readonly Quantiles[]>>
  /** Log of what the interval is stretched by. */
  readonly stretch: Readonly<Record<Class, number>>
}

/** Seconds until the call, and by how much sooner or later it may be: standard deviations of its log. */
export type Prediction = { readonly seconds: number; readonly sooner: number; readonly later: number }
export type Interval = { readonly lo: number; readonly mid: number; readonly hi: number }

export const LOW = 0.1
export const HIGH = 0.9
/** A batch's wait is so uncertain that its true middle would break too many promises: it is told a little more. */
export const MIDDLE: Readonly<Record<Class, number>> = { general: 0.5, green: 0.5, batch: 0.65 }
/** Upper ends of the buckets, in seconds; the last one is open. */
export const BUCKETS = [120, 300, 600, 1200]
/** Per call, in units of doubt: about 0.0005 of the log ratio. */
const STEP = 0.002
/** Per call; a little more than 80 % inside, since a wait is judged long after its interval was told. */
const STRETCH_STEP = 0.015
const INSIDE = 0.81
const MOST_STRETCH = 1
/** Seconds added on both sides of a ratio, so that the shortest waits do not run away. */
const FLOOR = 30
/** Nothing is surer than that. */
const LEAST_DOUBT = 0.03

export const newSpread = (): Spread => ({ quantiles: START, stretch: { general: 0, green: 0, batch: 0 } })

/** Of two waits, in seconds. */
export const logRatio = (long: number, short: number): number => Math.log((long + FLOOR) / (short + FLOOR))

const doubtOn = ({ sooner, later }: Prediction, side: number): number =>
  Math.max(LEAST_DOUBT, side < 0 ? sooner : later)

export function bucketOf(seconds: number): number {
  const found = BUCKETS.findIndex(end => seconds < end)
  return found < 0 ? BUCKETS.length : found
}

/** How a wait of `actual` seconds turned out, in units of the doubt there was. */
export function ratioOf(told: Prediction, actual: number): number {
  const off = logRatio(actual, told.seconds)
  return off / doubtOn(told, off)
}

const afterWait = (quantiles: Quantiles, ratio: number, centre: number): Quantiles => {
  const [low, middle, high] = quantiles
  const moved = (now: number, level: number) => now + STEP * (ratio < now ? level - 1 : level)
  return [moved(low, LOW), moved(middle, centre), moved(high, HIGH)]
}

function afterInterval(stretch: number, inside: boolean): number {
  const moved = stretch + STRETCH_STEP * (inside ? INSIDE - 1 : INSIDE)
  return Math.min(MOST_STRETCH, Math.max(-MOST_STRETCH, moved))
}

/** A ticket of the class was called after `actual` seconds; the rest it was told at its issue. */
export function withWait(spread: Spread, of: Class, told: Prediction & Interval, actual: number): Spread {
  const ratio = ratioOf(told, actual)
  const bucket = bucketOf(told.seconds)
  const before = spread.quantiles[of]
  const quantiles = before.with(bucket, afterWait(before[bucket] ?? [0, 0, 0], ratio, MIDDLE[of]))
  const inside = told.lo <= actual && actual <= told.hi
  return {
    quantiles: withClass(spread.quantiles, of, quantiles),
    stretch: withClass(spread.stretch, of, afterInterval(spread.stretch[of], inside)),
  }
}

/** The interval that 80 of 100 waits fall into, in seconds, and its middle. */
export function widen(spread: Spread, of: Class, prediction: Prediction): Interval {
  const { seconds } = prediction
  const [low, middle, high] = spread.quantiles[of][bucketOf(seconds)] ?? [0, 0, 0]
  const stretch = Math.exp(spread.stretch[of])
  const at = (ratio: number) =>
    Math.max(0, (seconds + FLOOR) * Math.exp(ratio * doubtOn(prediction, ratio)) - FLOOR)
  return {
    lo: at(middle + (low - middle) * stretch),
    mid: at(middle),
    hi: at(middle + (high - middle) * stretch),
  }
}
