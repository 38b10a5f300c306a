/** `<gl-tubes-page>`: the day's tubes and who is in them; somebody in the wrong one is moved, with a reason. */
import { html, nothing } from 'lit'
import type { Ticket } from '../../../server/contract/ticket.ts'
import type { Tube } from '../../../server/contract/tube.ts'
import { arrow } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { TakesScans } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import { loadAll } from '../lanes/load-all.ts'
import '../sheet.ts'

type Bound = Tube['bound'][number]
const reasons = ['scan', 'person', 'swab', 'other'] as const

/** Where somebody may be moved: another tube with a free place, the newest first. */
export const targets = (tubes: readonly Tube[], from: Tube): Tube[] =>
  tubes.filter(tube => tube.id !== from.id && tube.bound.length < tube.size).reverse()

export class GlTubesPage extends DeskPage implements TakesScans {
  static override properties = {
    ...DeskPage.properties,
    tubes: { state: true },
    numbers: { state: true },
    shown: { state: true },
    moving: { state: true },
    target: { state: true },
  }
  /** Null while they are asked for; oldest first. */
  declare tubes: Tube[] | null
  /** From a ticket's ID to its number. */
  declare numbers: ReadonlyMap<string, string>
  declare shown: string | null
  declare moving: Bound | null
  declare target: string | null

  constructor() {
    super()
    this.tubes = null
    this.numbers = new Map()
    this.shown = this.target = this.moving = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    this.tubes = await loadAll<Tube>(this.desk.api, '/tubes').catch(() => [])
  }

  /** A tube that is scanned is shown. */
  scanned(code: string): boolean {
    const found = this.tubes?.find(({ barcode }) => barcode === code)
    if (found) void this.#show(found)
    return found !== undefined
  }

  async #show(tube: Tube) {
    this.shown = tube.id
    const ids = [...new Set(tube.bound.map(({ ticket }) => ticket))].filter(id => !this.numbers.has(id))
    const found = await Promise.all(
      ids.map(id => this.desk.api.get<{ ticket: Ticket }>(`/tickets/${id}`).catch(() => null)),
    )
    const known = found.flatMap(each => (each ? [[each.ticket.id, each.ticket.number] as const] : []))
    this.numbers = new Map([...this.numbers, ...known])
  }

  #close = () => {
    this.shown = this.moving = this.target = null
  }

  override render() {
    const { speak, go } = this.desk
    return this.frame(
      speak('staff.tubes.title'),
      html`${this.#list()}${this.#sheet()}`,
      html`<footer class="keys"><button class="go primary whole" @click=${() => go({ name: 'count' })}>${speak('staff.count.title')}<small>${speak('staff.count.why')}</small></button></footer>`,
    )
  }

  #list() {
    const { speak, queue } = this.desk
    if (this.tubes === null) return html`<p class="empty">${speak('staff.loading')}</p>`
    if (this.tubes.length === 0) return html`<p class="empty">${speak('staff.tubes.none')}</p>`
    const lane = (id: string) => laneName(speak, queue.lanes.find(each => each.id === id)?.name ?? id)
    return html`<ul class="list">${[...this.tubes].reverse().map(
      tube => html`<li><button @click=${() => this.#show(tube)}>
        <span class="text">${tube.barcode}<small>${lane(tube.lane)} · ${speak(`staff.tubes.is.${tube.state}`)}</small></span>
        <b class="num">${tube.bound.length} / ${tube.size}</b>${arrow}</button></li>`,
    )}</ul>`
  }

  #sheet() {
    const tube = this.tubes?.find(({ id }) => id === this.shown)
    if (!tube) return nothing
    const { speak } = this.desk
    const { moving, target } = this
    const heading = !moving
      ? tube.barcode
      : speak(target ? 'staff.tubes.why' : 'staff.tubes.where', { who: this.#who(moving) })
    const content = !moving
      ? this.#people(tube)
      : target
        ? this.#reasons(tube, moving, target)
        : this.#targets(tube)
    return html`<gl-sheet heading=${heading} closeLabel=${speak('staff.close')} @close=${this.#close}>${content}</gl-sheet>`
  }

  #who = ({ ticket, person }: Bound): string => {
    const number = this.numbers.get(ticket) ?? '…'
    return person === 0 ? number : `${number} (${person + 1})`
  }

  #people(tube: Tube) {
    const { speak, enabled, memory, do: act } = this.desk
    const move = (bound: Bound) => () => {
      this.moving = bound
    }
    const label = () => void this.desk.run('label', act.label(tube, memory.printer))
    return html`<p>${speak('staff.tubes.move')}</p>
      <div class="choices">${tube.bound.map(bound => html`<button class="num" ?disabled=${!enabled} @click=${move(bound)}>${this.#who(bound)}</button>`)}</div>
      ${tube.bound.length === 0 ? html`<p class="empty">${speak('staff.tubes.empty')}</p>` : nothing}
      <div class="list"><button ?disabled=${!enabled} @click=${label}>${speak('staff.tube.label')}</button></div>`
  }

  #targets(from: Tube) {
    const { speak } = this.desk
    const found = targets(this.tubes ?? [], from)
    if (found.length === 0) return html`<p class="empty">${speak('staff.tubes.no-target')}</p>`
    const choose = (id: string) => () => {
      this.target = id
    }
    return html`<ul class="list">${found.map(
      ({ id, barcode, bound, size }) =>
        html`<li><button @click=${choose(id)}><span class="text">${barcode}</span><b class="num">${bound.length} / ${size}</b></button></li>`,
    )}</ul>`
  }

  #reasons(from: Tube, who: Bound, target: string) {
    const { speak, do: act } = this.desk
    const to = this.tubes?.find(({ id }) => id === target)
    const move = (reason: string) => async () => {
      if (to) await this.desk.run('correct', act.correct(from, who, to, reason))
      this.#close()
      await this.#load()
    }
    return html`<ul class="list">${reasons.map(reason => {
      const words = speak(`staff.tubes.reason.${reason}`)
      return html`<li><button ?disabled=${!this.desk.enabled} @click=${move(words)}>${words}</button></li>`
    })}</ul>`
  }
}

customElements.define('gl-tubes-page', GlTubesPage)
