/** `<gl-find-page>`: any ticket of the day by its number, or by scanning what was printed; leads to its page. */
import { css, html, nothing } from 'lit'
import { readScan } from '../../../server/contract/scan/read-scan.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { arrow, classIcon } from '../../kit/icons.ts'
import { findByNumber } from '../calling/find-by-number.ts'
import type { TakesScans } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import '../keypad.ts'
import { type Key, typedNumber } from '../keypad.ts'
import { ticketOfSecret, ticketsNumbered } from './find-ticket.ts'

const live: readonly Ticket['state'][] = ['waiting', 'called', 'sampling', 'missed']

export class GlFindPage extends DeskPage implements TakesScans {
  static override properties = {
    ...DeskPage.properties,
    number: { state: true },
    ended: { state: true },
    problem: { state: true },
  }
  static override styles = [
    ...DeskPage.styles,
    css`
      output { display: block; min-height: 60px; font-size: 2.75rem; line-height: 60px; text-align: center; border-bottom: 3px solid var(--ink); }
      .pad { padding: 8px 16px calc(16px + env(safe-area-inset-bottom)); }
      b { display: inline-flex; align-items: center; gap: 0.35em; color: var(--of); }
    `,
  ]
  declare number: string
  /** Those of that number that are over: the live queue does not have them. */
  declare ended: Ticket[]
  declare problem: string

  constructor() {
    super()
    this.number = this.problem = ''
    this.ended = []
  }

  scanned(code: string): boolean {
    void this.#scanned(code)
    return true
  }

  async #scanned(code: string) {
    const reading = readScan(code)
    const id = reading.kind === 'ticket' ? await ticketOfSecret(this.desk.api, reading.secret) : null
    if (id) this.desk.go({ name: 'ticket', id })
    else this.problem = this.desk.speak('staff.find.none')
  }

  #key = async ({ detail }: Key) => {
    this.problem = ''
    this.number = typedNumber(this.number, detail)
    this.ended = []
    if (!/^[A-Z]\d+$/.test(this.number)) return
    const wanted = this.number[0] + this.number.slice(1).padStart(3, '0')
    const found = await ticketsNumbered(this.desk.api, wanted)
    this.ended = found.filter(({ state }) => !live.includes(state))
  }

  override render() {
    const { speak, queue, go } = this.desk
    const found = [...findByNumber(queue.tickets, this.number, live), ...this.ended].slice(0, 4)
    const nothingFound = this.number === '' ? speak('staff.find.how') : speak('staff.find.none')
    return this.frame(
      speak('staff.more.find'),
      html`<output class="num">${this.number || ' '}</output>
        ${this.problem ? html`<gl-banner role="alert"><p>${this.problem}</p></gl-banner>` : nothing}
        ${found.length === 0 ? html`<p class="empty">${nothingFound}</p>` : nothing}
        <ul class="list">${found.map(
          ticket => html`<li><button @click=${() => go({ name: 'ticket', id: ticket.id })}>
            <span class="text"><b class="num ${ticket.class}">${classIcon(ticket.class)}${ticket.number}</b>
              <small>${speak(`staff.ticket.is.${ticket.state}`)} · ${speak('common.people', { people: ticket.party })}</small></span>${arrow}</button></li>`,
        )}</ul>`,
      html`<div class="pad"><gl-keypad letters="AGB" eraseLabel=${speak('staff.sign-in.erase')}
        clearLabel=${speak('staff.sign-in.clear')} @key=${this.#key}></gl-keypad></div>`,
    )
  }
}

customElements.define('gl-find-page', GlFindPage)
