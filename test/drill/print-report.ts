/** The report as text: what a site lead reads on the terminal. */
import type { Accuracy } from './accuracy.ts'
import type { PaperTrail } from './live/print-room.ts'
import type { PromiseCount, Promises } from './observe-promises.ts'
import type { Options } from './options.ts'
import type { Report } from './report.ts'
import { paceOf } from './run-day.ts'
import { SIMPLE, type Simple } from './simple-estimators.ts'

/** The first column is words, the others are figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map(row => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return all.map(row => `  ${line(row)}`).join('\n')
}

const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const percent = (share: number) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`)

const waits = (report: Report) =>
  table(
    ['waits in minutes', 'tickets', 'mean', 'p50', 'p90', 'p99', 'longest'],
    Object.entries(report.waits).map(([of, { tickets, mean, p50, p90, p99, max }]) => [
      of,
      String(tickets),
      ...[mean, p50, p90, p99, max].map(minutes),
    ]),
  )

function promises({ overtaken, greenFirst, greenDelay, notCovered }: Promises): string {
  const row = (words: string, { kept, broken }: PromiseCount) => [words, String(kept), String(broken)]
  const rows = [
    row('1  later greens before a general number are bounded', overtaken),
    row('2  no green waits behind a later number', greenFirst),
    row('3  calls before a green number are bounded', greenDelay),
  ]
  const apart = `  not covered (rejoined, passed over, moved, put back): ${notCovered}`
  return `${table(['promises', 'kept', 'broken'], rows)}\n${apart}`
}

const NAMES: Readonly<Record<Simple, string>> = {
  fixed: 'people ahead ÷ lanes, fixed figures',
  live: 'people ahead ÷ people called lately',
  headOfLine: 'the wait of the last one called',
  halfHour: 'mean wait of the last 30 minutes',
}

function estimates({ estimates: { ours, byClass, simple } }: Report): string {
  const row = (name: string, { waits, median, mean, off }: Accuracy) => [
    name,
    String(waits),
    percent(median),
    percent(mean),
    minutes(off),
  ]
  const compared = [row('Greenlane', ours), ...SIMPLE.map(each => row(NAMES[each], simple[each]))]
  const head = ['estimates at issue, waits ≥ 3 minutes', 'waits', 'median error', 'mean error', 'minutes off']
  const intervals = Object.entries({ ...byClass, all: ours }).map(([of, { inside, width, broken }]) => [
    of,
    percent(inside),
    minutes(width),
    percent(broken),
  ])
  const intervalHead = ['the 80 % interval', 'called inside', 'minutes wide', 'called > 25 % and 2 min later']
  return `${table(head, compared)}\n\n${table(intervalHead, intervals)}`
}

const lanes = (report: Report) =>
  table(
    ['lane', 'open', 'busy', 'people'],
    report.lanes
      .filter(each => each.open > 0)
      .map(({ lane, open, busy, people }) => [
        lane,
        `${(open / 3600).toFixed(1)} h`,
        percent(busy / open),
        String(people),
      ]),
  )

function onPaper({ faults, tickets, once, marked, unneeded, twice, lost }: PaperTrail): string {
  const broken = Object.entries(faults).map(([name, times]) => `${name} ${times}`)
  const rows = [
    ['once', String(once)],
    ['again, marked 补打', String(marked)],
    ['done with before they came out', String(unneeded)],
    ['twice and not marked', String(twice.length)],
    ['lost', String(lost.length)],
  ]
  return `${table([`${tickets} tickets on paper`, ''], rows)}\n  printer faults: ${broken.join(', ')}`
}

export function printReport(
  report: Report,
  paper: PaperTrail | null,
  { name, profile, seed, live }: Options,
): string {
  const site = live ? 'through a real server' : 'through the rules'
  return [
    `${profile.words} (${name}, seed ${seed}, ${site})`,
    `${report.people} people in ${profile.hours} h at ${profile.lanes} lanes, ${paceOf(profile).toFixed(0)} s a person;` +
      ` ${report.misses} did not come when called, ${report.rejoins} came back`,
    waits(report),
    promises(report.promises),
    estimates(report),
    lanes(report),
    ...(paper ? [onPaper(paper)] : []),
  ].join('\n\n')
}
