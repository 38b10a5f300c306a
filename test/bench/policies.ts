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

function of(all: readonly Compared[], policy: string): Compared {
  const found = all.find(each => each.policy === policy)
  if (found === undefined) throw new Error(`no policy "${policy}"`)
  return found
}

export async function policies(): Promise<Row[]> {
  const [usual, surge] = [compare(LOADS.usual), compare(LOADS.surge)]
  const row = (name: string, value: number, limit: number): Row => ({
    name,
    value,
    unit: 'min',
    limit,
    better: 'lower',
  })
  const cost = of(usual, OURS).general.mean - of(usual, 'one queue').general.mean
  const harm = of(surge, 'guarded 3 : 1').general.mean - of(surge, 'one queue').general.mean
  return [
    row('green wait at 105 % load, mean', of(usual, OURS).green.mean, 1),
    row('green wait at 105 % load, p99', of(usual, OURS).green.p99, 5),
    row('what green costs general at 105 % load, mean', cost, 2),
    row('what green costs general at 150 % with 30 % green, k = 3, mean', harm, 3),
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
  const [usual, surge] = [compare(LOADS.usual), compare(LOADS.surge)]
  print('105 % load, 15 % green: minutes', usual)
  print('150 % load, 30 % green: minutes', surge)
  const file = process.argv[2]
  if (file) writeFileSync(file, picture(usual, surge))
}
