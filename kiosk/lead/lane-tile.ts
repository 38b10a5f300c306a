/** One lane at a glance: its state, who is there, and who works it. Template for overview.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../server/contract/lane.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { classIcon, wheelchair } from '../kit/icons.ts'
import { laneName } from '../speech/lane-name.ts'
import { duration, type Speak } from './words.ts'

export const laneTileStyles = css`
  .lanes { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; }
  .lane { display: grid; grid-template-rows: auto auto 1fr auto; justify-items: start; gap: 5px; padding: 12px 14px; border: 2px solid var(--line); border-radius: var(--r-2); background: var(--card); }
  .lane.open { border-color: var(--green); }
  .lane.paused { border-color: var(--warn); }
  .lane.closed { background: none; }
  .lane h4 { width: 100%; display: flex; align-items: center; justify-content: space-between; gap: 5px; font-size: var(--text-m); font-weight: 800; overflow-wrap: anywhere; }
  .lane .state { width: 100%; display: flex; align-items: center; justify-content: space-between; gap: 6px; font-size: var(--text-s); color: var(--ink-2); white-space: nowrap; }
  .lane .now { min-height: 42px; display: flex; flex-wrap: wrap; gap: 0 12px; align-content: center; }
  .lane .now li { display: flex; align-items: center; gap: 6px; font-size: 1.75rem; line-height: 1.2; color: var(--of); }
  .lane .now svg { width: 0.75em; height: 0.75em; }
  .lane .now.many li { font-size: 1.125rem; }
  .lane .none { align-self: center; color: var(--ink-2); }
  .lane footer { font-size: var(--text-s); color: var(--ink-2); overflow-wrap: anywhere; }
  .general { --of: var(--general); }
  .green { --of: var(--green); }
  .batch { --of: var(--batch); }
`

const pill = { open: 'good', paused: 'warn', closed: '' } as const

/** `now` is the site's time in ms. */
export function laneTile(lane: Lane, speak: Speak, now: number): TemplateResult {
  const { state, stepFree, current, since, staff, reason } = lane
  const closed = state === 'closed'
  return html`<li class="lane ${state}">
    <h4>${laneName(speak, lane.name)}${stepFree ? html`<span role="img" aria-label=${speak('lead.lane.step-free')}>${wheelchair}</span>` : nothing}</h4>
    <p class="state">
      <span class="pill ${pill[state]}">${speak(`lead.lane.${state}`)}</span>
      ${closed ? nothing : duration(speak, now - Date.parse(since))}
    </p>
    ${closed ? nothing : html`${here(current, speak)}<footer>${state === 'paused' ? reason : staff}</footer>`}
  </li>`
}

const here = (current: readonly Ticket[], speak: Speak) =>
  current.length === 0
    ? html`<p class="none">${speak('lead.lane.nobody')}</p>`
    : html`<ul class="now ${current.length > 1 ? 'many' : ''}" aria-label=${speak('lead.lane.now')}>
        ${current.map(ticket => html`<li class=${ticket.class}>${classIcon(ticket.class)}<span class="num">${ticket.number}</span></li>`)}
      </ul>`
