/** What stands in the day's report, table by table, as it is read on screen and printed on A4. For report.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { DayReport } from '../../../server/contract/report.ts'
import { clockTime } from '../../kit/clock-time.ts'
import { phrase } from '../../kit/phrase.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { MessageId, Speak } from '../words.ts'

export const reportStyles = css`
  article { display: grid; gap: 24px; padding: 28px; }
  article > header { display: grid; gap: 4px; }
  h3 { font-size: var(--text-l); }
  h4 { font-size: var(--text-m); margin-bottom: 8px; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 12px; }
  .figures div { display: grid; padding: 14px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
  .figures b { font-size: var(--text-xl); line-height: 1.2; }
  .figures span { font-size: var(--text-s); color: var(--ink-2); }
  .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 24px; align-items: start; }
  section { break-inside: avoid; min-width: 0; }
  .scroll { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-size: var(--text-s); }
  th, td { padding: 6px 10px 6px 0; text-align: start; border-bottom: 1px solid var(--line); vertical-align: baseline; }
  th { color: var(--ink-2); font-weight: 600; }
  td { font-weight: 600; overflow-wrap: anywhere; }
  .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .kept { color: var(--green); }
  .broken { color: var(--stop); }
  .head { font-size: 0.8125rem; overflow-wrap: anywhere; color: var(--ink-2); }
  @media (max-width: 700px) {
    article { padding: 18px 16px; }
    .two { grid-template-columns: minmax(0, 1fr); }
  }
  @media print {
    article.card { padding: 0; border: 0; box-shadow: none; gap: 5mm; font-size: 10pt; }
    h3 { font-size: 16pt; }
    h4 { font-size: 11pt; margin-bottom: 1mm; }
    .figures { grid-template-columns: repeat(6, 1fr); gap: 2mm; }
    .figures div { padding: 2mm 3mm; border-radius: 2mm; }
    .figures b { font-size: 15pt; }
    .figures span, table { font-size: 9pt; }
    .two { grid-template-columns: 1fr 1fr; gap: 5mm; }
    th, td { padding: 0.8mm 2mm 0.8mm 0; }
  }
`

/** `11-24` of a moment. */
export const dayText = (at: string): string => {
  const date = new Date(at)
  return `${date.getMonth() + 1}-${date.getDate()}`
}

const dash = '–'
const number = (value: number | null) => (value === null ? dash : value.toLocaleString('en'))

type Row = readonly (string | number | null)[]

/** Columns after the first are numbers, unless `words` says otherwise. */
function table(
  headings: readonly string[],
  rows: readonly Row[],
  words: readonly number[] = [],
): TemplateResult {
  const kind = (at: number) => (at > 0 && !words.includes(at) ? 'n' : '')
  return html`<div class="scroll"><table>
    <thead><tr>${headings.map((heading, at) => html`<th scope="col" class=${kind(at)}>${heading}</th>`)}</tr></thead>
    <tbody>${rows.map(
      row =>
        html`<tr>${row.map((cell, at) => html`<td class=${kind(at)}>${typeof cell === 'string' ? cell : number(cell)}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`
}

const part = (heading: string, content: TemplateResult) =>
  html`<section><h4>${heading}</h4>${content}</section>`

function figures({ totals, waits }: DayReport, speak: Speak): TemplateResult {
  const figure = (value: string, what: MessageId & `lead.report.${string}`) =>
    html`<div><b class="num">${value}</b><span>${speak(what as 'lead.report.arrived')}</span></div>`
  const half = (of: 'general' | 'green') => number(waits.find(each => each.class === of)?.p50 ?? null)
  return html`<div class="figures">
    ${figure(number(totals.sampled.people), 'lead.report.sampled')}
    ${figure(number(totals.arrived.people), 'lead.report.arrived')}
    ${figure(number(totals.waiting), 'lead.report.waiting')}
    ${figure(number(totals.missed.people), 'lead.report.missed')}
    ${figure(half('general'), 'lead.report.wait.general')}
    ${figure(half('green'), 'lead.report.wait.green')}
  </div>`
}

const byHour = ({ hours }: DayReport, speak: Speak) =>
  part(
    speak('lead.report.hours'),
    table(
      [speak('lead.report.hour'), speak('lead.report.arrived'), speak('lead.report.sampled')],
      hours.map(({ from, arrived, sampled }) => [clockTime(from), arrived, sampled]),
    ),
  )

const waiting = ({ waits }: DayReport, speak: Speak) =>
  part(
    speak('lead.report.waits'),
    table(
      [
        speak('lead.report.class'),
        speak('lead.report.mean'),
        speak('lead.report.half'),
        speak('lead.report.nine'),
        speak('lead.report.longest'),
      ],
      waits.map(each => [speak(`class.${each.class}`), each.mean, each.p50, each.p90, each.longest]),
    ),
  )

function promises({ fairness }: DayReport, speak: Speak) {
  const { notCovered, notCounted } = fairness
  const apart = Object.values({ ...notCovered, ...notCounted }).reduce((all, each) => all + each, 0)
  return part(
    speak('lead.report.promises', { k: fairness.k }),
    html`${table(
      [speak('lead.report.promise'), speak('lead.report.kept'), speak('lead.report.broken')],
      fairness.promises.map(({ name, kept, broken }) => [speak(`lead.report.promise.${name}`), kept, broken]),
    )}
    <p class="head">${phrase(speak('lead.report.apart', { apart }))}</p>`,
  )
}

const lanes = ({ lanes }: DayReport, speak: Speak) =>
  part(
    speak('lead.overview.lanes'),
    table(
      [
        speak('lead.report.lane'),
        speak('lead.report.people'),
        speak('lead.report.open'),
        speak('lead.report.per-hour'),
      ],
      lanes.map(({ name, people, open, perHour }) => [laneName(speak, name), people, open, perHour]),
    ),
  )

function tubes({ tubes }: DayReport, speak: Speak) {
  const { differences } = tubes
  const counted =
    differences === null
      ? speak('lead.report.not-counted')
      : speak('lead.report.differences', { tubes: differences.length })
  return part(
    speak('lead.report.tubes'),
    html`<p>${phrase(speak('lead.report.tubes.how', { tubes: tubes.tubes, people: tubes.people, open: tubes.open }))}</p>
      <p class=${differences === null ? '' : differences.length > 0 ? 'broken' : 'kept'}>${phrase(counted)}</p>
      ${differences !== null && tubes.uncounted > 0 ? html`<p class="broken">${phrase(speak('lead.report.uncounted', { tubes: tubes.uncounted }))}</p>` : nothing}
      ${
        differences?.length
          ? table(
              [speak('lead.report.barcode'), speak('lead.report.recorded'), speak('lead.report.counted')],
              differences.map(({ barcode, recorded, counted }) => [barcode, recorded, counted]),
            )
          : nothing
      }`,
  )
}

const help = ({ assistance }: DayReport, speak: Speak) =>
  part(
    speak('lead.report.help'),
    html`${table(
      [speak('lead.report.help.kind'), speak('lead.report.times')],
      assistance.raised.flatMap(({ kind, tasks }) =>
        tasks > 0 ? [[speak(`lead.report.help.${kind}`), tasks]] : [],
      ),
    )}
    <p>${phrase(
      speak('lead.report.help.times', {
        accepted: number(assistance.accepted.p50),
        reached: number(assistance.reached.p50),
        unfinished: assistance.unfinished,
      }),
    )}</p>`,
  )

const happenings = ({ incidents, holds }: DayReport, speak: Speak) =>
  part(
    speak('lead.report.happenings'),
    incidents.length + holds.length === 0
      ? html`<p>${speak('lead.report.nothing')}</p>`
      : table(
          [speak('lead.report.when'), speak('lead.report.what')],
          [
            ...holds.map(({ from, to, reason }) => [
              `${clockTime(from)}–${to ? clockTime(to) : ''}`,
              `${speak('lead.change.site-held')} · ${reason}`,
            ]),
            ...incidents.map(({ at, kind, place, number }) => [
              clockTime(at),
              [speak(`lead.report.incident.${kind}`), place, number].filter(Boolean).join(' · '),
            ]),
          ],
          [1],
        ),
  )

const people = ({ staff, printers }: DayReport, speak: Speak) =>
  part(
    speak('lead.report.staff'),
    html`${table(
      [speak('lead.person.name'), speak('lead.report.minutes')],
      staff.map(({ name, minutes }) => [name ?? dash, minutes]),
    )}
    ${
      printers.length > 0
        ? html`<p class="head">${speak('lead.printers')}：${printers.map(({ name, waiting }) => `${name} ${waiting}`).join(' · ')}</p>`
        : nothing
    }`,
  )

export function reportBody(report: DayReport, speak: Speak): TemplateResult {
  const { site, day, madeAt, audit } = report
  const english = document.documentElement.lang === 'en'
  const until = day.closedAt ? clockTime(day.closedAt) : speak('lead.report.still-open')
  return html`<article class="card">
    <header>
      <h3>${english ? site.en : site.zh} · ${dayText(day.openedAt)}</h3>
      <p>${clockTime(day.openedAt)}–${until}${day.name ? ` · ${day.name}` : ''}</p>
    </header>
    ${figures(report, speak)}
    <div class="two">
      ${waiting(report, speak)}${promises(report, speak)}
      ${byHour(report, speak)}${lanes(report, speak)}
      ${tubes(report, speak)}${help(report, speak)}
      ${happenings(report, speak)}${people(report, speak)}
    </div>
    <p class="head">${speak('lead.report.audit', { events: audit.events, time: clockTime(madeAt) })}<br>${audit.head}</p>
  </article>`
}
