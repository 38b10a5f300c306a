/** `<gl-printers>`: each printer in words, what is wrong with it and what to do, and a test print. Emits `changed`. */
import { css, html, LitElement, nothing } from 'lit'
import type { Printer } from '../../server/contract/printer.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { printer as printerIcon } from '../kit/icons.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { Act } from './act.ts'
import { card, rows } from './lead-styles.ts'
import './roll.ts'
import type { Speak } from './words.ts'

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
      :host { display: grid; gap: 16px; }
      .row { grid-template-columns: auto minmax(0, 1fr) auto; padding: 16px 20px; }
      .row .why { grid-column: 1 / -1; font-weight: 700; color: var(--warn); }
      .row .line { grid-column: 1 / -1; display: flex; align-items: center; justify-content: space-between; gap: 10px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare printers: Printer[]
  #act = new Act(this)

  #test = async (id: string) => {
    await this.#act.run(() => this.api.post(`/printers/${id}/test`))
    this.dispatchEvent(new CustomEvent('changed'))
  }

  override render() {
    const { speak, printers } = this
    if (printers.length === 0) return html`<p>${speak('lead.printers.none')}</p>`
    return html`
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      <ul class="card">${printers.map(printer => this.#row(printer))}</ul>
      ${printers
        .filter(({ virtual }) => virtual)
        .map(({ id }) => html`<gl-roll .speak=${speak} .api=${this.api} printer=${id}></gl-roll>`)}
    `
  }

  #row({ id, name, state, reasons, confirmation, paperLow, waiting }: Printer) {
    const { speak } = this
    const why = faults.filter(fault => reasons.includes(fault))
    const jobs =
      waiting === 0 ? speak('lead.printer.jobs.none') : speak('lead.printer.jobs', { jobs: waiting })
    return html`<li class="row">
      ${printerIcon}
      <b>${name}</b>
      <span class="pill ${tones[state]}">${speak(`lead.printer.${state}`)}</span>
      ${why.map(fault => html`<p class="why">${phrase(speak(`lead.printer.why.${fault}`))}</p>`)}
      ${paperLow ? html`<p class="why">${phrase(speak('lead.printer.paper-low'))}</p>` : nothing}
      <div class="line">
        <small>${jobs} · ${speak(`lead.printer.confirms.${confirmation}`)}</small>
        <button class="small" aria-label=${speak('lead.printer.test.label', { printer: name })}
          ?disabled=${this.#act.busy} @click=${() => this.#test(id)}>${speak('lead.printer.test')}</button>
      </div>
    </li>`
  }
}

customElements.define('gl-printers', GlPrinters)
