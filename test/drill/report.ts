/** What a day's drill comes to: the figures behind the table, the JSON and the plots. */
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { type Accuracy, judgedWaits, type OurAccuracy, ourAccuracy, simpleAccuracy } from './accuracy.ts'
import { type LaneUse, observeLanes } from './observe-lanes.ts'
import { observePromises, type Promises } from './observe-promises.ts'
import { observeWaits, type QueueLength, type Wait } from './observe-waits.ts'
import type { Profile } from './profiles.ts'
import { laneNames, paceOf } from './run-day.ts'
import type { Simple } from './simple-estimators.ts'
import { mean, quantile } from './statistics.ts'
import type { Watch } from './watch.ts'

/** Seconds. */
export type WaitFigures = {
  readonly tickets: number
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly max: number
}

export type Report = {
  readonly people: number
  readonly misses: number
  readonly rejoins: number
  readonly waits: Readonly<Partial<Record<Class, WaitFigures>>>
  readonly promises: Promises
  readonly estimates: {
    readonly ours: OurAccuracy
    readonly byClass: Readonly<Partial<Record<Class, OurAccuracy>>>
    readonly simple: Readonly<Record<Simple, Accuracy>>
  }
  readonly lanes: readonly LaneUse[]
}

export type Observed = {
  readonly watch: Watch
  readonly waits: readonly Wait[]
  readonly queue: readonly QueueLength[]
  report(): Report
}

function waitFigures(waits: readonly Wait[]): WaitFigures {
  const seconds = waits.map(wait => wait.seconds)
  const at = (share: number) => quantile(seconds, share)
  return {
    tickets: seconds.length,
    mean: mean(seconds),
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: at(1),
  }
}

/** Classes that nobody belonged to are left out. */
function byClass<T extends { readonly class: Class }, R>(all: readonly T[], figures: (some: T[]) => R) {
  const entries = CLASSES.map(of => [of, all.filter(each => each.class === of)] as const)
  const found = entries.filter(([, some]) => some.length > 0).map(([of, some]) => [of, figures(some)])
  return Object.fromEntries(found) as Partial<Record<Class, R>>
}

/** Watches one day. */
export function observe(profile: Profile): Observed {
  const lanes = observeLanes()
  const promises = observePromises()
  const { waits, queue, watch } = observeWaits(paceOf(profile), laneNames(profile).length)
  const counts = { misses: 0, rejoins: 0 }
  return {
    waits,
    queue,
    watch(state, record) {
      watch(state, record)
      lanes.watch(state, record)
      promises.watch(state, record)
      if (record.event.type === 'TicketMissed') counts.misses += 1
      if (record.event.type === 'TicketRejoined') counts.rejoins += 1
    },
    report() {
      const judged = judgedWaits(waits)
      const uses = lanes.uses()
      return {
        people: uses.reduce((sum, lane) => sum + lane.people, 0),
        ...counts,
        waits: byClass(waits, waitFigures),
        promises: promises.promises,
        estimates: {
          ours: ourAccuracy(judged),
          byClass: byClass(judged, ourAccuracy),
          simple: simpleAccuracy(judged),
        },
        lanes: uses,
      }
    },
  }
}
