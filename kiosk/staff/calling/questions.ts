/** The questions that rise over a lane: why pause, did they come, where to move somebody. Templates for lane-page.ts. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import type { TicketClass } from '../../../server/contract/words.ts'
import { classIcon } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { Desk } from '../desk.ts'
import type { Speak } from '../words.ts'

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

const classes: readonly TicketClass[] = ['general', 'green', 'batch']

/** To another queue, or to a lane that serves it; a call that was made is taken back. */
export function transferSheet(
  ticket: Ticket,
  here: Lane | null,
  { speak, queue, enabled }: Pick<Desk, 'speak' | 'queue' | 'enabled'>,
  move: (to: { lane: Lane } | { class: TicketClass }) => void,
): TemplateResult {
  const lanes = queue.lanes.filter(
    lane => lane.state === 'open' && lane.id !== here?.id && lane.serves.includes(ticket.class),
  )
  return html`<h3 class="label">${speak('staff.transfer.class')}</h3>
    <div class="choices">${classes
      .filter(each => each !== ticket.class)
      .map(
        each =>
          html`<button ?disabled=${!enabled} @click=${() => move({ class: each })}>${classIcon(each)}${speak(`class.${each}`)}</button>`,
      )}</div>
    <h3 class="label">${speak('staff.transfer.lane')}</h3>
    ${lanes.length === 0 ? html`<p>${speak('staff.transfer.no-lane')}</p>` : nothing}
    <ul class="list">${lanes.map(
      lane => html`<li><button ?disabled=${!enabled} @click=${() => move({ lane })}>
        <span class="text">${laneName(speak, lane.name)}<small>${lane.staff ?? ''}</small></span></button></li>`,
    )}</ul>`
}
