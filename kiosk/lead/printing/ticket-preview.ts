/** `<gl-ticket-preview>`: a ticket exactly as it would come out now, for each paper, language and kind. */
import { css, html, LitElement, nothing } from 'lit'
import type { PreviewTicket, TicketPreview } from '../../../server/contract/ticket-layout.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { card, fields } from '../lead-styles.ts'
import { problemWords } from '../problem-words.ts'
import type { Speak } from '../words.ts'
import { wordsOn } from './words-on.ts'

const widths = [58, 80] as const
const languages = ['zh-CN', 'zh-HK', 'en'] as const
const kinds = ['general', 'green', 'batch'] as const

export class GlTicketPreview extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    asked: { state: true },
    shown: { state: true },
    problem: { state: true },
  }
  static override styles = [
    base,
    card,
    fields,
    css`
      .card { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 20rem); gap: 24px; padding: 20px; }
      .card > * { min-width: 0; }
      form { display: grid; gap: 16px; align-content: start; }
      img { display: block; max-width: 100%; margin-inline: auto; filter: drop-shadow(0 4px 10px rgb(64 52 24 / 0.18)); }
      img.narrow { width: 72.5%; }
      small { font-size: var(--text-s); color: var(--ink-2); }
      @media (max-width: 700px) { .card { grid-template-columns: minmax(0, 1fr); padding: 16px; } }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare private asked: Required<Omit<PreviewTicket, 'layout'>>
  declare private shown: (TicketPreview & { address: string; width: 58 | 80 }) | null
  declare private problem: string
  #turn = 0

  constructor() {
    super()
    this.asked = { width: 80, language: 'zh-CN', class: 'general', reprint: false, outside: false }
    this.shown = null
    this.problem = ''
  }

  override firstUpdated() {
    void this.#draw()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    if (this.shown) URL.revokeObjectURL(this.shown.address)
  }

  #ask(change: Partial<PreviewTicket>) {
    this.asked = { ...this.asked, ...change }
    void this.#draw()
  }

  /** As an image, because what is inside an image can neither run nor load anything. */
  async #draw() {
    const turn = ++this.#turn
    const { asked } = this
    try {
      const preview = await this.api.post<TicketPreview>('/printers/preview', asked)
      if (turn !== this.#turn) return
      if (this.shown) URL.revokeObjectURL(this.shown.address)
      const address = URL.createObjectURL(new Blob([preview.svg], { type: 'image/svg+xml' }))
      this.shown = { ...preview, address, width: asked.width }
      this.problem = ''
    } catch (error) {
      this.problem = problemWords(this.speak, error)
    }
  }

  override render() {
    const { speak, asked, shown } = this
    return html`<div class="card">
      <form>
        ${this.#choice('width', 'lead.preview.width', widths, width => speak('lead.preview.mm', { mm: width }))}
        ${this.#choice('language', 'lead.preview.language', languages, each => speak(`common.language.${each}`))}
        ${this.#choice('class', 'lead.preview.kind', kinds, each => speak(`class.${each}`))}
        <div class="choice">
          ${(['outside', 'reprint'] as const).map(
            each => html`<label><input type="checkbox" .checked=${asked[each]}
              @change=${() => this.#ask({ [each]: !asked[each] })}>${speak(`lead.preview.${each}`)}</label>`,
          )}
        </div>
        ${this.problem ? html`<gl-banner><p>${phrase(this.problem)}</p></gl-banner>` : nothing}
        ${shown ? html`<small>${phrase(speak('lead.preview.size', { bytes: shown.bytes }))}</small>` : nothing}
      </form>
      ${
        shown
          ? html`<img class=${shown.width === 58 ? 'narrow' : ''} src=${shown.address} alt=${wordsOn(shown.svg)}>`
          : html`<div></div>`
      }
    </div>`
  }

  #choice<K extends 'width' | 'language' | 'class'>(
    name: K,
    legend: 'lead.preview.width' | 'lead.preview.language' | 'lead.preview.kind',
    values: readonly Required<PreviewTicket>[K][],
    text: (value: Required<PreviewTicket>[K]) => string,
  ) {
    return html`<fieldset><legend>${this.speak(legend)}</legend><div class="choice">${values.map(
      value => html`<label><input type="radio" name=${name} .checked=${this.asked[name] === value}
        @change=${() => this.#ask({ [name]: value })}>${text(value)}</label>`,
    )}</div></fieldset>`
  }
}

customElements.define('gl-ticket-preview', GlTicketPreview)
