/** Which lane the holder works on: every lane with its state and who is there. Template for staff.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../server/contract/lane.ts'
import { arrow, wheelchair } from '../kit/icons.ts'
import { laneName } from '../speech/lane-name.ts'
import type { Speak } from './words.ts'

export const lanePickerStyles = css`
  .lanes { flex: 1; min-height: 0; overflow-y: auto; padding: 4px 16px 24px; }
  .lanes h1 { font-size: var(--text-xl); margin: 10px 0 14px; }
  .lanes ul { display: grid; gap: 10px; }
  .lanes li button { width: 100%; min-height: 84px; justify-content: flex-start; text-align: start; padding: 10px 16px; background: var(--card); border-color: var(--line); }
  .lanes li span { flex: 1; display: grid; gap: 2px; }
  .lanes li small { font-size: var(--text-s); font-weight: 500; color: var(--ink-2); }
  .lanes .state { flex: none; font-size: var(--text-s); font-weight: 700; padding: 4px 12px; border-radius: 99px; background: var(--quiet); }
  .lanes .state.open { color: var(--green); background: var(--green-tint); }
  .lanes .state.paused { color: var(--warn); background: var(--warn-tint); }
  .lanes b { display: inline-flex; align-items: center; gap: 0.4em; }
`

export function lanePicker(lanes: readonly Lane[], speak: Speak, pick: (lane: Lane) => void): TemplateResult {
  const who = (lane: Lane) => (lane.state === 'closed' ? '' : (lane.staff ?? speak('staff.lane.nobody')))
  const row = (lane: Lane) => html`<li><button @click=${() => pick(lane)}>
    <span>
      <b>${laneName(speak, lane.name)}${lane.stepFree ? html`<i role="img" aria-label=${speak('staff.lane.step-free')}>${wheelchair}</i>` : nothing}</b>
      <small>${[who(lane), lane.reason ?? ''].filter(Boolean).join(' · ')}</small>
    </span>
    <span class="state ${lane.state}">${speak(`staff.lane.${lane.state}`)}</span>
    ${arrow}
  </button></li>`
  return html`<main class="lanes">
    <h1>${speak('staff.lanes.title')}</h1>
    ${lanes.length === 0 ? html`<p>${speak('staff.lanes.none')}</p>` : html`<ul>${lanes.map(row)}</ul>`}
  </main>`
}
