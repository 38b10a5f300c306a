/** What is left over at the end of a day, a row each: ticked off, or with what to do about it. Templates for close.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import type { Lane } from '../../../server/contract/lane.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import { check, warning } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { Speak } from '../words.ts'
import type { LeftOver } from './left-over.ts'

export const stepStyles = css`
  .steps > li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 6px 14px; padding: 14px 20px; }
  .steps > li + li { border-top: 1px solid var(--line); }
  .steps > li > svg { width: 26px; height: 26px; color: var(--green); }
  .steps > .left > svg { color: var(--warn); }
  .steps > li > p { font-weight: 600; color: var(--ink-2); }
  .steps > .left > p { font-size: var(--text-m); font-weight: 700; color: var(--ink); }
  .steps small { display: block; font-size: var(--text-s); font-weight: 500; color: var(--ink-2); }
  .steps .what { grid-column: 2 / -1; display: grid; }
  .what li { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding-block: 8px; }
  .what li + li { border-top: 1px solid var(--line); }
  .what li > span { flex: 1 1 12rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; font-size: var(--text-s); }
  .what b { font-size: var(--text-m); overflow-wrap: anywhere; }
  .what .acts { display: flex; flex-wrap: wrap; gap: 8px; }
  a.small { min-height: 44px; font-size: var(--text-s); }
  @media (max-width: 700px) {
    .steps > li { padding-inline: 16px; }
    .steps > li > a, .steps > li > button { grid-column: 2 / -1; justify-self: start; }
  }
`

export type CloseActs = {
  busy: boolean
  release: () => void
  finish: (ticket: Ticket) => void
  neverCame: (ticket: Ticket) => void
  help: (task: Assistance) => void
  seal: (tube: string) => void
  closeLanes: (lanes: readonly Lane[]) => void
}

type Step = {
  left: boolean
  text: string
  how?: string
  /** Where more can be done about it. */
  show?: 'overview' | 'printers'
  act?: { text: string; press: () => void }
  rows?: readonly TemplateResult[]
}

const row = (name: string, more: string, acts: TemplateResult | typeof nothing = nothing) =>
  html`<li><span><b>${name}</b>${more}</span>${acts === nothing ? nothing : html`<div class="acts">${acts}</div>`}</li>`

/** Every step, in the order in which they are best done. */
export function closeSteps(left: LeftOver, speak: Speak, acts: CloseActs): TemplateResult {
  const steps = [
    held(left, speak, acts),
    waiting(left, speak),
    missed(left, speak),
    here(left, speak, acts),
    help(left, speak, acts),
    tubes(left, speak, acts),
    count(left, speak),
    shifts(left, speak, acts),
    jobs(left, speak),
    ...(left.incidents > 0
      ? [{ left: false, text: speak('lead.close.incidents', { count: left.incidents }) }]
      : []),
  ]
  return html`<ul class="steps">${steps.map(step => stepRow(step, speak, acts.busy))}</ul>`
}

const stepRow = ({ left, text, how, show, act, rows = [] }: Step, speak: Speak, busy: boolean) =>
  html`<li class=${left ? 'left' : 'done'}>
    ${left ? warning : check}
    <p>${phrase(text)}${left && how ? html`<small>${phrase(how)}</small>` : nothing}</p>
    ${left && show ? html`<a class="button small" href="/lead/#${show}" aria-label="${speak('lead.close.go')}: ${speak(`lead.${show}`)}">${speak('lead.close.go')}</a>` : nothing}
    ${left && act ? html`<button class="small" ?disabled=${busy} @click=${act.press}>${act.text}</button>` : nothing}
    ${rows.length > 0 ? html`<ul class="what">${rows}</ul>` : nothing}
  </li>`

const held = (left: LeftOver, speak: Speak, { release }: CloseActs): Step => ({
  left: left.held,
  text: speak(left.held ? 'lead.close.held' : 'lead.close.held.done'),
  act: { text: speak('lead.release'), press: release },
})

const waiting = ({ waiting: people }: LeftOver, speak: Speak): Step => ({
  left: people > 0,
  text: people > 0 ? speak('lead.close.waiting', { people }) : speak('lead.close.waiting.done'),
  how: speak('lead.close.waiting.how'),
  show: 'overview',
})

const missed = ({ missed: people }: LeftOver, speak: Speak): Step => ({
  left: people > 0,
  text: people > 0 ? speak('lead.close.missed', { people }) : speak('lead.close.missed.done'),
})

function here({ here: tickets }: LeftOver, speak: Speak, acts: CloseActs): Step {
  const rows = tickets.map(ticket => {
    const { number, state } = ticket
    const gone = html`<button class="small" ?disabled=${acts.busy} aria-label=${speak('lead.close.here.gone.label', { number })}
      @click=${() => acts.neverCame(ticket)}>${speak('lead.close.here.gone')}</button>`
    return row(
      number,
      [
        laneName(speak, ticket.at),
        speak(state === 'called' ? 'lead.close.here.called' : 'lead.close.here.sampling'),
      ].join(' · '),
      html`<button class="small" ?disabled=${acts.busy} aria-label=${speak('lead.close.here.finish.label', { number })}
          @click=${() => acts.finish(ticket)}>${speak('lead.close.here.finish')}</button>
        ${state === 'called' ? gone : nothing}`,
    )
  })
  const count = tickets.length
  return {
    left: count > 0,
    text: count > 0 ? speak('lead.close.here', { count }) : speak('lead.close.here.done'),
    rows,
  }
}

function help({ tasks }: LeftOver, speak: Speak, acts: CloseActs): Step {
  const rows = tasks.map(task => {
    const { kind, number, place, byName } = task
    const what = [speak(`lead.report.help.${kind}`), number].filter(Boolean).join(' · ')
    const who = byName ? speak('lead.close.help.taken', { name: byName }) : speak('lead.close.help.open')
    return row(
      what,
      [place, who].filter(Boolean).join(' · '),
      html`<button class="small" ?disabled=${acts.busy} aria-label=${speak('lead.close.help.finish.label', { what })}
        @click=${() => acts.help(task)}>${speak('lead.close.help.finish')}</button>`,
    )
  })
  const count = tasks.length
  return {
    left: count > 0,
    text: count > 0 ? speak('lead.close.help', { count }) : speak('lead.close.help.done'),
    rows,
  }
}

function tubes({ open }: LeftOver, speak: Speak, acts: CloseActs): Step {
  const rows = open.map(({ id, barcode, size, people, lane }) =>
    row(
      barcode,
      speak('lead.close.tubes.in', { lane: laneName(speak, lane), people, size }),
      html`<button class="small" ?disabled=${acts.busy} aria-label=${speak('lead.close.tubes.seal.label', { barcode })}
        @click=${() => acts.seal(id)}>${speak('lead.close.tubes.seal')}</button>`,
    ),
  )
  const count = open.length
  return {
    left: count > 0,
    text: count > 0 ? speak('lead.close.tubes', { count }) : speak('lead.close.tubes.done'),
    rows,
  }
}

function count({ counted, uncounted, differences }: LeftOver, speak: Speak): Step {
  const how = speak('lead.close.count.how')
  if (counted === 'missing')
    return { left: true, text: speak('lead.close.count.missing', { count: uncounted }), how }
  if (counted !== 'differ')
    return {
      left: false,
      text: speak(counted === 'agree' ? 'lead.close.count.done' : 'lead.close.count.none'),
    }
  const rows = differences.map(({ barcode, recorded, counted: found }) =>
    row(barcode, speak('lead.close.count.row', { recorded: recorded ?? '–', counted: found ?? '–' })),
  )
  return { left: true, text: speak('lead.close.count.differ', { count: differences.length }), how, rows }
}

function shifts({ lanes }: LeftOver, speak: Speak, acts: CloseActs): Step {
  const rows = lanes.map(lane => {
    const name = laneName(speak, lane.name)
    return row(
      name,
      [speak(`lead.lane.${lane.state}`), lane.staff].filter(Boolean).join(' · '),
      html`<button class="small" ?disabled=${acts.busy} aria-label=${speak('lead.close.shifts.close.label', { lane: name })}
        @click=${() => acts.closeLanes([lane])}>${speak('lead.close.shifts.close')}</button>`,
    )
  })
  const count = lanes.length
  return {
    left: count > 0,
    text: count > 0 ? speak('lead.close.shifts', { count }) : speak('lead.close.shifts.done'),
    ...(count > 1 && {
      act: { text: speak('lead.close.shifts.all'), press: () => acts.closeLanes(lanes) },
    }),
    rows,
  }
}

const jobs = ({ jobs: open }: LeftOver, speak: Speak): Step => ({
  left: open.length > 0,
  text: open.length > 0 ? speak('lead.close.jobs', { count: open.length }) : speak('lead.close.jobs.done'),
  show: 'printers',
})
