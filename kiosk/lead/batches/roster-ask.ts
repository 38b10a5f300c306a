/** `<gl-roster-ask>`: takes a table of the members of a batch; a fault is told with its line. Emits `close`. */
import { css, html, LitElement, nothing } from 'lit'
import type { Batch, OneBatch } from '../../../server/contract/batch.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { ApiError } from '../../link/api-error.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import { type RosterFault, readFaults } from './roster-faults.ts'

/** Faults shown at once; the first ones are usually the cause of the others. */
const shown = 8

export class GlRosterAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    batch: { attribute: false },
    file: { state: true },
    faults: { state: true },
    members: { state: true },
  }
  static override styles = [
    base,
    card,
    fields,
    css`
      .file { display: grid; gap: 6px; padding: 16px; border: 2px dashed var(--edge); border-radius: 12px; cursor: pointer; }
      input[type='file'] { width: 100%; font: inherit; font-size: var(--text-s); }
      code { display: block; padding: 10px 12px; font-size: var(--text-s); overflow-x: auto; background: var(--quiet); border-radius: 8px; }
      li { padding: 6px 0; font-size: var(--text-s); }
      li + li { border-top: 1px solid var(--line); }
      li b { margin-right: 8px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare batch: Batch
  declare file: File | null
  declare faults: RosterFault[]
  /** Set when it was taken. */
  declare members: number | null
  #act = new Act(this)

  constructor() {
    super()
    this.file = this.members = null
    this.faults = []
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #choose = (event: Event) => {
    this.file = (event.target as HTMLInputElement).files?.[0] ?? null
    this.faults = []
  }

  #send = async () => {
    const { file, batch } = this
    if (!file) return
    const table = new Blob([file], { type: 'text/csv' })
    const taken = await this.#act.run(async () => {
      try {
        return await this.api.upload<OneBatch>(`/batches/${batch.id}/roster`, table, { key: newKey() })
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'invalid-input') throw error
        this.faults = readFaults(error.problem)
        return undefined
      }
    })
    if (taken) this.members = taken.batch.expected
  }

  override render() {
    const { speak, batch, members } = this
    if (members !== null) {
      return html`<gl-ask heading=${speak('lead.roster.taken', { members })} yes=${speak('common.done')}
        @yes=${this.#over} @close=${this.#over}><p>${phrase(speak('lead.roster.taken.body'))}</p></gl-ask>`
    }
    return html`<gl-ask heading=${speak('lead.roster.title', { name: batch.name })} yes=${speak('lead.roster.send')}
      no=${speak('lead.cancel')} ?busy=${this.#act.busy || this.file === null} @yes=${this.#send} @close=${this.#over}>
      <p>${phrase(speak('lead.roster.how'))}</p>
      <code>姓名,手机号,身份证号,护照</code>
      <label class="file">${speak('lead.roster.file')}
        <input type="file" accept=".csv,text/csv" @change=${this.#choose}>
      </label>
      ${this.#faulty()}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #faulty() {
    const { speak, faults } = this
    if (faults.length === 0) return nothing
    return html`
      <gl-banner tone="stop"><p>${phrase(speak('lead.roster.faulty', { faults: faults.length }))}</p></gl-banner>
      <ul>${faults
        .slice(0, shown)
        .map(
          fault =>
            html`<li>${fault.line === null ? nothing : html`<b>${speak('lead.roster.line', { line: fault.line })}</b>`}${this.#words(fault)}</li>`,
        )}</ul>`
  }

  #words({ kind, column, other }: RosterFault) {
    const { speak } = this
    if (kind === 'not-a')
      return speak('lead.roster.not-a', { column: speak(`lead.roster.column.${column ?? 'token'}`) })
    if (kind === 'twice') return speak('lead.roster.twice', { other: other ?? 0 })
    return speak(`lead.roster.${kind}`)
  }
}

customElements.define('gl-roster-ask', GlRosterAsk)
