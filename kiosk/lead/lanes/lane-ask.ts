/** `<gl-lane-ask>`: what a lane is called, whom it serves and how; adds one where `lane` is null. Emits `close`. */
import { html, LitElement, nothing } from 'lit'
import type { AddLane, Lane } from '../../../server/contract/lane.ts'
import type { TicketClass } from '../../../server/contract/words.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { classIcon } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

const classes: readonly TicketClass[] = ['general', 'green', 'batch']
const pools = [1, 5, 10, 20] as const

type Draft = Required<Pick<AddLane, 'name' | 'serves' | 'stepFree' | 'pool' | 'greenFirst'>>

const draftOf = (lane: Lane | null): Draft => ({
  name: lane?.name ?? '',
  serves: lane?.serves ?? [...classes],
  stepFree: lane?.stepFree ?? false,
  pool: lane?.pool ?? 1,
  greenFirst: lane?.greenFirst ?? false,
})

export class GlLaneAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    lane: { attribute: false },
    draft: { state: true },
  }
  static override styles = [base, card, fields]
  declare speak: Speak
  declare api: Api
  declare lane: Lane | null
  declare draft: Draft
  #act = new Act(this)

  override connectedCallback() {
    super.connectedCallback()
    this.draft = draftOf(this.lane)
  }

  #set(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change }
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #save = async () => {
    const { lane, draft } = this
    const name = draft.name.trim()
    const { name: _, ...rest } = draft
    const body = name === '' ? rest : { ...rest, name }
    const path = lane ? `/lanes/${encodeURIComponent(lane.id)}` : '/lanes'
    const send = lane ? this.api.patch : this.api.post
    if (await this.#act.run(() => send(path, body, { key: newKey() }))) this.#over()
  }

  override render() {
    const { speak, lane, draft } = this
    const type = (event: InputEvent) => this.#set({ name: (event.target as HTMLInputElement).value })
    return html`<gl-ask
      heading=${speak(lane ? 'lead.lane.edit.title' : 'lead.lane.add')}
      yes=${speak(lane ? 'lead.save' : 'lead.lane.add')}
      no=${speak('lead.cancel')}
      ?busy=${this.#act.busy || draft.serves.length === 0}
      @yes=${this.#save} @close=${this.#over}
    >
      <label>${speak('lead.lane.name')}
        <input name="name" maxlength="40" autocomplete="off" placeholder=${speak('lead.lane.name.example')} .value=${draft.name} @input=${type}>
      </label>
      ${this.#serves()}
      ${this.#yesNo('stepFree', 'lead.lane.step-free.ask')}
      ${draft.serves.includes('green') ? this.#yesNo('greenFirst', 'lead.lane.green-first.ask') : nothing}
      ${this.#pool()}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #serves() {
    const { serves } = this.draft
    const turn = (each: TicketClass) => () =>
      this.#set({
        serves: classes.filter(one => (one === each ? !serves.includes(one) : serves.includes(one))),
      })
    return html`<fieldset>
      <legend>${this.speak('lead.lane.serves')}</legend>
      <div class="choice">${classes.map(
        each => html`<label><input type="checkbox" name="serves" value=${each} .checked=${serves.includes(each)} @change=${turn(each)}>
          ${classIcon(each)}${this.speak(`class.${each}`)}</label>`,
      )}</div>
    </fieldset>`
  }

  #yesNo(
    field: 'stepFree' | 'greenFirst',
    question: 'lead.lane.step-free.ask' | 'lead.lane.green-first.ask',
  ) {
    const choice = (value: boolean) =>
      html`<label><input type="radio" name=${field} .checked=${this.draft[field] === value} @change=${() => this.#set({ [field]: value })}>
        ${this.speak(value ? 'lead.yes' : 'lead.no')}</label>`
    return html`<fieldset>
      <legend>${this.speak(question)}</legend>
      <div class="choice">${choice(true)}${choice(false)}</div>
    </fieldset>`
  }

  #pool() {
    const { speak } = this
    return html`<fieldset>
      <legend>${speak('lead.lane.pool.ask')}</legend>
      <div class="choice">${pools.map(
        pool => html`<label><input type="radio" name="pool" .checked=${this.draft.pool === pool} @change=${() => this.#set({ pool })}>
          ${pool === 1 ? speak('lead.lane.pool.none') : speak('lead.lane.pool', { people: pool })}</label>`,
      )}</div>
    </fieldset>`
  }
}

customElements.define('gl-lane-ask', GlLaneAsk)
