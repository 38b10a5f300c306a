/** From what is to be shown to the element that shows it. Template for staff.ts. */
import { html, type TemplateResult } from 'lit'
import './calling/lane-page.ts'
import './checkin/checkin-page.ts'
import type { Desk, Page } from './desk.ts'
import './help/help-page.ts'
import './lanes/everyone-page.ts'
import './lanes/home-page.ts'
import './ticket/find-page.ts'
import './ticket/ticket-page.ts'
import './tubes/count-page.ts'
import './tubes/tubes-page.ts'

/** `inside` fills the slots `news` and `bars` of every page. */
export function pageOf(
  desk: Desk,
  page: Page,
  battery: number | null,
  inside: TemplateResult,
): TemplateResult {
  switch (page.name) {
    case 'check-in':
      return html`<gl-checkin-page class="page" .desk=${desk}>${inside}</gl-checkin-page>`
    case 'everyone':
      return html`<gl-everyone-page class="page" .desk=${desk}>${inside}</gl-everyone-page>`
    case 'help':
      return html`<gl-help-page class="page" .desk=${desk}>${inside}</gl-help-page>`
    case 'tubes':
      return html`<gl-tubes-page class="page" .desk=${desk}>${inside}</gl-tubes-page>`
    case 'count':
      return html`<gl-count-page class="page" .desk=${desk}>${inside}</gl-count-page>`
    case 'find':
      return html`<gl-find-page class="page" .desk=${desk}>${inside}</gl-find-page>`
    case 'ticket':
      return html`<gl-ticket-page class="page" .desk=${desk} .ticketId=${page.id}>${inside}</gl-ticket-page>`
    case 'work':
      return work(desk, battery, inside)
  }
}

function work(desk: Desk, battery: number | null, inside: TemplateResult): TemplateResult {
  const { queue, memory } = desk
  return queue.lanes.some(lane => lane.id === memory.lane)
    ? html`<gl-lane-page class="page" .desk=${desk} .lane=${memory.lane} .battery=${battery}>${inside}</gl-lane-page>`
    : html`<gl-home-page class="page" .desk=${desk}>${inside}</gl-home-page>`
}
