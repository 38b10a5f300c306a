/**
 * What the queue policy does for green and costs general residents, compared with the policies of others on the same
 * arrivals. Run by `npm run bench`; on its own (`node test/bench/policies.ts FILE.svg`) it prints the whole comparison
 * and draws the picture of docs/fairness.md.
 */
import { writeFileSync } from 'node:fs'
import { type Compared, compare, LOADS } from './policies/compare.ts'
import { picture } from './policies/picture.ts'
import type { Row } from './row.ts'

const OURS = 'guarded 2 : 1 (ours)'
const ONE_QUEUE = 'one queue'

function of(all: readonly Compared[], policy: string): Compared {
  const found = all.find(each => each.policy === policy)
  if (found === undefined) throw new Error(`no policy "${policy}"`)
  return found
}

/** At a usual load, in a surge of everybody, and in one of the elderly. */
const compareAll = () => ({
  usual: compare(LOADS.usual),
  surge: compare(LOADS.surge),
  elders: compare(LOADS.elders),
})

export async function policies(): Promise<Row[]> {
  const { usual, surge, elders } = compareAll()
  const row = (name: string, value: number, limit: number): Row => ({
    name,
    value,
    unit: 'min',
    limit,
    better: 'lower',
  })
  const cost = of(usual, OURS).general.mean - of(usual, ONE_QUEUE).general.mean
  const harm = of(surge, 'guarded 3 : 1').general.mean - of(surge, ONE_QUEUE).general.mean
  const crowd = of(elders, OURS).green.mean - of(elders, ONE_QUEUE).green.mean
  return [
    row('green wait at 105 % load, mean', of(usual, OURS).green.mean, 1.5),
    row('what green costs general at 105 % load, mean', cost, 2.5),
    row('what green costs general at 150 % with 30 % green, k = 3', harm, 3),
    row('green wait when all elderly come at once, against one queue', crowd, 0),
  ]
}

function print(title: string, all: readonly Compared[]): void {
  console.log(title)
  const figures = all.map(({ policy, general, green }) => ({
    policy,
    'general mean': general.mean.toFixed(1),
    'general p99': general.p99.toFixed(1),
    'green mean': green.mean.toFixed(1),
    'green p99': green.p99.toFixed(1),
  }))
  console.table(figures)
}

if (import.meta.main) {
  const { usual, surge, elders } = compareAll()
  print('105 % load, 15 % green: minutes', usual)
  print('150 % load, 30 % green: minutes', surge)
  print('105 % load, 30 % green, most of them in the first 90 minutes: minutes', elders)
  const file = process.argv[2]
  if (file) writeFileSync(file, picture(usual, elders))
}
