/**
 * `npm run soak`: the long forms of the reliability tests, one after the other, and one table. `-- --minutes 10` shrinks
 * each part to its share of the time; a part's own variable, named in the table, sets its size whatever the time.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from './figures.ts'

type Part = {
  name: string
  file: string
  /** Sets how long the part is. */
  variable: string
  full: number
  /** What one unit takes on two cores. */
  seconds: number
  /** Share of the time when it is limited; the shares add up to 1. */
  share: number
}

const parts: readonly Part[] = [
  {
    name: 'kill -9 of the server under load',
    file: 'test/faults/server-kill',
    variable: 'GREENLANE_SERVER_KILLS',
    full: 1000,
    seconds: 4,
    share: 0.2,
  },
  {
    name: 'kill -9 while it prints',
    file: 'test/faults/print-kill',
    variable: 'GREENLANE_PRINT_KILLS',
    full: 100,
    seconds: 5,
    share: 0.02,
  },
  {
    name: 'kill -9 of the journal’s writer',
    file: 'test/journal/kill',
    variable: 'GREENLANE_KILLS',
    full: 1000,
    seconds: 0.7,
    share: 0.1,
  },
  {
    name: 'kill -9 while site.json is written',
    file: 'test/site/config/kill',
    variable: 'GREENLANE_KILLS',
    full: 200,
    seconds: 0.8,
    share: 0.06,
  },
  {
    name: 'kill -9 in the middle of a migration',
    file: 'test/journal/migration',
    variable: 'GREENLANE_KILLS',
    full: 200,
    seconds: 0.8,
    share: 0.06,
  },
  {
    name: 'power cuts of a disk in a file',
    file: 'test/faults/power-cut',
    variable: 'GREENLANE_POWER_CUTS',
    full: 65,
    seconds: 0.6,
    share: 0.08,
  },
  {
    name: 'rules against a model',
    file: 'test/domain/model',
    variable: 'GREENLANE_SOAK',
    full: 10_000,
    seconds: 0.02,
    share: 0.08,
  },
  {
    name: 'rules over random days',
    file: 'test/domain/properties',
    variable: 'GREENLANE_SOAK',
    full: 10_000,
    seconds: 0.04,
    share: 0.08,
  },
  {
    name: 'promises of the call policy',
    file: 'test/domain/policy/promises',
    variable: 'GREENLANE_SOAK',
    full: 10_000,
    seconds: 0.04,
    share: 0.08,
  },
  {
    name: 'fuzz of every route',
    file: 'test/edge/input',
    variable: 'GREENLANE_FUZZ',
    full: 10_000,
    seconds: 0.15,
    share: 0.04,
  },
  {
    name: 'fuzz of the socket',
    file: 'test/edge/live-fuzz',
    variable: 'GREENLANE_FUZZ',
    full: 10_000,
    seconds: 0.03,
    share: 0.03,
  },
  {
    name: 'memory of a board over its updates',
    file: 'test/browser/board-endurance',
    variable: 'GREENLANE_BOARD_UPDATES',
    full: 20_000,
    seconds: 0.03,
    share: 0.03,
  },
  {
    name: 'memory of a wall over its updates',
    file: 'test/browser/wall-endurance',
    variable: 'GREENLANE_WALL_UPDATES',
    full: 20_000,
    seconds: 0.02,
    share: 0.03,
  },
  {
    name: 'memory of a kiosk over its visitors',
    file: 'test/browser/kiosk-endurance',
    variable: 'GREENLANE_KIOSK_VISITORS',
    full: 3000,
    seconds: 0.15,
    share: 0.03,
  },
  {
    name: 'axe on every screen of the kiosk, looks of each',
    file: 'test/browser/kiosk-access',
    variable: 'GREENLANE_AUDIT',
    full: 24,
    seconds: 30,
    share: 0.03,
  },
  {
    name: 'memory at ten times the load',
    file: 'test/faults/memory',
    variable: 'GREENLANE_MEMORY_MINUTES',
    full: 60,
    seconds: 60,
    share: 0.07,
  },
]

type Outcome = { size: number; result: string; took: number; figures: Figure[] }

const root = join(import.meta.dirname, '../..')

/** The whole of it, what the variable says, or what fits into the part's share of `minutes`; at least one. */
function sizeOf({ variable, full, seconds, share }: Part, minutes: number | null): number {
  const own = process.env[variable]
  if (own) return Number(own)
  if (minutes === null) return full
  const fits = (minutes * 60 * share) / seconds
  return Math.min(full, fits >= 1 ? Math.floor(fits) : Number(fits.toFixed(2)))
}

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number }

function resultOf(file: string): string {
  if (!existsSync(file)) return 'FAILED: no result'
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8')) as Report
  if (numFailedTests > 0) return `FAILED ${numFailedTests}`
  if (numPassedTests > 0) return `passed ${numPassedTests}`
  return numPendingTests > 0 ? 'skipped: needs root and mount' : 'FAILED: no test'
}

async function run(part: Part, size: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'greenlane-soak-'))
  const [results, figures] = [join(folder, 'results.json'), join(folder, 'figures')]
  const started = performance.now()
  const args = [
    'run',
    `${part.file}.test.ts`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]
  // A part may take as long as its size asks for, however slow the machine.
  const patience = ['--testTimeout=86400000', '--hookTimeout=600000']
  const child = spawn(process.execPath, [join(root, 'node_modules/.bin/vitest'), ...args, ...patience], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [part.variable]: String(size), GREENLANE_FIGURES: figures },
  })
  await once(child, 'close')
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : []
  const outcome = {
    size,
    result: resultOf(results),
    took: (performance.now() - started) / 1000,
    figures: lines.map(line => JSON.parse(line) as Figure),
  }
  rmSync(folder, { recursive: true })
  return outcome
}

const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1))

const { values } = parseArgs({ options: { minutes: { type: 'string' } } })
const minutes = values.minutes === undefined ? null : Number(values.minutes)
if (minutes !== null && !(minutes > 0)) throw new RangeError('--minutes must be a number above 0')

const rows: Record<string, string | number>[] = []
const measured: Record<string, string>[] = []
for (const part of parts) {
  const { size, result, took, figures } = await run(part, sizeOf(part, minutes))
  rows.push({
    part: part.name,
    size,
    of: part.full,
    'set by': part.variable,
    result,
    seconds: Math.round(took),
  })
  for (const { name, value, unit, limit } of figures) {
    measured.push({ figure: name, value: `${number(value)} ${unit}`, limit })
  }
}
console.table(rows)
console.table(measured)
process.exitCode = rows.every(({ result }) => !String(result).startsWith('FAILED')) ? 0 : 1
