/** Many seeded days of every profile, for the accuracy test and the figures of docs/fairness.md. */
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { insideShare, judgedWaits, type OurAccuracy, ourAccuracy, simpleAccuracy } from './accuracy.ts'
import { drillRules } from './drill-rules.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { quantile } from './statistics.ts'

export type Figures = OurAccuracy & {
  /** Share called inside the interval on the worst day out of ten. */
  readonly badDay: number
  /** How much less off than the last-called wait: 0.4 is 40 % less. */
  readonly betterThanHeadOfLine: number
}

/** Days with fewer judged waits say nothing about a day. */
const ENOUGH = 20

type Day = ReturnType<typeof judgedWaits>

function figures(days: readonly Day[]): Figures {
  const all = days.flat()
  const daily = days.filter(day => day.length >= ENOUGH).map(insideShare)
  const ours = ourAccuracy(all)
  const headOfLine = all.filter(wait => wait.simple.headOfLine !== null)
  const better = 1 - ourAccuracy(headOfLine).off / simpleAccuracy(headOfLine).headOfLine.off
  return { ...ours, badDay: quantile(daily, 0.1), betterThanHeadOfLine: better }
}

/** `days` of each profile, with seeds from `firstSeed` on. */
export function measure(
  days: number,
  firstSeed: number,
  profiles: readonly Profile[] = Object.values(PROFILES),
): Record<Class | 'all', Figures> {
  const all = profiles.flatMap(profile =>
    Array.from({ length: days }, (_, i) => judgedWaits(drillRules(profile, firstSeed + i).observed.waits)),
  )
  const of = (each: Class) => figures(all.map(day => day.filter(wait => wait.class === each)))
  const byClass = Object.fromEntries(CLASSES.map(each => [each, of(each)])) as Record<Class, Figures>
  return { ...byClass, all: figures(all) }
}
