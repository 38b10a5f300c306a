/** `<gl-print-jobs>`: what nobody knows of and staff must look for, and what waits. Emits `changed`. */
import { css, html, LitElement, nothing } from 'lit'
import type { Job } from '../../../server/contract/printer.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { clockTime } from '../../kit/clock-time.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import { card } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

/** Numbers of waiting tickets that are shown. */
const mostShown = 12

export class GlPrintJobs extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    printer: {},
    jobs: { attribute: false },
    waiting: { type: Number },
  }
  static override styles = [
    base,
    buttons,
    card,
    css`
      :host { display: grid; gap: 14px; }
      .unknown { padding: 14px 16px; background: var(--warn-tint); border-radius: var(--r-2); }
      .unknown p { margin-block: 2px 8px; font-size: var(--text-s); color: var(--ink-2); }
      .unknown li { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding-block: 8px; }
      .unknown li + li { border-top: 1px solid var(--line); }
      .unknown li > span { flex: 1 1 7rem; display: flex; align-items: baseline; gap: 10px; }
      .unknown b { font-size: var(--text-l); }
      small { font-size: var(--text-s); color: var(--ink-2); white-space: nowrap; }
      .acts { display: flex; flex-wrap: wrap; gap: 8px; }
      .waiting { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; font-size: var(--text-s); }
      .waiting ul { display: flex; flex-wrap: wrap; gap: 6px; }
      .waiting li { padding: 2px 10px; background: var(--quiet); border-radius: 99px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare printer: string
  declare jobs: readonly Job[]
  declare waiting: number
  #act = new Act(this)

  constructor() {
    super()
    this.printer = ''
    this.jobs = []
    this.waiting = 0
  }

  #resolve = async ({ id, ticket }: Job, printed: boolean) => {
    await this.#act.run(async () => {
      await this.api.post(`/jobs/${id}/resolve`, { printed })
      if (!printed && ticket !== null)
        await this.api.post(`/tickets/${ticket}/reprint`, { printer: this.printer }, { key: newKey() })
    })
    this.dispatchEvent(new CustomEvent('changed', { bubbles: true, composed: true }))
  }

  override render() {
    const unknown = this.jobs.filter(({ state }) => state === 'unknown')
    const waiting = this.jobs.filter(({ state }) => state !== 'unknown')
    return html`
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      ${unknown.length > 0 ? this.#unknown(unknown) : nothing}
      ${waiting.length > 0 ? this.#waiting(waiting) : nothing}
    `
  }

  #name({ number, reprint }: Job): string {
    const { speak } = this
    const name = number ?? speak('lead.jobs.test')
    return reprint ? `${name} ${speak('lead.jobs.reprint')}` : name
  }

  #unknown(jobs: readonly Job[]) {
    const { speak } = this
    return html`<section class="unknown" aria-labelledby="unknown">
      <h3 id="unknown">${phrase(speak('lead.jobs.unknown'))}</h3>
      <p>${phrase(speak('lead.jobs.unknown.why'))}</p>
      <ul>${jobs.map(job => this.#unknownRow(job))}</ul>
    </section>`
  }

  #unknownRow(job: Job) {
    const { speak } = this
    const number = this.#name(job)
    const { busy } = this.#act
    return html`<li>
      <span><b class="num">${number}</b><small>${speak('lead.jobs.since', { time: clockTime(job.since) })}</small></span>
      <div class="acts">
        <button class="small" ?disabled=${busy} aria-label=${speak('lead.jobs.printed.label', { number })}
          @click=${() => this.#resolve(job, true)}>${speak('lead.jobs.printed')}</button>
        <button class="small" ?disabled=${busy} aria-label=${speak('lead.jobs.again.label', { number })}
          @click=${() => this.#resolve(job, false)}>${speak('lead.jobs.again')}</button>
      </div>
    </li>`
  }

  #waiting(jobs: readonly Job[]) {
    const { speak } = this
    const shown = jobs.slice(0, mostShown)
    const more = this.waiting - shown.length
    return html`<div class="waiting">
      <b>${speak('lead.jobs.waiting')}</b>
      <ul>${shown.map(job => html`<li class="num">${this.#name(job)}</li>`)}</ul>
      ${more > 0 ? html`<small>${speak('lead.jobs.more', { jobs: more })}</small>` : nothing}
    </div>`
  }
}

customElements.define('gl-print-jobs', GlPrintJobs)
