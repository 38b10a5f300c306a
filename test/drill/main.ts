/** `npm run drill`: simulates a whole site day and reports how it went. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drillRules } from './drill-rules.ts'
import { drillLive } from './live/drill-live.ts'
import { type Options, readOptions, USAGE, WrongOption } from './options.ts'
import { plots } from './plots/plots.ts'
import { printReport } from './print-report.ts'
import type { Observed } from './report.ts'

function draw(folder: string, { waits, queue }: Observed): void {
  mkdirSync(folder, { recursive: true })
  for (const [file, svg] of Object.entries(plots(waits, queue))) writeFileSync(join(folder, file), svg)
}

async function drill(options: Options): Promise<void> {
  const { profile, seed, live, json } = options
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const observed = live
    ? await drillLive(options, say)
    : { ...drillRules(profile, seed).observed, paper: null }
  const { paper } = observed
  const report = observed.report()
  const found = { profile, seed, ...report, ...(paper && { paper }) }
  console.log(json ? JSON.stringify(found, null, 2) : printReport(report, paper, options))
  if (options.plots !== null) draw(options.plots, observed)
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === null) console.log(USAGE)
  else await drill(options)
} catch (error) {
  if (!(error instanceof WrongOption)) throw error
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}
