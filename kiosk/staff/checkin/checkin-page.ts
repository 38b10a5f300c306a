/** `<gl-checkin-page>`: a volunteer takes a number for somebody who cannot: by scanning, by typing, or with nothing at all. */
import { css, html, nothing } from 'lit'
import type { Printer } from '../../../server/contract/printer.ts'
import type { IssuedTicket } from '../../../server/contract/ticket.ts'
import type { Language } from '../../../server/contract/words.ts'
import '../../kit/banner.ts'
import { check, cross, printer as printerIcon } from '../../kit/icons.ts'
import type { TakesScans } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import { ticketOfSecret } from '../ticket/find-ticket.ts'
import '../scan/scan-field.ts'
import type { ScannedCode } from '../scan/scan-field.ts'
import { blankDraft, type Draft, masked, requestOf, type Taken, withScan, withTyped } from './draft.ts'
import './issued-view.ts'
import { partyFields } from './party-fields.ts'

const accesses = ['help-up', 'downstairs'] as const

export class GlCheckinPage extends DeskPage implements TakesScans {
  static override properties = {
    ...DeskPage.properties,
    draft: { state: true },
    issued: { state: true },
    printers: { state: true },
    problem: { state: true },
    asking: { state: true },
  }
  static override styles = [
    ...DeskPage.styles,
    css`
      .who { display: flex; align-items: center; gap: 12px; min-height: 60px; padding: 0 6px 0 14px; border-radius: var(--r-2); background: var(--green-tint); color: var(--green); font-weight: 700; }
      .who span { flex: 1; }
      .who button { min-width: 56px; min-height: 56px; background: none; color: inherit; }
      gl-counter { --counter-button: 76px; --counter-size: 2.5rem; }
      details > summary { min-height: 56px; display: flex; align-items: center; font-weight: 700; cursor: pointer; }
      details > div { display: grid; gap: 12px; }
    `,
  ]
  declare draft: Draft
  declare issued: IssuedTicket | null
  declare printers: Printer[]
  declare problem: string
  /** The scan field is shown. */
  declare asking: boolean

  constructor() {
    super()
    this.issued = null
    this.printers = []
    this.problem = ''
    this.asking = false
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#blank()
    void this.#loadPrinters()
  }

  #blank() {
    this.draft = blankDraft(this.desk.facts.languages[0] ?? 'zh-CN')
    this.issued = null
    this.problem = ''
    this.asking = false
  }

  async #loadPrinters() {
    const { items } = await this.desk.api.get<{ items: Printer[] }>('/printers').catch(() => ({ items: [] }))
    this.printers = items
    if (!items.some(({ id }) => id === this.desk.memory.printer) && this.desk.memory.printer !== null)
      this.desk.keep({ printer: null })
  }

  scanned(code: string): boolean {
    if (this.issued) this.#blank()
    this.#take(withScan(this.draft, code))
    return true
  }

  #take(taken: Taken) {
    const { speak } = this.desk
    this.problem = taken === 'unreadable' ? speak('staff.check-in.unreadable') : ''
    if (taken === 'unreadable') return
    this.asking = false
    if ('draft' in taken) this.draft = taken.draft
    else void this.#show(taken.ticket)
  }

  async #show(secret: string) {
    const id = await ticketOfSecret(this.desk.api, secret)
    if (id) this.desk.go({ name: 'ticket', id })
    else this.problem = this.desk.speak('staff.find.none')
  }

  #given = ({ detail }: ScannedCode) => {
    const { code, by } = detail
    this.#take(by === 'hand' ? withTyped(this.draft, code) : withScan(this.draft, code))
  }

  #change = (part: Partial<Draft>) => {
    this.draft = { ...this.draft, ...part }
  }

  #issue = async () => {
    const did = await this.desk.run(
      'issue',
      this.desk.do.issue(requestOf(this.draft, this.desk.memory.printer)),
    )
    if (did?.answer) this.issued = did.answer
  }

  override render() {
    const { speak, enabled } = this.desk
    if (this.issued)
      return this.frame(
        speak('staff.check-in.title'),
        html`<gl-issued-view .desk=${this.desk} .issued=${this.issued}></gl-issued-view>`,
        html`<footer class="keys">
          <button class="go primary" @click=${() => this.#blank()}>${speak('staff.check-in.another')}</button>
          <button class="side" @click=${() => this.issued && this.desk.go({ name: 'ticket', id: this.issued.ticket.id })}>${speak('staff.check-in.change')}</button>
        </footer>`,
      )
    return this.frame(
      speak('staff.check-in.title'),
      this.#form(),
      html`<footer class="keys"><button class="go primary whole" ?disabled=${!enabled} @click=${this.#issue}>
        ${speak('staff.check-in.issue')}<small>${this.#where()}</small></button></footer>`,
    )
  }

  #where(): string {
    const { speak, memory } = this.desk
    const printer = this.printers.find(({ id }) => id === memory.printer)
    return printer ? speak('staff.check-in.prints', { printer: printer.name }) : speak('staff.check-in.shows')
  }

  #form() {
    const { speak } = this.desk
    return html`
      ${this.problem ? html`<gl-banner role="alert"><p>${this.problem}</p></gl-banner>` : nothing}
      ${this.#identity()}
      ${partyFields(this.draft, speak, this.#change)}
      ${this.#printerChoice()}
      <details><summary>${speak('staff.check-in.more')}</summary><div>${this.#more()}</div></details>`
  }

  #identity() {
    const { speak } = this.desk
    const { identity } = this.draft
    if (identity) {
      const words = [speak(`staff.identity.${identity.kind}`), masked(identity)].filter(Boolean).join(' ')
      const clear = () => this.#change({ identity: null })
      return html`<p class="who">${check}<span>${words}</span><button aria-label=${speak('staff.check-in.clear')} @click=${clear}>${cross}</button></p>`
    }
    const ask = (on: boolean) => () => {
      this.asking = on
    }
    return html`<div class="choices wide">
        <button aria-pressed=${this.asking} @click=${ask(true)}>${speak('staff.check-in.with')}</button>
        <button aria-pressed=${!this.asking} @click=${ask(false)}>${speak('staff.check-in.without')}</button>
      </div>
      ${this.asking ? html`<gl-scan-field .speak=${speak} label=${speak('staff.check-in.type')} @code=${this.#given}></gl-scan-field>` : nothing}`
  }

  #printerChoice() {
    const { speak, memory, keep } = this.desk
    if (this.printers.length === 0) return nothing
    return html`<h2>${speak('staff.check-in.paper')}</h2><div class="choices">
      <button aria-pressed=${memory.printer === null} @click=${() => keep({ printer: null })}>${speak('staff.check-in.screen')}</button>
      ${this.printers.map(({ id, name }) => html`<button aria-pressed=${memory.printer === id} @click=${() => keep({ printer: id })}>${printerIcon}${name}</button>`)}
    </div>`
  }

  #more() {
    const { speak, facts } = this.desk
    const { draft } = this
    const language = (each: Language) =>
      html`<button aria-pressed=${draft.language === each} @click=${() => this.#change({ language: each })}>${speak(`common.language.${each}`)}</button>`
    return html`
      <div class="field"><label for="batch">${speak('staff.check-in.batch')}</label>
        <input id="batch" autocomplete="off" spellcheck="false" maxlength="64" .value=${draft.batch}
          @input=${(event: InputEvent) => this.#change({ batch: (event.target as HTMLInputElement).value })}></div>
      <p class="label">${speak('staff.check-in.stairs')}</p>
      <div class="choices wide">${accesses.map(
        each =>
          html`<button aria-pressed=${draft.access === each} @click=${() => this.#change({ access: draft.access === each ? null : each })}>${speak(`staff.access.${each}`)}</button>`,
      )}</div>
      <p class="label">${speak('staff.check-in.language')}</p>
      <div class="choices">${facts.languages.map(language)}</div>`
  }
}

customElements.define('gl-checkin-page', GlCheckinPage)
