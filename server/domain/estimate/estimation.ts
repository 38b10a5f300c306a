/** What the site has learnt about its own speed. Part of the state: the same events teach the same. */
import type { Moment } from '../moment.ts'
import type { Class } from '../words.ts'
import { newPace, type Pace } from './pace.ts'
import { newPauses, type Pauses } from './pauses.ts'
import { newRate, type Rate } from './rate.ts'
import { type Interval, newSpread, type Prediction, type Spread } from './spread.ts'

export type Estimation = {
  /** Seconds per person over all lanes. */
  pace: Pace
  pauses: Pauses
  /** People who check in. */
  arrivals: Record<Class, Rate>
  /** Holds so far: a wait that began before one is not learnt from. */
  holds: number
  spread: Spread
}

export const newEstimation = (): Estimation => ({
  pace: newPace(),
  pauses: newPauses(),
  arrivals: { general: newRate(), green: newRate(), batch: newRate() },
  holds: 0,
  spread: newSpread(),
})

/** One lane's own measurements. */
export type LanePace = Pace & {
  /** Since when it has been busy without a gap; null: idle, or not known. */
  since: Moment | null
  /** People called since then. */
  busyWith: number
  /** Since when it has been open or paused; `planned`: somebody said for how long. */
  turn: { readonly from: Moment; readonly planned: boolean } | null
}

export const newLanePace = (): LanePace => ({ ...newPace(), since: null, busyWith: 0, turn: null })

/** What a ticket was told at its issue, in seconds from then: by this the estimate is judged. */
export type Told = Prediction &
  Interval & {
    /** Holds until then. */
    readonly holds: number
  }
