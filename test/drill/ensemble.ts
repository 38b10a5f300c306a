/** Many seeded days of every profile, for the accuracy test and the figures of docs/fairness.md. */
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { insideShare, judgedWaits, type OurAccuracy, ourAccuracy, simpleAccuracy } from './accuracy.ts'
import { runRules } from './drill-rules.ts'
import { observeWaits } from './observe-waits.ts'
import { type BadDay, perfectBadDay } from './perfect-forecaster.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { paceOf } from './run-day.ts'
import { quantile } from './statistics.ts'

export type Figures = OurAccuracy & {
  /** Share called inside the interval on the worst day out of ten. */
  readonly badDay: number
  /** The same of a perfect forecaster on these days. */
  readonly perfect: () => BadDay
  /** How much less off than the last-called wait: 0.4 is 40 % less. */
  readonly betterThanHeadOfLine: number
}

/** Days with fewer judged waits say nothing about a day. */
const ENOUGH = 20

type Day = ReturnType<typeof judgedWaits>

function figures(days: readonly Day[]): Figures {
  const all = days.flat()
  const telling = days.filter(day => day.length >= ENOUGH)
  const badDay = quantile(telling.map(insideShare), 0.1)
  const ours = ourAccuracy(all)
  const headOfLine = all.filter(wait => wait.simple.headOfLine !== null)
  const better = 1 - ourAccuracy(headOfLine).off / simpleAccuracy(headOfLine).headOfLine.off
  return { ...ours, badDay, perfect: () => perfectBadDay(telling), betterThanHeadOfLine: better }
}

const known = new Map<string, Day>()

/** The judged waits of one day; a day is lived once, however many measurements it is part of. */
function dayOf(profile: Profile, seed: number): Day {
  const name = `${seed} ${profile.words}`
  const day = known.get(name) ?? livedDay(profile, seed)
  known.set(name, day)
  return day
}

function livedDay(profile: Profile, seed: number): Day {
  const { waits, watch } = observeWaits(paceOf(profile), profile.lanes)
  runRules(profile, seed, watch)
  return judgedWaits(waits)
}

/** `days` of each profile, with seeds from `firstSeed` on. */
export function measure(
  days: number,
  firstSeed: number,
  profiles: readonly Profile[] = Object.values(PROFILES),
): Record<Class | 'all', Figures> {
  const all = profiles.flatMap(profile =>
    Array.from({ length: days }, (_, i) => dayOf(profile, firstSeed + i)),
  )
  const of = (each: Class) => figures(all.map(day => day.filter(wait => wait.class === each)))
  const byClass = Object.fromEntries(CLASSES.map(each => [each, of(each)])) as Record<Class, Figures>
  return { ...byClass, all: figures(all) }
}
