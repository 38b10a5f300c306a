/** `<gl-print-question>`: asks whether a ticket whose printing nobody is sure of is on paper. Emits `answered`. */
import { css, html, nothing } from 'lit'
import { printer } from '../../kit/icons.ts'
import { DeskPart } from '../desk-page.ts'
import '../sheet.ts'
import type { UnknownJob } from './unknown-jobs.ts'

export class GlPrintQuestion extends DeskPart {
  static override properties = { ...DeskPart.properties, jobs: { attribute: false }, open: { state: true } }
  static override styles = [
    ...DeskPart.styles,
    css`
      :host { display: block; flex: none; }
      .ask { display: flex; justify-content: flex-start; width: auto; margin: 8px 16px 0; align-self: stretch; inline-size: calc(100% - 32px); min-height: 96px; padding: 6px 16px; text-align: start; font-size: var(--text-m); color: var(--warn); background: var(--warn-tint); border-color: currentColor; }
    `,
  ]
  declare jobs: readonly UnknownJob[]
  declare open: boolean

  constructor() {
    super()
    this.jobs = []
    this.open = false
  }

  #show(open: boolean) {
    this.open = open
  }

  async #answer(job: UnknownJob, printed: boolean) {
    this.open = false
    await this.desk.run('resolve', this.desk.do.resolve(job.id, printed))
    this.dispatchEvent(new CustomEvent('answered'))
  }

  override render() {
    const [job] = this.jobs
    if (!job) return nothing
    const { speak, enabled } = this.desk
    const what = job.number ?? speak('staff.paper.test')
    return html`<button class="ask" @click=${() => this.#show(true)}>${printer}${speak('staff.paper.unsure', { what })}</button>
      ${
        this.open
          ? html`<gl-sheet heading=${speak('staff.paper.title', { what })} closeLabel=${speak('staff.close')} @close=${() => this.#show(false)}>
            <div class="list">
              <p>${speak('staff.paper.look', { printer: job.printer })}</p>
              <button class="go secondary" ?disabled=${!enabled} @click=${() => this.#answer(job, false)}>${speak('staff.paper.no')}</button>
              <button class="go primary" ?disabled=${!enabled} @click=${() => this.#answer(job, true)}>${speak('staff.paper.yes')}</button>
            </div></gl-sheet>`
          : nothing
      }`
  }
}

customElements.define('gl-print-question', GlPrintQuestion)
