/** What the speed tests assert: a limit is met, three times over, by the best of at most five runs. */
import { best, meets, type Row } from './row.ts'

const slack = 3
const runs = 5

const met = (row: Row) => meets(row, slack)

/** The rows that no run brought within three times their limit, in words; stops measuring as soon as there are none. */
export async function tooSlow(suite: () => Promise<Row[]>): Promise<string[]> {
  const measured: Row[][] = []
  let rows: Row[] = []
  do {
    measured.push(await suite())
    rows = best(measured)
  } while (!rows.every(met) && measured.length < runs)
  return rows
    .filter(row => !met(row))
    .map(({ name, value, unit, limit }) => `${name}: ${value.toFixed(1)} ${unit}, limit ${limit}`)
}
