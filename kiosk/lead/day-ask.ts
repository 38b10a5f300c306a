/** `<gl-day-ask>`: the questions before a day is opened or closed. Emits `close` when it is over. */
import { html, LitElement, nothing } from 'lit'
import type { Queue } from '../../server/contract/queue.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { newKey } from '../link/new-key.ts'
import { Act } from './act.ts'
import './ask.ts'
import { card, fields } from './lead-styles.ts'
import { peopleWaiting, type Unfinished, unfinishedIn } from './overview-model.ts'
import type { Speak } from './words.ts'

export class GlDayAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    queue: { attribute: false },
    unfinished: { state: true },
    reason: { state: true },
  }
  static override styles = [base, card, fields]
  declare speak: Speak
  declare api: Api
  declare queue: Queue
  /** Set when the site would not close: then it takes a reason. */
  declare unfinished: Unfinished | null
  declare reason: string
  #act = new Act(this)
  #opens = false

  constructor() {
    super()
    this.unfinished = null
    this.reason = ''
  }

  /** What is asked stays the question, whatever the queue says meanwhile. */
  override connectedCallback() {
    super.connectedCallback()
    this.#opens = this.queue.day === null
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #press = async () => {
    const path = this.#opens ? '/day/open' : '/day/close'
    const body = this.unfinished ? { force: true, reason: this.reason.trim() } : {}
    const post = () => this.api.post(path, body, { key: newKey() }).then(() => 'done' as const)
    const outcome = await this.#act.run(() =>
      post().catch((error: unknown) => {
        const unfinished = unfinishedIn(error)
        if (unfinished) return unfinished
        throw error
      }),
    )
    if (outcome === 'done') this.#over()
    else if (outcome) this.unfinished = outcome
  }

  override render() {
    const { speak, unfinished } = this
    const which = this.#opens ? 'open' : 'close'
    return html`<gl-ask
      heading=${speak(`lead.day.${which}.title`)}
      yes=${speak(unfinished ? 'lead.day.close.force' : `lead.day.${which}`)}
      no=${speak('lead.cancel')}
      ?danger=${!this.#opens}
      ?busy=${this.#act.busy || (unfinished !== null && this.reason.trim() === '')}
      @yes=${this.#press} @close=${this.#over}
    >
      <p>${phrase(speak(`lead.day.${which}.body`))}</p>
      ${this.#opens ? nothing : this.#waiting()}
      ${unfinished ? this.#force(unfinished) : nothing}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #waiting() {
    const { general, green, batch } = peopleWaiting(this.queue.tickets)
    const people = general + green + batch
    return people === 0
      ? nothing
      : html`<p><b>${phrase(this.speak('lead.day.close.waiting', { people }))}</b></p>`
  }

  #force({ tickets, tubes }: Unfinished) {
    const { speak } = this
    const what = [...tickets, ...tubes.map(tube => speak('lead.day.close.tube', { tube }))].join(' · ')
    const type = (event: InputEvent) => {
      this.reason = (event.target as HTMLInputElement).value
    }
    return html`
      <gl-banner><p>${phrase(speak('lead.day.close.busy', { what }))}</p></gl-banner>
      <label>${speak('lead.day.close.reason')}
        <input maxlength="200" .value=${this.reason} @input=${type}>
      </label>`
  }
}

customElements.define('gl-day-ask', GlDayAsk)
