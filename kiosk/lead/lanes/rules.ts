/** `<gl-rules>`: how often green and batches take a turn, how many fit inside, how loud the board calls; and what each means. */
import { css, html, LitElement, nothing } from 'lit'
import type { Settings } from '../../../server/contract/site.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import '../../kit/counter.ts'
import type { CounterChange } from '../../kit/counter.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

const same = (a: Settings, b: Settings) =>
  a.k === b.k && a.kBatch === b.kBatch && a.capacity === b.capacity && a.volume === b.volume
/** People before us, of whom the example speaks. */
const before = 10

export class GlRules extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    inForce: { state: true },
    draft: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      .card { display: grid; gap: 20px; padding: 20px; }
      h3 { font-size: var(--text-l); }
      .rule { display: grid; grid-template-columns: minmax(0, 1fr) 220px; gap: 8px 24px; align-items: center; }
      .rule + .rule { padding-top: 20px; border-top: 1px solid var(--line); }
      .rule b { font-size: var(--text-m); }
      .rule p { color: var(--ink-2); }
      gl-counter { --target: 56px; --counter-size: var(--text-xl); }
      .capacity { display: flex; gap: 10px; align-items: center; }
      footer { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; }
      .saved { color: var(--green); font-weight: 700; }
      @media (max-width: 700px) {
        .rule { grid-template-columns: minmax(0, 1fr); }
        gl-counter { max-width: 220px; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare inForce: Settings | null
  declare draft: Settings | null
  #act = new Act(this)
  #saved = false

  constructor() {
    super()
    this.inForce = this.draft = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    this.draft = this.inForce = (await this.#act.run(() => this.api.get<Settings>('/settings'))) ?? null
  }

  #set(change: Partial<Settings>) {
    this.#saved = false
    if (this.draft) this.draft = { ...this.draft, ...change }
  }

  #save = async () => {
    const { draft } = this
    if (!draft) return
    const { k, kBatch, capacity, volume } = draft
    const saved = await this.#act.run(() =>
      this.api.patch<Settings>('/settings', { k, kBatch, capacity, volume }, { key: newKey() }),
    )
    if (!saved) return
    this.#saved = true
    this.inForce = this.draft = saved
  }

  override render() {
    const { speak, draft, inForce } = this
    return html`<section class="card" aria-labelledby="rules">
      <h3 id="rules">${speak('lead.rules')}</h3>
      ${draft ? html`${this.#turns(draft)}${this.#capacity(draft)}${this.#volume(draft)}` : nothing}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      ${
        draft && inForce
          ? html`<footer>
              <button class="primary" ?disabled=${this.#act.busy || same(draft, inForce)} @click=${this.#save}>${speak('lead.rules.save')}</button>
              <p class="saved" role="status">${this.#saved ? speak('lead.rules.saved') : ''}</p>
            </footer>`
          : html`<button @click=${() => this.#load()}>${speak('lead.again')}</button>`
      }
    </section>`
  }

  #turns({ k, kBatch }: Settings) {
    const { speak } = this
    return html`
      <div class="rule">
        <div>
          <b>${speak('lead.rules.k', { k })}</b>
          <p>${phrase(speak('lead.rules.k.means', { before, most: 1 + Math.floor(before / k) }))}</p>
        </div>
        <gl-counter .value=${k} .min=${1} .max=${20} less=${speak('lead.rules.less')} more=${speak('lead.rules.more')}
          @change=${({ detail }: CounterChange) => this.#set({ k: detail })}></gl-counter>
      </div>
      <div class="rule">
        <div>
          <b>${speak('lead.rules.k-batch', { k: kBatch })}</b>
          <p>${phrase(speak('lead.rules.k-batch.means'))}</p>
        </div>
        <gl-counter .value=${kBatch} .min=${1} .max=${20} less=${speak('lead.rules.less')} more=${speak('lead.rules.more')}
          @change=${({ detail }: CounterChange) => this.#set({ kBatch: detail })}></gl-counter>
      </div>`
  }

  #volume({ volume }: Settings) {
    const { speak } = this
    return html`<div class="rule">
      <div>
        <b>${speak(volume === 0 ? 'lead.rules.volume.off' : 'lead.rules.volume')}</b>
        <p>${phrase(speak('lead.rules.volume.means'))}</p>
      </div>
      <gl-counter .value=${volume} .min=${0} .max=${5} less=${speak('lead.rules.volume.less')} more=${speak('lead.rules.volume.more')}
        @change=${({ detail }: CounterChange) => this.#set({ volume: detail })}></gl-counter>
    </div>`
  }

  #capacity({ capacity }: Settings) {
    const { speak } = this
    const type = (event: InputEvent) => {
      const { value, valueAsNumber } = event.target as HTMLInputElement
      this.#set({ capacity: value === '' ? null : Math.max(1, Math.round(valueAsNumber)) })
    }
    return html`<div class="rule">
      <div>
        <b>${capacity === null ? speak('lead.rules.capacity.none') : speak('lead.rules.capacity', { people: capacity })}</b>
        <p>${phrase(speak('lead.rules.capacity.means'))}</p>
      </div>
      <label class="capacity">
        <span class="unseen">${speak('lead.rules.capacity.ask')}</span>
        <input type="number" inputmode="numeric" min="1" max="100000" placeholder=${speak('lead.rules.capacity.any')}
          .value=${capacity === null ? '' : String(capacity)} @input=${type}>
      </label>
    </div>`
  }
}

customElements.define('gl-rules', GlRules)
