/** `<gl-batch-ask>`: who comes together, when, and how many; registers one where `batch` is null. Emits `close`. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Batch } from '../../../server/contract/batch.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import { fromLocal, toLocal } from './local-time.ts'

const quarter = 15 * 60_000
/** Of a window that nobody has chosen yet, ms. */
const usual = 2 * 3_600_000

type Draft = { name: string; code: string; from: string; to: string; expected: string }

type Label =
  | 'lead.batch.name'
  | 'lead.batch.from'
  | 'lead.batch.to'
  | 'lead.batch.expected'
  | 'lead.batch.code.ask'

const draftOf = (batch: Batch | null, now: number): Draft => {
  const start = Math.ceil(now / quarter) * quarter
  return {
    name: batch?.name ?? '',
    code: batch?.code ?? '',
    from: toLocal(batch ? Date.parse(batch.from) : start),
    to: toLocal(batch ? Date.parse(batch.to) : start + usual),
    expected: batch && batch.expected > 0 ? String(batch.expected) : '',
  }
}

export class GlBatchAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    now: { attribute: false },
    batch: { attribute: false },
    draft: { state: true },
  }
  static override styles = [
    base,
    card,
    fields,
    css`
      .times { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 12px; }
      small { display: block; margin-top: 4px; font-size: var(--text-s); font-weight: 400; color: var(--ink-2); }
    `,
  ]
  declare speak: Speak
  declare api: Api
  /** The site's time in ms. */
  declare now: number
  declare batch: Batch | null
  declare draft: Draft
  #act = new Act(this)

  override connectedCallback() {
    super.connectedCallback()
    this.draft = draftOf(this.batch, this.now)
  }

  get #window() {
    const [from, to] = [fromLocal(this.draft.from), fromLocal(this.draft.to)]
    return from && to && from <= to ? { from, to } : null
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #save = async () => {
    const { batch, draft } = this
    const window = this.#window
    if (!window) return
    const code = draft.code.trim()
    const body = {
      name: draft.name.trim(),
      ...(code && { code }),
      ...window,
      expected: draft.expected === '' ? 0 : Math.max(0, Math.round(Number(draft.expected))),
    }
    const send = batch ? this.api.patch : this.api.post
    const path = batch ? `/batches/${batch.id}` : '/batches'
    if (await this.#act.run(() => send(path, body, { key: newKey() }))) this.#over()
  }

  override render() {
    const { speak, batch, draft } = this
    const ready = draft.name.trim() !== '' && this.#window !== null
    return html`<gl-ask
      heading=${speak(batch ? 'lead.batch.edit.title' : 'lead.batch.add')}
      yes=${speak(batch ? 'lead.save' : 'lead.batch.add')}
      no=${speak('lead.cancel')}
      ?busy=${this.#act.busy || !ready} @yes=${this.#save} @close=${this.#over}
    >
      ${this.#field('lead.batch.name', html`<input name="name" maxlength="80" autocomplete="off" placeholder=${speak('lead.batch.name.example')} .value=${draft.name} @input=${this.#type('name')}>`)}
      <div class="times">
        ${this.#field('lead.batch.from', html`<input name="from" type="datetime-local" .value=${draft.from} @input=${this.#type('from')}>`)}
        ${this.#field('lead.batch.to', html`<input name="to" type="datetime-local" .value=${draft.to} @input=${this.#type('to')}>`)}
      </div>
      ${this.#window ? nothing : html`<gl-banner><p>${phrase(speak('lead.batch.window-wrong'))}</p></gl-banner>`}
      ${this.#field('lead.batch.expected', html`<input name="expected" type="number" inputmode="numeric" min="0" max="1000000" .value=${draft.expected} @input=${this.#type('expected')}>`)}
      ${this.#field('lead.batch.code.ask', html`<input name="code" maxlength="64" autocomplete="off" .value=${draft.code} @input=${this.#type('code')}>`, 'lead.batch.code.hint')}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #type = (field: keyof Draft) => (event: InputEvent) => {
    this.draft = { ...this.draft, [field]: (event.target as HTMLInputElement).value }
  }

  #field(label: Label, input: TemplateResult, hint: 'lead.batch.code.hint' | null = null) {
    return html`<label>${this.speak(label)}${input}${hint ? html`<small>${phrase(this.speak(hint))}</small>` : nothing}</label>`
  }
}

customElements.define('gl-batch-ask', GlBatchAsk)
