/** `<gl-add-person>`: name, ID and role of somebody who is to sign in. Emits `add`. */
import { css, html, LitElement } from 'lit'
import type { AddStaff } from '../../server/contract/access.ts'
import type { PersonRole } from '../../server/contract/words.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { card, fields } from './lead-styles.ts'
import type { Speak } from './words.ts'

/** What `add` carries in `detail`. */
export type AddPersonEvent = CustomEvent<AddStaff>

const roles: readonly PersonRole[] = ['staff', 'lead']

export class GlAddPerson extends LitElement {
  static override properties = { speak: { attribute: false }, busy: { type: Boolean } }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      form { display: grid; grid-template-columns: 1fr 1fr auto auto; gap: 14px 16px; align-items: end; padding: 18px 20px; }
      @media (max-width: 1100px) {
        form { grid-template-columns: 1fr 1fr; }
      }
      @media (max-width: 700px) {
        form { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ]
  declare speak: Speak
  declare busy: boolean

  constructor() {
    super()
    this.busy = false
  }

  /** For the next person, once this one is added; a refused one stays to be corrected. */
  clear() {
    this.renderRoot.querySelector('form')?.reset()
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const person = Object.fromEntries(new FormData(form)) as { name: string; id: string; role: PersonRole }
    this.dispatchEvent(new CustomEvent('add', { detail: { ...person, name: person.name.trim() } }))
  }

  override render() {
    const { speak } = this
    return html`<form @submit=${this.#submit}>
      <label>${speak('lead.person.name')}
        <input name="name" required pattern=".*\\S.*" maxlength="40" autocomplete="off">
      </label>
      <label>${speak('lead.person.id.label')}
        <input name="id" required pattern="[A-Za-z0-9._\\-]+" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false">
      </label>
      <fieldset>
        <legend>${speak('lead.person.role')}</legend>
        <div class="choice">${roles.map(
          role => html`<label>
            <input type="radio" name="role" value=${role} ?checked=${role === 'staff'}>
            ${speak(`lead.person.${role}`)}
          </label>`,
        )}</div>
      </fieldset>
      <button class="primary" ?disabled=${this.busy}>${speak('lead.person.add')}</button>
    </form>`
  }
}

customElements.define('gl-add-person', GlAddPerson)
