/** `<gl-batches>`: companies, schools and buildings that come together: announced, arrived, and the code they show. */
import { css, html, LitElement, nothing } from 'lit'
import type { Batch } from '../../../server/contract/batch.ts'
import type { SiteFacts } from '../../../server/contract/site.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { factory } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { Asked, type List } from '../asked.ts'
import { card, rows } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import './batch-ask.ts'
import './batch-code.ts'
import { windowText } from './local-time.ts'
import './roster-ask.ts'

/** Milliseconds. */
const askEvery = 5000

type Asking = { what: 'edit' | 'roster' | 'code'; batch: Batch } | { what: 'add' }

export class GlBatches extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    now: { attribute: false },
    facts: { attribute: false },
    asking: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      .row { grid-template-columns: auto minmax(0, 1.5fr) minmax(9rem, 1fr) auto; }
      .row > svg { color: var(--batch); }
      .come { display: grid; gap: 4px; }
      .come b { font-size: var(--text-l); }
      progress { width: 100%; height: 10px; border: 0; border-radius: 99px; overflow: hidden; background: var(--quiet); appearance: none; }
      progress::-webkit-progress-bar { background: var(--quiet); }
      progress::-webkit-progress-value { background: var(--batch); }
      progress::-moz-progress-bar { background: var(--batch); }
      .foot { padding: 16px 20px; }
      .empty { padding: 20px; color: var(--ink-2); }
      gl-banner { margin: 16px 20px; }
      @media (max-width: 900px) {
        .row { grid-template-columns: auto minmax(0, 1fr); }
        .come, .row .acts { grid-column: 2; justify-content: flex-start; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  /** The site's time in ms. */
  declare now: number
  declare facts: SiteFacts
  declare asking: Asking | null
  #batches = new Asked<List<Batch>>(this, '/batches', askEvery)

  constructor() {
    super()
    this.asking = null
  }

  #ask = (asking: Asking | null) => () => {
    this.asking = asking
    if (asking === null) void this.#batches.load()
  }

  override render() {
    const { speak } = this
    const { value, problem } = this.#batches
    const batches = value?.items
    return html`<div class="card">
        ${problem ? html`<gl-banner><p>${phrase(problem)}</p></gl-banner>` : nothing}
        ${batches?.length === 0 ? html`<p class="empty">${phrase(speak('lead.batches.none'))}</p>` : nothing}
        <ul>${batches?.map(batch => this.#row(batch))}</ul>
        <div class="foot"><button class="secondary" @click=${this.#ask({ what: 'add' })}>${speak('lead.batch.add')}</button></div>
      </div>
      ${this.#question()}`
  }

  #row(batch: Batch) {
    const { speak } = this
    const { name, from, to, expected, arrived } = batch
    const button = (what: 'edit' | 'roster' | 'code') => html`<button class="small"
      aria-label=${speak(`lead.batch.${what}.label`, { name })} @click=${this.#ask({ what, batch })}>${speak(`lead.batch.${what}`)}</button>`
    return html`<li class="row">
      ${factory}
      <div><b>${name}</b><small>${windowText(from, to)} · ${this.#when(batch)}</small></div>
      <div class="come">
        <span><b class="num">${arrived}</b> ${expected > 0 ? speak('lead.batch.arrived-of', { expected }) : speak('lead.batch.arrived')}</span>
        ${expected > 0 ? html`<progress max=${expected} value=${Math.min(arrived, expected)} aria-label=${speak('lead.batch.progress', { name })}></progress>` : nothing}
      </div>
      <div class="acts">${button('code')}${button('roster')}${button('edit')}</div>
    </li>`
  }

  #when({ from, to }: Batch) {
    if (this.now < Date.parse(from)) return this.speak('lead.batch.later')
    return this.speak(this.now > Date.parse(to) ? 'lead.batch.over' : 'lead.batch.now')
  }

  #question() {
    const { asking, speak, api, now } = this
    if (!asking) return nothing
    const over = this.#ask(null)
    if (asking.what === 'add' || asking.what === 'edit') {
      const batch = asking.what === 'edit' ? asking.batch : null
      return html`<gl-batch-ask .speak=${speak} .api=${api} .now=${now} .batch=${batch} @close=${over}></gl-batch-ask>`
    }
    return asking.what === 'roster'
      ? html`<gl-roster-ask .speak=${speak} .api=${api} .batch=${asking.batch} @close=${over}></gl-roster-ask>`
      : html`<gl-batch-code .speak=${speak} .batch=${asking.batch} .facts=${this.facts} @close=${over}></gl-batch-code>`
  }
}

customElements.define('gl-batches', GlBatches)
