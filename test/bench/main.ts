/**
 * `npm run bench`: the best of five runs beside each limit, as one table, or as JSON with `-- --json`. Names of suites
 * after `--` measure these alone.
 */
import { parseArgs } from 'node:util'
import { boardPaint } from './board-paint.ts'
import { handheld } from './handheld.ts'
import { kiosk } from './kiosk.ts'
import { fullDay, load } from './load.ts'
import { policies } from './policies.ts'
import { printed } from './printing.ts'
import { road } from './road.ts'
import { best, meets, type Row } from './row.ts'
import { rules } from './rules.ts'
import { wallUpdate } from './wall-update.ts'

const suites: Readonly<Record<string, () => Promise<Row[]>>> = {
  rules,
  policies,
  road,
  load: () => load(),
  fullDay,
  handheld,
  kiosk: () => kiosk(),
  boardPaint,
  wallUpdate,
  printed: () => printed(),
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '5' } },
})
const unknown = positionals.filter(name => !(name in suites))
if (unknown.length > 0)
  throw new Error(`no suite ${unknown.join(', ')}: there are ${Object.keys(suites).join(', ')}`)
const chosen = Object.entries(suites).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
)

async function measure(name: string, suite: () => Promise<Row[]>): Promise<Row[]> {
  const runs: Row[][] = []
  for (let run = 0; run < Number(values.runs); run += 1) {
    console.error(`${name}, run ${run + 1} of ${values.runs}`)
    runs.push(await suite())
  }
  return best(runs)
}

const rows: Row[] = []
for (const [name, suite] of chosen) rows.push(...(await measure(name, suite)))

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
if (values.json) console.log(JSON.stringify(rows, null, 2))
else
  console.table(
    rows.map(row => ({
      figure: row.name,
      value: `${number(row.value)} ${row.unit}`,
      limit: `${row.better === 'lower' ? '≤' : '≥'} ${row.limit} ${row.unit}`,
      met: meets(row) ? 'yes' : 'NO',
    })),
  )
process.exitCode = rows.every(row => meets(row)) ? 0 : 1
