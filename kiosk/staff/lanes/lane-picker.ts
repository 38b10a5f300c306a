/** Which lane the holder works on: every lane with its state and who is there. Template for home-page.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import { arrow, wheelchair } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { Speak } from '../words.ts'

export const lanePickerStyles = css`
  .lanes h2 { font-size: var(--text-xl); margin: 0 0 4px; }
  .lanes li button { background: var(--card); border-color: var(--line); }
  .lanes .mine { border-color: var(--brand); }
  .state { flex: none; font-size: var(--text-s); font-weight: 700; padding: 4px 12px; border-radius: 99px; background: var(--quiet); }
  .state.open { color: var(--green); background: var(--green-tint); }
  .state.paused { color: var(--warn); background: var(--warn-tint); }
  .lanes b { display: inline-flex; align-items: center; gap: 0.4em; }
`

export const stepFree = (lane: Lane, speak: Speak) =>
  lane.stepFree ? html`<i role="img" aria-label=${speak('staff.lane.step-free')}>${wheelchair}</i>` : nothing

/** `me` is the holder's name: a lane that bears it was handed over to them. */
export function lanePicker(
  lanes: readonly Lane[],
  me: string,
  speak: Speak,
  pick: (lane: Lane) => void,
): TemplateResult {
  const mine = (lane: Lane) => lane.state !== 'closed' && lane.staff === me
  const who = (lane: Lane) => {
    if (lane.state === 'closed') return ''
    return mine(lane) ? speak('staff.lane.yours') : (lane.staff ?? speak('staff.lane.nobody'))
  }
  const row = (lane: Lane) => html`<li><button class=${mine(lane) ? 'mine' : ''} @click=${() => pick(lane)}>
    <span class="text">
      <b>${laneName(speak, lane.name)}${stepFree(lane, speak)}</b>
      <small>${[who(lane), lane.reason ?? ''].filter(Boolean).join(' · ')}</small>
    </span>
    <span class="state ${lane.state}">${speak(`staff.lane.${lane.state}`)}</span>
    ${arrow}
  </button></li>`
  return html`<main class="lanes">
    <h2>${speak('staff.lanes.title')}</h2>
    ${lanes.length === 0 ? html`<p>${speak('staff.lanes.none')}</p>` : html`<ul class="list">${lanes.map(row)}</ul>`}
  </main>`
}
