/** `<gl-lanes>`: every lane with what it serves, opened and closed here too, and the rules by which lanes call. */
import { css, html, LitElement, nothing } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import type { Queue } from '../../../server/contract/queue.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { classIcon } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { laneName } from '../../speech/lane-name.ts'
import { Act } from '../act.ts'
import { card, rows } from '../lead-styles.ts'
import { duration, type Speak } from '../words.ts'
import './lane-ask.ts'
import './rules.ts'

const pills = { open: 'good', paused: 'warn', closed: '' } as const
/** What can be done with a lane from here, by its state. */
const acts = { open: ['pause', 'close'], paused: ['resume', 'close'], closed: ['open'] } as const
type LaneAct = (typeof acts)[Lane['state']][number]

export class GlLanes extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    queue: { attribute: false },
    now: { attribute: false },
    editing: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      :host { display: grid; gap: 28px; }
      .row { grid-template-columns: minmax(0, 0.9fr) minmax(0, 1.6fr) 214px; }
      .row + .row { border-top: 1px solid var(--line); }
      .row .traits { display: flex; flex-wrap: wrap; gap: 6px; }
      .trait { display: inline-flex; align-items: center; gap: 6px; font-weight: 700; }
      .trait svg { width: 1.1em; height: 1.1em; }
      .pill.general { color: var(--general); background: var(--general-tint); }
      .pill.green { color: var(--green); background: var(--green-tint); }
      .pill.batch { color: var(--batch); background: var(--batch-tint); }
      .foot { padding: 16px 20px; }
      .hint { padding: 16px 20px 0; color: var(--ink-2); }
      gl-banner { margin: 16px 20px; }
      @media (max-width: 900px) {
        .row { grid-template-columns: minmax(0, 1fr); gap: 10px; }
        .row .acts { justify-content: flex-start; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare queue: Queue
  /** The site's time in ms. */
  declare now: number
  /** `new`: a lane is being added. */
  declare editing: Lane | 'new' | null
  #act = new Act(this)

  constructor() {
    super()
    this.editing = null
  }

  #edit = (what: Lane | 'new' | null) => () => {
    this.editing = what
  }

  #do = ({ id }: Lane, act: LaneAct) =>
    void this.#act.run(
      () => this.api.post(`/lanes/${encodeURIComponent(id)}/${act}`, {}, { key: newKey() }),
      this.speak('lead.lane.moved'),
    )

  override render() {
    const { speak, queue, editing } = this
    return html`
      <div class="card">
        ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
        ${queue.lanes.length === 0 ? html`<p class="hint">${speak('lead.lanes.none')}</p>` : nothing}
        <ul>${queue.lanes.map(lane => this.#row(lane))}</ul>
        <div class="foot"><button class="secondary" @click=${this.#edit('new')}>${speak('lead.lane.add')}</button></div>
      </div>
      <gl-rules .speak=${speak} .api=${this.api}></gl-rules>
      ${
        editing
          ? html`<gl-lane-ask .speak=${speak} .api=${this.api} .lane=${editing === 'new' ? null : editing}
              @close=${this.#edit(null)}></gl-lane-ask>`
          : nothing
      }
    `
  }

  #row(lane: Lane) {
    const { speak } = this
    const { state, since, staff } = lane
    const name = laneName(speak, lane.name)
    const how = state === 'closed' ? '' : duration(speak, this.now - Date.parse(since))
    return html`<li class="row">
      <div>
        <b>${name}</b>
        <small><span class="pill ${pills[state]}">${speak(`lead.lane.${state}`)}</span> ${how}${staff && state !== 'closed' ? ` · ${staff}` : ''}</small>
      </div>
      ${this.#traits(lane)}
      <div class="acts">
        ${acts[state].map(act => this.#button(lane, act, name))}
        <button class="small" aria-label=${speak('lead.lane.edit.label', { lane: name })} @click=${this.#edit(lane)}>${speak('lead.lane.edit')}</button>
      </div>
    </li>`
  }

  #button(lane: Lane, act: LaneAct, name: string) {
    const { speak } = this
    const unavailable = this.#act.busy || (act === 'open' && this.queue.day === null)
    return html`<button class="small" ?disabled=${unavailable} aria-label=${speak(`lead.lane.${act}.label`, { lane: name })}
      @click=${() => this.#do(lane, act)}>${speak(`lead.lane.${act}.act`)}</button>`
  }

  #traits({ serves, stepFree, pool, greenFirst }: Lane) {
    const { speak } = this
    return html`<div class="traits">
      ${serves.map(each => html`<span class="pill trait ${each}">${classIcon(each)}${speak(`class.${each}`)}</span>`)}
      ${greenFirst ? html`<span class="pill green">${speak('lead.lane.green-first')}</span>` : nothing}
      <span class="pill">${speak(stepFree ? 'lead.lane.step-free' : 'lead.lane.stairs')}</span>
      ${pool > 1 ? html`<span class="pill">${speak('lead.lane.pool', { people: pool })}</span>` : nothing}
    </div>`
  }
}

customElements.define('gl-lanes', GlLanes)
