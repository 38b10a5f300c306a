/**
 * `node test/drill/fit-spread.ts [DAYS [FIRST_SEED]]`: measures the quantiles that every site begins with, and prints
 * them as they stand in server/domain/estimate/spread-start.ts.
 */
import { BUCKETS, bucketOf, HIGH, LOW, MIDDLE, ratioOf } from '../../server/domain/estimate/spread.ts'
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { drillRules } from './drill-rules.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { quantile } from './statistics.ts'

const [days, firstSeed] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 1001)]

/** By class and bucket. */
function ratios(): Record<Class, number[][]> {
  const empty = () => Array.from({ length: BUCKETS.length + 1 }, (): number[] => [])
  const all = { general: empty(), green: empty(), batch: empty() }
  const profiles: Profile[] = Object.values(PROFILES)
  for (const profile of profiles) {
    for (let day = 0; day < days; day++) {
      for (const { class: of, told, seconds, judged } of drillRules(profile, firstSeed + day).observed
        .waits) {
        if (judged && told !== null) all[of][bucketOf(told.seconds)]?.push(ratioOf(told, seconds))
      }
    }
  }
  return all
}

const measured = ratios()
for (const of of CLASSES) {
  const rows = measured[of].map(some =>
    [LOW, MIDDLE[of], HIGH].map(share => quantile(some, share).toFixed(2)).join(', '),
  )
  console.log(`  ${of}: [\n${rows.map(row => `    [${row}],\n`).join('')}  ],`)
}
