/** `<gl-overview>`: the site at a glance: its day, whether calls are held, who waits, and every lane. */
import { html, LitElement, nothing } from 'lit'
import type { Queue } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Held, TicketClass } from '../../server/contract/words.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { clockTime } from '../kit/clock-time.ts'
import { classIcon } from '../kit/icons.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { newKey } from '../link/new-key.ts'
import { Act } from './act.ts'
import './day-ask.ts'
import './hold-ask.ts'
import { laneTile, laneTileStyles } from './lane-tile.ts'
import { card, rows } from './lead-styles.ts'
import { peopleWaiting } from './overview-model.ts'
import { overviewStyles } from './overview-styles.ts'
import type { Speak } from './words.ts'

const classes: readonly TicketClass[] = ['general', 'green', 'batch']

export class GlOverview extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    queue: { attribute: false },
    facts: { attribute: false },
    now: { attribute: false },
    asking: { state: true },
  }
  static override styles = [base, buttons, card, rows, laneTileStyles, overviewStyles]
  declare speak: Speak
  declare api: Api
  declare queue: Queue
  declare facts: SiteFacts
  /** The site's time in ms. */
  declare now: number
  declare asking: 'day' | 'hold' | null
  #act = new Act(this)

  constructor() {
    super()
    this.asking = null
  }

  #ask = (asking: 'day' | 'hold' | null) => () => {
    this.asking = asking
  }

  #release = () => void this.#act.run(() => this.api.post('/release', {}, { key: newKey() }))

  override render() {
    const { held, day } = this.queue
    return html`
      ${held ? this.#held(held) : nothing}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      <div class="figures">
        ${this.#day()}
        ${day ? this.#waiting() : nothing}
      </div>
      ${this.#lanes()}
      ${this.#question()}
    `
  }

  #held({ reason, message, since }: Held) {
    const { speak } = this
    const start = speak('lead.held.since', { time: clockTime(since) })
    return html`<gl-banner tone="stop">
      <div class="held">
        <p>${phrase(speak('lead.held', { reason }))} <small>${start}${message ? ` · ${message}` : ''}</small></p>
        <button class="primary" ?disabled=${this.#act.busy} @click=${this.#release}>${speak('lead.release')}</button>
      </div>
    </gl-banner>`
  }

  #day() {
    const { speak } = this
    const { day, held } = this.queue
    return html`<section class="card day" aria-labelledby="day">
      <h3 id="day">${speak('lead.day')}</h3>
      <p class="state">${day ? phrase(speak('lead.day.since', { time: clockTime(day.openedAt) })) : speak('lead.day.none')}</p>
      ${day ? nothing : html`<p>${phrase(speak('lead.day.none.how'))}</p>`}
      <div class="acts">
        ${day && !held ? html`<button class="danger" @click=${this.#ask('hold')}>${speak('lead.hold')}</button>` : nothing}
        ${
          day
            ? html`<a class="button" href="/lead/#close">${speak('lead.day.close')}</a>`
            : html`<button class="primary" @click=${this.#ask('day')}>${speak('lead.day.open')}</button>`
        }
      </div>
    </section>`
  }

  #waiting() {
    const people = peopleWaiting(this.queue.tickets)
    const shown = classes.filter(each => each !== 'batch' || people.batch > 0)
    return html`<section class="card waiting" aria-labelledby="waiting">
      <h3 id="waiting">${this.speak('lead.waiting')}</h3>
      <ul>${shown.map(
        each => html`<li class=${each}>
          <span class="class">${classIcon(each)}${this.speak(`class.${each}`)}</span>
          <span class="count"><b class="num">${people[each]}</b> ${this.speak('lead.waiting.unit', { people: people[each] })}</span>
        </li>`,
      )}</ul>
    </section>`
  }

  #lanes() {
    const { speak } = this
    const { lanes, day } = this.queue
    const idle = day !== null && lanes.length > 0 && lanes.every(({ state }) => state === 'closed')
    return html`<section aria-labelledby="lanes">
      <h3 id="lanes">${speak('lead.overview.lanes')}</h3>
      ${idle ? html`<p class="hint">${phrase(speak('lead.lanes.closed'))}</p>` : nothing}
      ${
        lanes.length === 0
          ? html`<p>${speak('lead.lanes.none')}</p>`
          : html`<ul class="lanes">${lanes.map(lane => laneTile(lane, speak, this.now))}</ul>`
      }
    </section>`
  }

  #question() {
    const { asking, speak, api } = this
    if (asking === 'day')
      return html`<gl-day-ask .speak=${speak} .api=${api} .queue=${this.queue} @close=${this.#ask(null)}></gl-day-ask>`
    if (asking === 'hold')
      return html`<gl-hold-ask .speak=${speak} .api=${api} .languages=${this.facts.board.languages} @close=${this.#ask(null)}></gl-hold-ask>`
    return nothing
  }
}

customElements.define('gl-overview', GlOverview)
