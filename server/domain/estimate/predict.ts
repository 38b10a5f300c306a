/** The wait of somebody with so many people ahead: work ÷ lane capacity as it will be, in a usual, a good and a bad course. */
import type { Settings } from '../day/day.ts'
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import { CLASSES, type Class } from '../words.ts'
import type { Ahead } from './ahead.ts'
import { type Capacity, capacityFor, secondsUntil } from './capacity.ts'
import { coming, type Later, laterOnes } from './later.ts'
import { type Pauses, shareLost } from './pauses.ts'
import { logRatio, type Prediction } from './spread.ts'
import { workOf } from './work.ts'

type Shares = Readonly<Record<Class, number>>

/** What the wait of somebody of a class follows from besides who is ahead, at one moment. */
export type Outlook = {
  readonly of: Class
  readonly capacity: Capacity
  readonly pauses: Pauses
  /** Of the lanes that serve another class, the share that serves this one. */
  readonly shares: Shares
  readonly settings: Settings
  /** Who come later and may be called first: greens, and by turns batches before generals and generals before batches. */
  readonly greens: Later
  readonly others: Later
}

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

function everyLaneServesAll({ lanes }: State): boolean {
  for (const { config } of lanes.values()) if (config.serves.length < CLASSES.length) return false
  return true
}

/** Whoever has lanes of its own delays others less. */
function sharesOf(state: State, of: Class): Shares {
  if (everyLaneServesAll(state)) return ALL
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

/**
 * Lanes vary independently, so that doubt falls with their number: by how parties differ (whose sum over a wait has
 * the variance 2 · rest ÷ wait, relative to its square), and by how lanes drift and pause.
 */
export const doubtOf = ({ lanes, rest }: Capacity, seconds: number): number =>
  Math.sqrt(((PARTIES * 2 * rest) / Math.max(seconds, SHORTEST) + LANES) / lanes)

/** Null when no lane that works serves the class. */
export function outlookFor(state: State, of: Class, now: Moment): Outlook | null {
  const capacity = capacityFor(state, of, now)
  if (capacity.lanes === 0) return null
  return {
    of,
    capacity,
    pauses: state.estimation.pauses,
    shares: sharesOf(state, of),
    settings: state.settings,
    greens: laterOnes(state, 'green', now),
    others: laterOnes(state, of === 'batch' ? 'general' : 'batch', now),
  }
}

/**
 * Work of those who come within so many seconds and are called first, never more than the promise lets: greens overtake
 * everybody, batches and general tickets each other; nobody overtakes a green.
 */
function overtaking(
  outlook: Outlook,
  { general, green, batch }: Ahead,
  seconds: number,
  more: number,
): number {
  const { of, shares, greens, others } = outlook
  const { k, kBatch } = outlook.settings
  if (of === 'green') return 0
  const most =
    of === 'batch' ? kBatch * (batch.tickets + 1) - general.tickets : general.tickets / kBatch - batch.tickets
  const turns = Math.min(coming(others, seconds, more), Math.max(0, most))
  const before = of === 'batch' ? general.tickets + turns : general.tickets
  const mostGreens = Math.max(0, 1 + before / k - green.tickets)
  const first = Math.min(coming(greens, seconds, more), mostGreens)
  const share = of === 'batch' ? shares.general : shares.batch
  return share * turns * others.work + shares.green * first * greens.work
}

/** Work of everybody ahead, at the lanes that serve this class. */
function presentWork(shares: Shares, ahead: Ahead): number {
  let work = 0
  for (const of of CLASSES) work += shares[of] * workOf(ahead[of].tickets, ahead[of].people)
  return work
}

/** Seconds in this course, found from a wait that may be near by at most so many rounds. */
function waitIn(
  { slow, more }: Course,
  outlook: Outlook,
  ahead: Ahead,
  present: number,
  from: number,
  rounds: number,
): number {
  let wait = from
  for (let round = 0; round < rounds; round++) {
    const before = wait
    const work = present + overtaking(outlook, ahead, wait, more)
    wait = slow * secondsUntil(outlook.capacity, work) * (1 + shareLost(outlook.pauses, wait))
    if (Math.abs(wait - before) < NEAR) break
  }
  return wait
}

/** Of somebody who has these people ahead. */
export function predict(outlook: Outlook, ahead: Ahead): Prediction {
  const { capacity } = outlook
  const present = presentWork(outlook.shares, ahead)
  const seconds = waitIn(USUAL, outlook, ahead, present, secondsUntil(capacity, present), ROUNDS)
  const slow = Math.exp(OFF * doubtOf(capacity, seconds))
  const bad = waitIn({ slow, more: OFF }, outlook, ahead, present, seconds * slow, MORE_ROUNDS)
  const good = waitIn({ slow: 1 / slow, more: -OFF }, outlook, ahead, present, seconds / slow, MORE_ROUNDS)
  return { seconds, later: logRatio(bad, seconds), sooner: logRatio(seconds, good) }
}
