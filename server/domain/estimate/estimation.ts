/**
 * What the site has learnt about its own speed. Part of the state: the same events teach the same. A value: learning
 * replaces it, so that an undo can put the old one back.
 */
import type { Moment } from '../moment.ts'
import type { Class } from '../words.ts'
import { newPace, type Pace } from './pace.ts'
import { newPauses, type Pauses } from './pauses.ts'
import { newRate, type Rate } from './rate.ts'
import { type Interval, newSpread, type Prediction, type Spread } from './spread.ts'

export type Estimation = {
  /** Over all lanes. */
  readonly pace: Pace
  readonly pauses: Pauses
  readonly arrivals: Readonly<Record<Class, Rate>>
  /** Holds so far: a wait that began before one is not learnt from. */
  readonly holds: number
  readonly spread: Spread
}

/** Seconds over which arrivals are counted: who is in the longest queue changes slowly, the others come in waves. */
const OVER = { general: 4000, green: 1500, batch: 1500 }

export const newArrivals = (): Estimation['arrivals'] => ({
  general: newRate(OVER.general),
  green: newRate(OVER.green),
  batch: newRate(OVER.batch),
})

export const newEstimation = (): Estimation => ({
  pace: newPace(),
  pauses: newPauses(),
  arrivals: newArrivals(),
  holds: 0,
  spread: newSpread(),
})

/** One lane's own measurements, today. */
export type LanePace = {
  readonly pace: Pace
  /** Since when it has been busy without a gap; null: idle, or not known. */
  readonly since: Moment | null
  /** Work called since then. */
  readonly busyWith: number
  /** Since when it has been open or paused; `planned`: somebody said for how long. */
  readonly turn: { readonly from: Moment; readonly planned: boolean } | null
}

export const newLanePace = (): LanePace => ({ pace: newPace(), since: null, busyWith: 0, turn: null })

/** What a ticket was told at its issue, in seconds from then: by this the estimate is judged. */
export type Told = Prediction &
  Interval & {
    /** Holds until then. */
    readonly holds: number
  }
