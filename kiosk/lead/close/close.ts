/** `<gl-close>`: the end of a day, step by step: what is unfinished, the report, closing; afterwards the final report. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import type { Lane } from '../../../server/contract/lane.ts'
import type { Printer } from '../../../server/contract/printer.ts'
import type { Queue } from '../../../server/contract/queue.ts'
import type { DayReport } from '../../../server/contract/report.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import { Asked, type List } from '../asked.ts'
import '../day-ask.ts'
import { card } from '../lead-styles.ts'
import '../report/report.ts'
import type { Speak } from '../words.ts'
import { type CloseActs, closeSteps, stepStyles } from './close-steps.ts'
import { type LeftOver, leftOver, stepsLeft } from './left-over.ts'

/** Milliseconds. */
const askEvery = 2000

export class GlClose extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    queue: { attribute: false },
    printers: { attribute: false },
    asking: { state: true },
    closed: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    stepStyles,
    css`
      :host { display: grid; gap: 28px; }
      .how { max-width: 44em; }
      section { display: grid; gap: 12px; min-width: 0; }
      h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 14px; font-size: var(--text-l); }
      h3 small { font-size: var(--text-m); font-weight: 700; color: var(--warn); }
      h3 small.none { color: var(--green); }
      .end { display: flex; flex-wrap: wrap; align-items: center; gap: 14px 20px; padding: 20px; }
      .end p { flex: 1 1 16rem; }
      @media print {
        .how, .left-over, .last, h3, gl-banner { display: none; }
        :host, section { display: block; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare queue: Queue
  declare printers: Printer[]
  declare asking: boolean
  /** The day was closed while this page was looked at. */
  declare closed: boolean
  #act = new Act(this)
  #tasks = new Asked<List<Assistance>>(this, '/assistance?done=false&limit=500', askEvery)
  #report = new Asked<DayReport>(this, '/reports/day', askEvery)

  constructor() {
    super()
    this.asking = this.closed = false
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('queue')
    if (before?.day && this.queue.day === null) this.closed = true
    if (this.queue.day) this.closed = false
  }

  #do = async (call: () => Promise<unknown>, wrongState = '') => {
    await this.#act.run(call, wrongState)
    await Promise.all([this.#tasks.load(), this.#report.load()])
  }
  #post = (path: string, body: object = {}) => this.api.post(path, body, { key: newKey() })

  get #acts(): CloseActs {
    const of = ({ id }: Ticket | Assistance, act: string) => `${act}/${encodeURIComponent(id)}`
    const reason = this.speak('lead.close.here.gone.reason')
    return {
      busy: this.#act.busy,
      release: () => void this.#do(() => this.#post('/release')),
      finish: ticket => void this.#do(() => this.#post(`${of(ticket, '/tickets')}/done`)),
      neverCame: ticket => void this.#do(() => this.#post(`${of(ticket, '/tickets')}/cancel`, { reason })),
      help: task =>
        void this.#do(async () => {
          if (task.state === 'open') await this.#post(`${of(task, '/assistance')}/accept`)
          await this.#post(`${of(task, '/assistance')}/done`)
        }),
      seal: tube => void this.#do(() => this.#post(`/tubes/${encodeURIComponent(tube)}/seal`)),
      closeLanes: lanes => void this.#do(() => this.#closeLanes(lanes), this.speak('lead.lane.moved')),
    }
  }

  async #closeLanes(lanes: readonly Lane[]) {
    for (const { id } of lanes) await this.#post(`/lanes/${encodeURIComponent(id)}/close`)
  }

  #ask = (asking: boolean) => () => {
    this.asking = asking
  }

  override render() {
    const { speak, api, queue } = this
    if (this.closed)
      return html`<gl-banner tone="good"><p>${phrase(speak('lead.close.closed'))}</p></gl-banner>
        <gl-report .speak=${speak} .api=${api}></gl-report>`
    if (queue.day === null) return html`<p>${phrase(speak('lead.close.no-day'))}</p>`
    const problem = this.#tasks.problem || this.#report.problem
    if (problem) return html`<gl-banner><p>${phrase(problem)}</p></gl-banner>`
    const [tasks, report] = [this.#tasks.value, this.#report.value]
    if (!tasks || !report) return html`<p>${speak('lead.connecting')}</p>`
    const left = leftOver({ queue, printers: this.printers, tasks: tasks.items, report })
    return html`<p class="how">${phrase(speak('lead.close.how'))}</p>
      ${this.#leftOver(left)}
      <section>
        <h3>${speak('lead.close.report')}</h3>
        <gl-report .speak=${speak} .api=${api}></gl-report>
      </section>
      ${this.#end(stepsLeft(left))}`
  }

  #leftOver(left: LeftOver) {
    const { speak } = this
    const count = stepsLeft(left)
    const words = count === 0 ? speak('lead.close.left.none') : speak('lead.close.left.some', { count })
    return html`<section class="left-over">
      <h3>${speak('lead.close.left')} <small class=${count === 0 ? 'none' : ''}>${words}</small></h3>
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      <div class="card">${closeSteps(left, speak, this.#acts)}</div>
    </section>`
  }

  #end(count: number) {
    const { speak, api, queue } = this
    const words = count === 0 ? speak('lead.close.end.clean') : speak('lead.close.end.left', { count })
    return html`<section class="last">
      <h3>${speak('lead.close.end')}</h3>
      <div class="card end">
        <p>${phrase(words)}</p>
        <button class=${count === 0 ? 'primary' : 'danger'} @click=${this.#ask(true)}>${speak('lead.day.close')}</button>
      </div>
      ${this.asking ? html`<gl-day-ask .speak=${speak} .api=${api} .queue=${queue} @close=${this.#ask(false)}></gl-day-ask>` : nothing}
    </section>`
  }
}

customElements.define('gl-close', GlClose)
