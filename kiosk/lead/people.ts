/** `<gl-people>`: who may sign in. Emits `changed`, and `pin` with a new PIN to show once. */
import { css, html, LitElement, nothing } from 'lit'
import type { AddStaff, StaffMember, StaffWithPin } from '../../server/contract/access.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { person as personIcon } from '../kit/icons.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { Act } from './act.ts'
import './add-person.ts'
import type { AddPersonEvent, GlAddPerson } from './add-person.ts'
import './ask.ts'
import { card, rows } from './lead-styles.ts'
import type { Speak } from './words.ts'

/** What `pin` carries in `detail`. */
export type PinEvent = CustomEvent<StaffWithPin>

type Question = { about: StaffMember; what: 'new-pin' | 'disable' }

export class GlPeople extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    people: { attribute: false },
    question: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      .row.off > svg, .row.off b { color: var(--ink-2); }
      gl-banner { margin: 16px 20px 0; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare people: StaffMember[]
  declare question: Question | null
  #act = new Act(this)

  constructor() {
    super()
    this.question = null
  }

  #do = async (call: () => Promise<StaffWithPin | StaffMember>) => {
    this.question = null
    const answer = await this.#act.run(call)
    if (answer && 'pin' in answer) this.dispatchEvent(new CustomEvent('pin', { detail: answer }))
    this.dispatchEvent(new CustomEvent('changed'))
    return answer
  }

  #add = async (person: AddStaff) => {
    const added = await this.#do(() => this.api.post<StaffWithPin>('/staff', person))
    if (added) this.renderRoot.querySelector<GlAddPerson>('gl-add-person')?.clear()
  }
  #newPin = ({ id }: StaffMember) => this.#do(() => this.api.post<StaffWithPin>(`/staff/${id}/pin`))
  #enable = ({ id }: StaffMember, enabled: boolean) =>
    this.#do(() => this.api.patch<StaffMember>(`/staff/${id}`, { enabled }))

  override render() {
    const add = ({ detail }: AddPersonEvent) => void this.#add(detail)
    return html`<div class="card">
      <ul>${this.people.map(person => this.#row(person))}</ul>
      <div class="foot">
        ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
        <gl-add-person .speak=${this.speak} ?busy=${this.#act.busy} @add=${add}></gl-add-person>
      </div>
    </div>
    ${this.question ? this.#sure(this.question) : nothing}`
  }

  #row(person: StaffMember) {
    const { speak } = this
    const { id, name, role, enabled } = person
    const ask = (what: Question['what']) => () => {
      this.question = { about: person, what }
    }
    return html`<li class="row person ${enabled ? '' : 'off'}">
      ${personIcon}
      <div><b>${name}</b><small>${speak('lead.person.id', { id })}</small></div>
      <span class="pill ${enabled && role === 'lead' ? 'good' : ''}">${speak(enabled ? `lead.person.${role}` : 'lead.person.off')}</span>
      <div class="acts">
        ${
          enabled
            ? html`
              <button class="small" aria-label=${speak('lead.person.new-pin.label', { name })} @click=${ask('new-pin')}>${speak('lead.person.new-pin')}</button>
              <button class="small danger" aria-label=${speak('lead.person.disable.label', { name })} @click=${ask('disable')}>${speak('lead.person.disable')}</button>`
            : html`<button class="small" aria-label=${speak('lead.person.enable.label', { name })} @click=${() => this.#enable(person, true)}>${speak('lead.person.enable')}</button>`
        }
      </div>
    </li>`
  }

  #sure({ about, what }: Question) {
    const { speak } = this
    const { name } = about
    const yes = () => void (what === 'disable' ? this.#enable(about, false) : this.#newPin(about))
    const close = () => {
      this.question = null
    }
    return html`<gl-ask heading=${speak(`lead.person.${what}.title`, { name })} yes=${speak(`lead.person.${what}`)}
      no=${speak('lead.cancel')} ?danger=${what === 'disable'} @yes=${yes} @close=${close}>
      <p>${phrase(speak(`lead.person.${what}.body`))}</p>
    </gl-ask>`
  }
}

customElements.define('gl-people', GlPeople)
