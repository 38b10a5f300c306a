/** `<gl-report>`: the day's report on screen and on A4, to take along as a file, and exports for a reason. */
import { css, html, LitElement, nothing } from 'lit'
import type { Change } from '../../../server/contract/audit.ts'
import type { DayReport } from '../../../server/contract/report.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import { card } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import './export-ask.ts'
import { dayText, reportBody, reportStyles } from './report-body.ts'

type ClosedDay = { id: string; at: string }

export class GlReport extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    report: { state: true },
    earlier: { state: true },
    exporting: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    reportStyles,
    css`
      :host { display: grid; gap: 20px; }
      .bar { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
      .days { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      @media print { .bar, .days, gl-banner { display: none; } }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare report: DayReport | null
  declare earlier: ClosedDay[]
  declare exporting: boolean
  #act = new Act(this)

  constructor() {
    super()
    this.report = null
    this.earlier = []
    this.exporting = false
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load(day?: string) {
    const query = day === undefined ? '' : `?day=${encodeURIComponent(day)}`
    const report = await this.#act.run(() => this.api.get<DayReport>(`/reports/day${query}`))
    if (!report) return
    this.report = report
    const changes = await this.api.get<{ items: Change[] }>('/changes').catch(() => ({ items: [] }))
    this.earlier = changes.items.flatMap(({ what, subjectId, at }) =>
      what === 'day-closed' && subjectId && subjectId !== report.day.id ? [{ id: subjectId, at }] : [],
    )
  }

  #slip = (day: string) =>
    void this.#act.run(() => this.api.post('/reports/day/print', { day }, { key: newKey() }))

  override render() {
    const { speak, report } = this
    if (this.#act.problem) return html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>`
    if (!report) return html`<p>${speak('lead.connecting')}</p>`
    return html`${this.#bar(report)}${this.#days()}
      ${reportBody(report, speak)}
      ${
        this.exporting
          ? html`<gl-export-ask .speak=${speak} .api=${this.api} day=${report.day.id} @close=${this.#ask(false)}></gl-export-ask>`
          : nothing
      }`
  }

  #ask = (exporting: boolean) => () => {
    this.exporting = exporting
  }

  #bar({ day }: DayReport) {
    const { speak } = this
    const address = (format: string) =>
      `/api/v1/reports/day?format=${format}&day=${encodeURIComponent(day.id)}&as=person`
    return html`<div class="bar">
      <button class="primary" @click=${() => window.print()}>${speak('lead.report.print')}</button>
      <a class="button" href=${address('xlsx')} download>${speak('lead.report.xlsx')}</a>
      <a class="button" href=${address('csv')} download>${speak('lead.report.csv')}</a>
      <button ?disabled=${this.#act.busy} @click=${() => this.#slip(day.id)}>${speak('lead.report.slip')}</button>
      <button @click=${this.#ask(true)}>${speak('lead.export')}</button>
      <button @click=${() => this.#load(day.id)}>${speak('lead.report.again')}</button>
    </div>`
  }

  #days() {
    const { speak, earlier } = this
    if (earlier.length === 0) return nothing
    return html`<div class="days">
      <span>${speak('lead.report.earlier')}</span>
      <button class="small" @click=${() => this.#load()}>${speak('lead.report.latest')}</button>
      ${earlier.map(({ id, at }) => html`<button class="small" @click=${() => this.#load(id)}>${dayText(at)}</button>`)}
    </div>`
  }
}

customElements.define('gl-report', GlReport)
