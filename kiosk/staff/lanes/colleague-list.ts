/** `<gl-colleague-list>`: whom a lane or a task is handed over to; those who are signed in first. Emits `choose`. */
import { html } from 'lit'
import type { Colleague } from '../../../server/contract/access.ts'
import { laneName } from '../../speech/lane-name.ts'
import { DeskPart } from '../desk-page.ts'
import { loadAll } from './load-all.ts'

/** What `choose` carries in `detail`. */
export type ChooseColleague = CustomEvent<Colleague>

/** The others, with those who can take over now at the top. */
export const othersFirst = (all: readonly Colleague[], me: string): Colleague[] =>
  all
    .filter(each => each.id !== me)
    .sort(
      (a, b) => Number(b.present) - Number(a.present) || Number(a.lane !== null) - Number(b.lane !== null),
    )

export class GlColleagueList extends DeskPart {
  static override properties = { ...DeskPart.properties, colleagues: { state: true } }
  /** Null while they are asked for. */
  declare colleagues: Colleague[] | null

  constructor() {
    super()
    this.colleagues = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    const all = await loadAll<Colleague>(this.desk.api, '/colleagues').catch(() => [])
    this.colleagues = othersFirst(all, this.desk.me.id)
  }

  #where({ present, lane }: Colleague): string {
    const { speak, queue } = this.desk
    const name = queue.lanes.find(each => each.id === lane)?.name
    if (name !== undefined) return laneName(speak, name)
    return speak(present ? 'staff.colleague.free' : 'staff.colleague.away')
  }

  override render() {
    const { speak, enabled } = this.desk
    if (this.colleagues === null) return html`<p class="empty">${speak('staff.loading')}</p>`
    if (this.colleagues.length === 0) return html`<p class="empty">${speak('staff.colleague.none')}</p>`
    const choose = (colleague: Colleague) => () =>
      this.dispatchEvent(new CustomEvent('choose', { detail: colleague }))
    return html`<ul class="list">${this.colleagues.map(
      each => html`<li><button ?disabled=${!enabled} @click=${choose(each)}>
        <span class="text">${each.name}<small>${this.#where(each)}</small></span></button></li>`,
    )}</ul>`
  }
}

customElements.define('gl-colleague-list', GlColleagueList)
