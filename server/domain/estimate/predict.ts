/** The wait of somebody with so many people ahead: work ÷ lane capacity as it will be. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import { CLASSES, type Class } from '../words.ts'
import type { Ahead } from './ahead.ts'
import { type Capacity, capacityFor, secondsUntil } from './capacity.ts'
import { shareLost } from './pauses.ts'
import { perSecond, perTicket } from './rate.ts'
import type { Prediction } from './spread.ts'

/** For somebody of the class who has these people ahead; null when no lane that works serves the class. */
export type Predict = (of: Class, ahead: Ahead) => Prediction | null
type PredictOne = (ahead: Ahead) => Prediction | null

/** People who come later and are called first: how many a second, and never more than the promise lets. */
type Overtaking = { readonly rate: number; readonly party: number; readonly most: (ahead: Ahead) => number }

/** Rounds of "the longer the wait, the more overtake, the longer the wait". */
const ROUNDS = 4
/** What parties and lanes add to the variance of the log of a wait, fitted to simulated days; the spread scales it. */
const PARTIES = 0.3
const LANES = 0.05
/** Seconds; doubt is not told apart below. */
const SHORTEST = 30

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

function overtaking(state: State, of: Class, now: Moment): Overtaking[] {
  const { arrivals } = state.estimation
  const { k, kBatch } = state.settings
  const later = (other: Class, most: (ahead: Ahead) => number): Overtaking => ({
    rate: perSecond(arrivals[other], now),
    party: perTicket(arrivals[other]),
    most: ahead => Math.max(0, most(ahead)),
  })
  if (of === 'green') return []
  const greens = later('green', ({ general, green }) => 1 + general.tickets / k - green.tickets)
  const others =
    of === 'general'
      ? later('batch', ({ general, batch }) => general.tickets / kBatch - batch.tickets)
      : later('general', ({ general, batch }) => kBatch * (batch.tickets + 1) - general.tickets)
  return [greens, others]
}

/**
 * Lanes vary independently, so that doubt falls with their number: by how parties differ (whose sum over a wait has
 * the variance 2 · rest ÷ wait, relative to its square), and by how lanes drift and pause.
 */
export const doubtOf = ({ servers, rest }: Capacity, seconds: number): number =>
  Math.sqrt(((PARTIES * 2 * rest) / Math.max(seconds, SHORTEST) + LANES) / servers.length)

function forClass(state: State, of: Class, now: Moment): PredictOne {
  const capacity = capacityFor(state, of, now)
  if (capacity.rate === 0) return () => null
  const shares = CLASSES.map(other => [other, sharing(state, of, other)] as const)
  const later = overtaking(state, of, now)
  return ahead => {
    const present = shares.reduce((sum, [other, part]) => sum + part * ahead[other].people, 0)
    let wait = secondsUntil(capacity, present)
    for (let round = 0; round < ROUNDS; round++) {
      const more = later.reduce(
        (sum, { rate, party, most }) => sum + party * Math.min(rate * wait, most(ahead)),
        0,
      )
      wait = secondsUntil(capacity, present + more) * (1 + shareLost(state.estimation.pauses, wait))
    }
    return { seconds: wait, doubt: doubtOf(capacity, wait) }
  }
}

/** Looks at the lanes once; what it answers is good for this state and moment. */
export function createPredict(state: State, now: Moment): Predict {
  const known = new Map<Class, PredictOne>()
  return (of, ahead) => {
    let predict = known.get(of)
    if (predict === undefined) {
      predict = forClass(state, of, now)
      known.set(of, predict)
    }
    return predict(ahead)
  }
}
