/** `<gl-hold-ask>`: why calls are to stop, and what to tell everybody. Emits `close` when it is over. */
import { html, LitElement, nothing } from 'lit'
import type { SiteFacts } from '../../server/contract/site.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { newKey } from '../link/new-key.ts'
import { Act } from './act.ts'
import './ask.ts'
import { type HoldReason, holdReasons, reasonFor } from './hold-reason.ts'
import { card, fields } from './lead-styles.ts'
import type { Speak } from './words.ts'

export class GlHoldAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    languages: { attribute: false },
    reason: { state: true },
    message: { state: true },
  }
  static override styles = [base, card, fields]
  declare speak: Speak
  declare api: Api
  /** The board's. */
  declare languages: SiteFacts['languages']
  declare reason: HoldReason
  declare message: string
  #act = new Act(this)

  constructor() {
    super()
    this.reason = 'rain'
    this.message = ''
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #press = async () => {
    const message = this.message.trim()
    const body = { reason: reasonFor(this.reason, this.languages), ...(message && { message }) }
    const done = await this.#act.run(() => this.api.post('/hold', body, { key: newKey() }))
    if (done) this.#over()
  }

  override render() {
    const { speak } = this
    const type = (event: InputEvent) => {
      this.message = (event.target as HTMLInputElement).value
    }
    return html`<gl-ask heading=${speak('lead.hold.title')} yes=${speak('lead.hold')} no=${speak('lead.cancel')}
      danger ?busy=${this.#act.busy} @yes=${this.#press} @close=${this.#over}>
      <p>${phrase(speak('lead.hold.body'))}</p>
      <fieldset>
        <legend class="unseen">${speak('lead.hold.title')}</legend>
        <div class="choice">${holdReasons.map(reason => this.#choice(reason))}</div>
      </fieldset>
      <label>${speak('lead.hold.message')}
        <input maxlength="120" placeholder=${speak('lead.hold.message.example')} .value=${this.message} @input=${type}>
      </label>
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #choice(reason: HoldReason) {
    const choose = () => {
      this.reason = reason
    }
    return html`<label>
      <input type="radio" name="reason" .checked=${this.reason === reason} @change=${choose}>
      ${this.speak(`lead.hold.${reason}`)}
    </label>`
  }
}

customElements.define('gl-hold-ask', GlHoldAsk)
