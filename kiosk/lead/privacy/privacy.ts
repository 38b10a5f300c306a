/** `<gl-privacy>`: what is kept of people and for how long, and how all of it is destroyed for good. */
import { css, html, LitElement, nothing } from 'lit'
import type { PrivacyState } from '../../../server/contract/privacy.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

export class GlPrivacy extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    dayOpen: { type: Boolean },
    kept: { state: true },
    reason: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      .card { display: grid; gap: 16px; padding: 20px; justify-items: start; }
      dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 24px; margin: 0; }
      dt { color: var(--ink-2); }
      dd { margin: 0; font-weight: 700; }
      p { max-width: 44em; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  /** Nothing is destroyed while a day is open. */
  declare dayOpen: boolean
  declare kept: PrivacyState | null
  /** Null while nobody is asked for it. */
  declare reason: string | null
  #act = new Act(this)

  constructor() {
    super()
    this.dayOpen = false
    this.kept = this.reason = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    this.kept = (await this.#act.run(() => this.api.get<PrivacyState>('/privacy'))) ?? this.kept
  }

  #erase = async () => {
    const reason = this.reason?.trim()
    const done = await this.#act.run(() => this.api.post('/privacy/erase', { reason }, { key: newKey() }))
    if (!done) return
    this.reason = null
    await this.#load()
  }

  override render() {
    const { speak, kept } = this
    return html`<div class="card">
        <p>${phrase(speak('lead.privacy.how'))}</p>
        ${kept ? this.#figures(kept) : nothing}
        ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
        <button class="danger" ?disabled=${this.dayOpen || !kept} @click=${() => this.#ask('')}>${speak('lead.privacy.erase')}</button>
        ${this.dayOpen ? html`<p>${phrase(speak('lead.privacy.day-open'))}</p>` : nothing}
      </div>
      ${this.reason === null ? nothing : this.#sure(this.reason)}`
  }

  #ask(reason: string | null) {
    this.reason = reason
  }

  #figures({ keep, retentionDays, people, unreadable }: PrivacyState) {
    const { speak } = this
    const kinds = keep.map(kind => speak(`lead.privacy.kind.${kind}`)).join(' · ')
    return html`<dl>
      <dt>${speak('lead.privacy.keeps')}</dt><dd>${kinds || speak('lead.privacy.nothing')}</dd>
      <dt>${speak('lead.privacy.for')}</dt><dd>${speak('lead.privacy.days', { days: retentionDays })}</dd>
      <dt>${speak('lead.privacy.of')}</dt><dd class="num">${people}</dd>
      ${unreadable > 0 ? html`<dt>${speak('lead.privacy.unreadable')}</dt><dd class="num">${unreadable}</dd>` : nothing}
    </dl>`
  }

  #sure(reason: string) {
    const { speak } = this
    const type = (event: InputEvent) => this.#ask((event.target as HTMLInputElement).value)
    return html`<gl-ask heading=${speak('lead.privacy.erase.title')} yes=${speak('lead.privacy.erase')} no=${speak('lead.cancel')}
      danger ?busy=${this.#act.busy || reason.trim() === ''} @yes=${this.#erase} @close=${() => this.#ask(null)}>
      <p>${phrase(speak('lead.privacy.erase.body'))}</p>
      <label>${speak('lead.privacy.reason')}<input name="reason" maxlength="200" .value=${reason} @input=${type}></label>
    </gl-ask>`
  }
}

customElements.define('gl-privacy', GlPrivacy)
