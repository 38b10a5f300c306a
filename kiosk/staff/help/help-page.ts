/** `<gl-help-page>`: everybody who needs help and who goes; asking for it; and the medical call that takes one tap. */
import { css, html, nothing } from 'lit'
import type { Assistance, Incident } from '../../../server/contract/assistance.ts'
import { help, warning } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import { elapsed } from '../calling/calling-screen.ts'
import { DeskPage } from '../desk-page.ts'
import { loadAll } from '../lanes/load-all.ts'
import { medical } from '../signs.ts'
import { taskName } from '../words.ts'

const kinds: readonly Assistance['kind'][] = ['wheelchair', 'mobility', 'access', 'vision', 'other']
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23' })

export class GlHelpPage extends DeskPage {
  static override properties = { ...DeskPage.properties, place: { state: true }, incidents: { state: true } }
  static override styles = [
    ...DeskPage.styles,
    css`
      .log time { font-weight: 800; }
      .stop { color: #ffffff; background: #9b1c1c; border-color: #9b1c1c; }
      .stop:disabled { color: var(--ink-2); background: var(--quiet); border-color: var(--line); }
      .urgent { border-color: var(--warn); }
    `,
  ]
  declare place: string
  declare incidents: Incident[]

  constructor() {
    super()
    this.place = ''
    this.incidents = []
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    this.incidents = (await loadAll<Incident>(this.desk.api, '/incidents').catch(() => [])).reverse()
  }

  /** Where the holder is, and whom they have before them, unless they typed a place. */
  get #about(): { ticket?: string; place?: string } {
    const { queue, memory, speak } = this.desk
    const lane = queue.lanes.find(each => each.id === memory.lane)
    const place = this.place.trim() || (lane ? laneName(speak, lane.name) : '')
    const ticket = this.place.trim() ? undefined : lane?.current[0]?.id
    return { ...(place && { place }), ...(ticket !== undefined && { ticket }) }
  }

  async #report(kind: Incident['kind']) {
    await this.desk.run(`incident ${kind}`, this.desk.do.incident(kind, this.#about))
    await this.#load()
  }

  override render() {
    const { speak, enabled, tasks } = this.desk
    const off = !enabled
    const ask = (kind: Assistance['kind']) => () =>
      void this.desk.run(`ask ${kind}`, this.desk.do.askHelp(kind, this.#about))
    return this.frame(
      speak('staff.help.title'),
      html`${tasks.length > 0 ? html`<h2>${speak('staff.task')}</h2><ul class="list">${tasks.map(task => this.#task(task))}</ul>` : nothing}
        <h2>${speak('staff.help.ask')}</h2>
        <div class="field"><label for="place">${speak('staff.help.place')}</label>
          <input id="place" maxlength="80" autocomplete="off" placeholder=${this.#about.place ?? ''} .value=${this.place}
            @input=${(event: InputEvent) => {
              this.place = (event.target as HTMLInputElement).value
            }}></div>
        <div class="choices wide">${kinds.map(kind => html`<button ?disabled=${off} @click=${ask(kind)}>${speak(`staff.task.for.${kind}`)}</button>`)}</div>
        ${this.#log()}`,
      html`<footer class="keys">
        <button class="go stop" ?disabled=${off} @click=${() => this.#report('medical')}>${medical}${speak('staff.incident.medical')}</button>
        <button class="side" ?disabled=${off} @click=${() => this.#report('other')}>${speak('staff.incident.other')}</button>
      </footer>`,
    )
  }

  #task(task: Assistance) {
    const { speak, now } = this.desk
    const time = elapsed(Math.max(0, Math.floor((now - Date.parse(task.raisedAt)) / 1000)))
    const goes =
      task.state === 'open'
        ? speak(task.overdue ? 'staff.task.is.urgent' : 'staff.task.is.open', { time })
        : `${task.byName ?? ''} · ${speak(task.state === 'with' ? 'staff.help.with' : 'staff.help.on-the-way')}`
    return html`<li class="row ${task.overdue ? 'urgent' : ''}">${task.overdue ? warning : help}
      <span class="text">${taskName(speak, task)}<small>${[task.place, goes].filter(Boolean).join(' · ')}</small></span></li>`
  }

  #log() {
    const { speak } = this.desk
    if (this.incidents.length === 0) return nothing
    return html`<h2>${speak('staff.incident.log')}</h2><ul class="list log">${this.incidents.map(
      ({
        kind,
        number,
        place,
        at,
      }) => html`<li class="row"><time datetime=${at}>${clock.format(Date.parse(at))}</time>
        <span class="text">${[speak(`staff.incident.is.${kind}`), number].filter(Boolean).join(' · ')}<small>${place ?? ''}</small></span></li>`,
    )}</ul>`
  }
}

customElements.define('gl-help-page', GlHelpPage)
