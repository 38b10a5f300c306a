/** `<gl-everyone-page>`: what everybody else is doing: every lane, who waits, and who helps whom. */
import { css, html, nothing } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import type { Lane } from '../../../server/contract/lane.ts'
import type { TicketClass } from '../../../server/contract/words.ts'
import { classIcon } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import { peopleWaiting } from '../calling/calling-model.ts'
import { elapsed } from '../calling/calling-screen.ts'
import { DeskPage } from '../desk-page.ts'
import { taskName } from '../words.ts'
import { lanePickerStyles, stepFree } from './lane-picker.ts'

const classes: readonly TicketClass[] = ['general', 'green', 'batch']

export class GlEveryonePage extends DeskPage {
  static override styles = [
    ...DeskPage.styles,
    lanePickerStyles,
    css`
      .waiting { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
      .waiting div { border-radius: var(--r-2); padding: 8px 12px; color: var(--of); background: var(--tint); font-size: var(--text-s); font-weight: 700; }
      .waiting b { display: block; font-size: 1.75rem; line-height: 1.2; }
      .waiting span { display: flex; align-items: center; gap: 4px; white-space: nowrap; }
      .here { font-size: 1.375rem; white-space: normal; text-align: end; }
      .lanes .row { min-height: 64px; font-size: var(--text-m); }
    `,
  ]

  override render() {
    const { speak, queue, tasks } = this.desk
    const waiting = peopleWaiting(queue.tickets)
    return this.frame(
      speak('staff.everyone.title'),
      html`<section class="waiting" aria-label=${speak('staff.everyone.waiting')}>${classes.map(
        each =>
          html`<div class=${each}><span>${classIcon(each)}${speak(`staff.count.${each}`)}</span><b class="num">${waiting[each]}</b></div>`,
      )}</section>
      <ul class="list lanes">${queue.lanes.map(lane => html`<li class="row">${this.#lane(lane)}</li>`)}</ul>
      ${tasks.length > 0 ? html`<h2>${speak('staff.task')}</h2><ul class="list">${tasks.map(task => html`<li class="row">${this.#task(task)}</li>`)}</ul>` : nothing}`,
    )
  }

  #lane(lane: Lane) {
    const { speak, now } = this.desk
    const minutes = Math.max(0, Math.floor((now - Date.parse(lane.staffedSince ?? lane.since)) / 60_000))
    const who =
      lane.state === 'closed' ? '' : `${lane.staff ?? speak('staff.lane.nobody')} · ${elapsed(minutes)}`
    const tube = lane.tube ? ` · ${lane.tube.people}/${lane.tube.size}` : ''
    return html`<span class="text">
        <b>${laneName(speak, lane.name)}${stepFree(lane, speak)}</b>
        <small>${[who + tube, lane.reason ?? ''].filter(Boolean).join(' · ')}</small>
      </span>
      ${
        lane.current.length > 0
          ? html`<b class="num here">${lane.current
              .map(({ number }) => number)
              .slice(0, 2)
              .join(' ')}${lane.current.length > 2 ? ` +${lane.current.length - 2}` : ''}</b>`
          : html`<span class="state ${lane.state}">${speak(`staff.lane.${lane.state}`)}</span>`
      }`
  }

  #task(task: Assistance) {
    const { speak } = this.desk
    const state = task.state === 'open' ? speak('staff.everyone.nobody-goes') : (task.byName ?? '')
    return html`<span class="text">${taskName(speak, task)}<small>${[task.place, state].filter(Boolean).join(' · ')}</small></span>`
  }
}

customElements.define('gl-everyone-page', GlEveryonePage)
