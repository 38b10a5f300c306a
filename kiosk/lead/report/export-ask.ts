/** `<gl-export-ask day>`: what to take out of the site, and why; hands the browser the file. Emits `close`. */
import { html, LitElement, nothing } from 'lit'
import type { ExportKind } from '../../../server/contract/report.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import { save } from './save.ts'

/** The report has its own buttons. */
const kinds = ['laboratory', 'tickets'] as const satisfies readonly ExportKind[]
const formats = ['xlsx', 'csv'] as const

export class GlExportAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    day: {},
    kind: { state: true },
    format: { state: true },
    reason: { state: true },
  }
  static override styles = [base, card, fields]
  declare speak: Speak
  declare api: Api
  declare day: string
  declare kind: (typeof kinds)[number]
  declare format: (typeof formats)[number]
  declare reason: string
  #act = new Act(this)

  constructor() {
    super()
    this.day = this.reason = ''
    this.kind = 'laboratory'
    this.format = 'xlsx'
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #take = async () => {
    const { kind, format, day } = this
    const file = await this.#act.run(() =>
      this.api.file('/exports', { kind, format, day, reason: this.reason.trim() }),
    )
    if (!file) return
    save(file, `${kind}-${day}.${format}`)
    this.#over()
  }

  override render() {
    const { speak } = this
    const type = (event: InputEvent) => {
      this.reason = (event.target as HTMLInputElement).value
    }
    return html`<gl-ask heading=${speak('lead.export')} yes=${speak('lead.export.take')} no=${speak('lead.cancel')}
      ?busy=${this.#act.busy || this.reason.trim() === ''} @yes=${this.#take} @close=${this.#over}>
      <fieldset>
        <legend>${speak('lead.export.what')}</legend>
        <div class="choice">${kinds.map(kind => this.#choice('kind', kind, speak(`lead.export.${kind}`)))}</div>
      </fieldset>
      <p>${phrase(speak(`lead.export.${this.kind}.means`))}</p>
      <fieldset>
        <legend>${speak('lead.export.format')}</legend>
        <div class="choice">${formats.map(format => this.#choice('format', format, format.toUpperCase()))}</div>
      </fieldset>
      <label>${speak('lead.export.reason')}<input name="reason" maxlength="200" .value=${this.reason} @input=${type}></label>
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #choice<F extends 'kind' | 'format'>(field: F, value: GlExportAsk[F], words: string) {
    const choose = () => Object.assign(this, { [field]: value })
    return html`<label><input type="radio" name=${field} .checked=${this[field] === value} @change=${choose}>${words}</label>`
  }
}

customElements.define('gl-export-ask', GlExportAsk)
