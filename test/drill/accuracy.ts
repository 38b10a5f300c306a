/** How well waits were told, against what then happened; for the report and for the accuracy test. */
import type { Wait } from './observe-waits.ts'
import { SIMPLE, type Simple } from './simple-estimators.ts'
import { mean, quantile } from './statistics.ts'

export type Accuracy = {
  readonly waits: number
  /** Of |told − waited| ÷ waited. */
  readonly median: number
  readonly mean: number
  /** Mean of |told − waited|, in seconds. */
  readonly off: number
}

export type OurAccuracy = Accuracy & {
  /** Share of waits inside the 80 % interval, unrounded. */
  readonly inside: number
  /** Seconds from its lower to its upper end. */
  readonly width: number
  /** Share called more than a quarter and more than two minutes later than told. */
  readonly broken: number
}

/** A wait that what was told can be held against. */
type Judged = Wait & { readonly told: NonNullable<Wait['told']> }

/** Seconds: shorter waits are told well enough by "soon". */
const WORTH_TELLING = 180
const LATE = { share: 0.25, seconds: 120 }

const isTold = (wait: Wait): wait is Judged => wait.told !== null
export const judgedWaits = (waits: readonly Wait[]): Judged[] =>
  waits.filter(wait => wait.judged && wait.seconds >= WORTH_TELLING).filter(isTold)

function accuracyOf(pairs: readonly (readonly [told: number, waited: number])[]): Accuracy {
  const off = pairs.map(([told, waited]) => Math.abs(told - waited))
  const relative = pairs.map(([, waited], i) => (off[i] ?? 0) / waited)
  return { waits: pairs.length, median: quantile(relative, 0.5), mean: mean(relative), off: mean(off) }
}

const isBroken = ({ told, seconds }: Judged): boolean =>
  seconds - told.mid > LATE.seconds && seconds - told.mid > LATE.share * told.mid

const isInside = ({ told, seconds }: Judged): boolean => told.lo <= seconds && seconds <= told.hi

const share = <T>(all: readonly T[], is: (each: T) => boolean): number => all.filter(is).length / all.length

export const insideShare = (judged: readonly Judged[]): number => share(judged, isInside)

export function ourAccuracy(judged: readonly Judged[]): OurAccuracy {
  return {
    ...accuracyOf(judged.map(({ told, seconds }) => [told.mid, seconds])),
    inside: insideShare(judged),
    width: mean(judged.map(({ told }) => told.hi - told.lo)),
    broken: share(judged, isBroken),
  }
}

/** Each over the waits for which it had anything to say. */
export function simpleAccuracy(judged: readonly Judged[]): Record<Simple, Accuracy> {
  const of = (each: Simple) =>
    accuracyOf(
      judged.flatMap(({ simple, seconds }) => (simple[each] === null ? [] : [[simple[each], seconds]])),
    )
  const all = Object.fromEntries(SIMPLE.map(each => [each, of(each)]))
  return all as Record<Simple, Accuracy>
}
