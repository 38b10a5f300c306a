/**
 * What somebody would show who knew the law of every day, but not its chance: 80 of 100 waits inside the interval over
 * all days, and yet fewer on a bad one, since waits at the same time are late or early together. Chance moves a wait by
 * independent steps from its issue to its call, so that two waits share what happens while both last:
 *
 *   first   ├────────────────┤
 *   second            ├───────────────┤
 *   shared            ├──────┤            correlation: shared ÷ √(first · second)
 */
import type { Wait } from './observe-waits.ts'
import { createRandom, type Random } from './random.ts'
import { mean, quantile } from './statistics.ts'

type Lasting = Pick<Wait, 'issuedAt' | 'seconds'>

/** Standard deviations that hold 80 of 100. */
const EIGHTY = 1.2816
const REPEATED = 100

/** The share inside on the worst day out of ten: as it usually would be, and in the worst course of chance out of twenty. */
export type BadDay = { readonly usual: number; readonly least: number }

/** Share of the day's waits inside, in one course of its chance. */
function insideOnce(random: Random, waits: readonly Lasting[]): number {
  const moments = waits.flatMap(({ issuedAt, seconds }) => [issuedAt, issuedAt + seconds])
  const chance = new Map<number, number>()
  let [at, level] = [0, 0]
  for (const moment of Float64Array.from(moments).sort()) {
    level += random.normal() * Math.sqrt(moment - at)
    at = moment
    chance.set(moment, level)
  }
  const moved = ({ issuedAt, seconds }: Lasting) =>
    ((chance.get(issuedAt + seconds) ?? 0) - (chance.get(issuedAt) ?? 0)) / Math.sqrt(seconds)
  return waits.filter(wait => Math.abs(moved(wait)) < EIGHTY).length / waits.length
}

export function perfectBadDay(days: readonly (readonly Lasting[])[], seed = 1): BadDay {
  const random = createRandom(seed, 7)
  const courses = Array.from({ length: REPEATED }, () =>
    quantile(
      days.map(waits => insideOnce(random, waits)),
      0.1,
    ),
  )
  return { usual: mean(courses), least: quantile(courses, 0.05) }
}
