/** `<gl-printers>`: each printer in words and as a picture, what waits, what to do, and how tickets look. Emits `changed`. */
import { css, html, LitElement, nothing } from 'lit'
import type { Printer } from '../../../server/contract/printer.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { Act } from '../act.ts'
import { card, rows } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import './print-jobs.ts'
import { printerPicture } from './printer-picture.ts'
import './roll.ts'
import './ticket-preview.ts'
import './virtual-knobs.ts'

const tones = { connecting: '', ready: 'good', printing: 'good', held: 'stop', offline: 'stop' } as const
const faults = ['cover-open', 'paper-end', 'cutter', 'error', 'offline'] as const

export class GlPrinters extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    printers: { attribute: false },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      :host { display: grid; gap: 20px; }
      .printer { display: grid; gap: 16px 28px; grid-template-columns: minmax(0, 1fr) minmax(0, 20rem); padding: 20px; }
      .printer.real { grid-template-columns: minmax(0, 1fr); }
      .about { display: grid; gap: 14px; align-content: start; }
      .head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 4px 16px; }
      .head > svg { grid-row: span 2; width: 64px; height: 64px; color: var(--brand); }
      .head.stop > svg { color: var(--stop); }
      .head h3 { font-size: var(--text-m); overflow-wrap: anywhere; }
      .head .pill { justify-self: start; }
      .why { font-weight: 700; color: var(--warn); }
      .stop ~ .why { color: var(--stop); }
      .line { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 10px; }
      small { font-size: var(--text-s); color: var(--ink-2); }
      .preview { margin-top: 12px; }
      .preview h3 { margin-bottom: 12px; font-size: var(--text-l); }
      @media (max-width: 900px) { .printer { grid-template-columns: minmax(0, 1fr); padding: 16px; } }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare printers: Printer[]
  #act = new Act(this)

  #test = async (id: string) => {
    await this.#act.run(() => this.api.post(`/printers/${id}/test`))
    this.#changed()
  }

  #changed = () => this.dispatchEvent(new CustomEvent('changed'))

  override render() {
    const { speak, api, printers } = this
    if (printers.length === 0) return html`<p>${speak('lead.printers.none')}</p>`
    return html`
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      ${printers.map(printer => this.#printer(printer))}
      <section class="preview" aria-labelledby="preview">
        <h3 id="preview">${speak('lead.preview')}</h3>
        <gl-ticket-preview .speak=${speak} .api=${api}></gl-ticket-preview>
      </section>
    `
  }

  #printer(printer: Printer) {
    const { speak, api } = this
    const { id, reasons, paperLow, jobs, waiting, knobs } = printer
    const why = faults.filter(fault => reasons.includes(fault))
    return html`<section class="card printer ${knobs ? '' : 'real'}" aria-labelledby="name-${id}">
      <div class="about">
        ${this.#head(printer)}
        ${why.map(fault => html`<p class="why">${phrase(speak(`lead.printer.why.${fault}`))}</p>`)}
        ${paperLow && !reasons.includes('paper-end') ? html`<p class="why">${phrase(speak('lead.printer.paper-low'))}</p>` : nothing}
        <gl-print-jobs .speak=${speak} .api=${api} printer=${id} .jobs=${jobs} .waiting=${waiting} @changed=${this.#changed}></gl-print-jobs>
        ${this.#foot(printer)}
        ${knobs ? html`<gl-virtual-knobs .speak=${speak} .api=${api} printer=${id} .knobs=${knobs} @changed=${this.#changed}></gl-virtual-knobs>` : nothing}
      </div>
      ${knobs ? html`<gl-roll .speak=${speak} .api=${api} printer=${id}></gl-roll>` : nothing}
    </section>`
  }

  #head(printer: Printer) {
    const { id, name, state } = printer
    const tone = tones[state]
    return html`<div class="head ${tone}">
      ${printerPicture(printer)}
      <h3 id="name-${id}">${name}</h3>
      <button class="small" aria-label=${this.speak('lead.printer.test.label', { printer: name })}
        ?disabled=${this.#act.busy} @click=${() => this.#test(id)}>${this.speak('lead.printer.test')}</button>
      <span class="pill ${tone}">${this.speak(`lead.printer.${state}`)}</span>
    </div>`
  }

  #foot({ waiting, confirmation }: Printer) {
    const { speak } = this
    const jobs =
      waiting === 0 ? speak('lead.printer.jobs.none') : speak('lead.printer.jobs', { jobs: waiting })
    return html`<div class="line"><small>${jobs} · ${speak(`lead.printer.confirms.${confirmation}`)}</small></div>`
  }
}

customElements.define('gl-printers', GlPrinters)
