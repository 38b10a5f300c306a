/** What rises from the lower edge of the handheld: the rest of what can be done, and the questions. Templates for staff.ts. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Ticket } from '../../server/contract/ticket.ts'
import type { Speak } from './words.ts'

export type MorePresses = Record<
  'done' | 'number' | 'pause' | 'close' | 'otherLane' | 'language' | 'signOut',
  () => void
>

export function moreSheet(
  focus: Ticket | null,
  open: boolean,
  enabled: boolean,
  speak: Speak,
  presses: MorePresses,
): TemplateResult {
  const one = (label: string, press: () => void, on = enabled) =>
    html`<li><button ?disabled=${!on} @click=${press}>${label}</button></li>`
  return html`<ul class="list">
    ${focus ? one(speak('staff.more.done', { number: focus.number }), presses.done) : nothing}
    ${open ? one(speak('staff.more.number'), presses.number) : nothing}
    ${open ? one(speak('staff.more.pause'), presses.pause) : nothing}
    ${one(speak('staff.more.close'), presses.close)}
    ${one(speak('staff.more.other-lane'), presses.otherLane, true)}
    ${one(speak('staff.switch-language'), presses.language, true)}
    ${one(speak('staff.more.sign-out'), presses.signOut, true)}
  </ul>`
}

const reasons = ['rest', 'shift', 'clean', 'supplies', 'other'] as const

export const pauseSheet = (speak: Speak, pause: (reason: string) => void): TemplateResult =>
  html`<ul class="list">
    ${reasons.map(reason => {
      const words = speak(`staff.pause.${reason}`)
      return html`<li><button @click=${() => pause(words)}>${words}</button></li>`
    })}
  </ul>`

export const cameSheet = (
  seconds: number,
  speak: Speak,
  yes: () => void,
  no: () => void,
): TemplateResult => html`<div class="list">
  <p>${speak('staff.came.why', { seconds: Math.max(1, seconds) })}</p>
  <button class="go secondary" @click=${no}>${speak('staff.came.no')}</button>
  <button class="go primary" @click=${yes}>${speak('staff.came.yes')}</button>
</div>`
