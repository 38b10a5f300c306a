/** `<gl-issued-view>`: the number that was just taken: to be shown, photographed, printed again, or taken back. */
import { css, html, nothing } from 'lit'
import type { DeviceNews } from '../../../server/contract/live.ts'
import type { IssuedTicket, Print } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { classIcon, printer } from '../../kit/icons.ts'
import '../../kit/qr.ts'
import { connectLive, type Live } from '../../link/live.ts'
import { DeskPart } from '../desk-page.ts'

export class GlIssuedView extends DeskPart {
  static override properties = {
    ...DeskPart.properties,
    issued: { attribute: false },
    print: { state: true },
    gone: { state: true },
  }
  static override styles = [
    ...DeskPart.styles,
    css`
      :host { display: grid; gap: 12px; align-content: start; }
      .card { display: grid; justify-items: center; gap: 4px; border: 3px solid var(--of); background: var(--tint); color: var(--of); border-radius: var(--r-3); padding: 8px 16px 14px; font-weight: 700; }
      .number { display: flex; align-items: center; gap: 12px; font-size: 5.5rem; line-height: 1.1; }
      .number svg { width: 0.5em; height: 0.5em; }
      .card p { color: var(--ink); }
      gl-qr { width: min(62vw, 15rem); justify-self: center; }
      .hint { text-align: center; font-weight: 600; }
      .gone { text-decoration: line-through; }
    `,
  ]
  declare issued: IssuedTicket
  declare print: Print
  /** Taken back again. */
  declare gone: boolean
  #live: Live | null = null

  constructor() {
    super()
    this.gone = false
    this.print = { state: 'none' }
  }

  override connectedCallback() {
    super.connectedCallback()
    this.print = this.issued.print
    this.#live = connectLive({ as: 'handheld', on: { device: this.#news } })
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#live?.close()
  }

  #news = ({ prints }: DeviceNews) => {
    const mine = prints.find(({ ticket }) => ticket === this.issued.ticket.id)
    if (mine) this.print = mine.print
  }

  #again = async () => {
    const { desk, issued } = this
    const done = await desk.run('reprint', desk.do.reprint(issued.ticket, desk.memory.printer))
    if (done) this.print = { state: 'queued' }
  }

  #void = async () => {
    const { desk, issued } = this
    const reason = desk.speak('staff.void.mistake')
    if (await desk.run('cancel', desk.do.cancel(issued.ticket, reason))) this.gone = true
  }

  override render() {
    const { speak, enabled } = this.desk
    const { ticket, statusUrl } = this.issued
    const wait = ticket.estimate
      ? speak('staff.issued.wait', ticket.estimate)
      : ticket.ahead === null
        ? ''
        : speak('staff.issued.ahead', { people: ticket.ahead })
    return html`
      <section class="card ${ticket.class} ${this.gone ? 'gone' : ''}">
        <span>${speak(`class.${ticket.class}`)} · ${speak('common.people', { people: ticket.party })}</span>
        <b class="number num">${classIcon(ticket.class)}${ticket.number}</b>
        <p>${wait}</p>
      </section>
      ${this.gone ? html`<gl-banner><p>${speak('staff.did.cancel', { number: ticket.number })}</p></gl-banner>` : nothing}
      ${this.#printing()}
      ${statusUrl && !this.gone ? html`<gl-qr text=${statusUrl} label=${speak('staff.issued.photo')}></gl-qr>` : nothing}
      <p class="hint">${speak(statusUrl ? 'staff.issued.photo' : 'staff.issued.number')}</p>
      <div class="choices wide">
        <button ?disabled=${!enabled || this.gone} @click=${this.#again}>${printer}${speak('staff.ticket.reprint')}</button>
        <button class="danger" ?disabled=${!enabled || this.gone} @click=${this.#void}>${speak('staff.issued.void')}</button>
      </div>`
  }

  #printing() {
    const { speak } = this.desk
    const { state } = this.print
    if (state === 'none') return nothing
    const tone = state === 'confirmed' ? 'good' : state === 'held' || state === 'unknown' ? 'stop' : 'warn'
    return html`<gl-banner tone=${tone} .icon=${printer}><p>${speak(`staff.print.${state}`)}</p></gl-banner>`
  }
}

customElements.define('gl-issued-view', GlIssuedView)
