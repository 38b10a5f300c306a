/** `<gl-lead-sign-in>`: ID and PIN, typed on the lead's own keyboard. Emits `signed-in`. */
import { css, html, LitElement, nothing } from 'lit'
import type { SignedIn } from '../../server/contract/access.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { Act } from './act.ts'
import { card, fields } from './lead-styles.ts'
import type { Speak } from './words.ts'

/** What `signed-in` carries in `detail`. */
export type SignInEvent = CustomEvent<SignedIn>

/** The first lead's ID: interface.md, `POST /session`. */
const firstLead = 'lead'

export class GlLeadSignIn extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    notice: {},
  }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      form { display: grid; gap: 16px; padding: 32px; }
      h2 { font-size: var(--text-xl); }
      .how { color: var(--ink-2); }
      button { margin-top: 8px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  /** Said above the form: why somebody who is signed in has to sign in here. */
  declare notice: string
  #act = new Act(this)

  constructor() {
    super()
    this.notice = ''
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { staff, pin } = Object.fromEntries(new FormData(form)) as { staff: string; pin: string }
    const signIn = () => this.api.post<SignedIn>('/session', { staff: staff.trim(), pin })
    const who = await this.#act.run(signIn)
    if (who) this.dispatchEvent(new CustomEvent('signed-in', { detail: who }))
    else form.querySelector<HTMLInputElement>('[name=pin]')?.select()
  }

  override render() {
    const { speak } = this
    const trouble = this.#act.problem || this.notice
    return html`<form class="card" @submit=${this.#submit}>
      <h2>${phrase(speak('lead.sign-in.title'))}</h2>
      ${trouble ? html`<gl-banner><p>${phrase(trouble)}</p></gl-banner>` : nothing}
      <label>${speak('lead.sign-in.id')}
        <input name="staff" value=${firstLead} required maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false">
      </label>
      <label>${speak('lead.sign-in.pin')}
        <input name="pin" type="password" required pattern="[0-9]{6}" maxlength="6" inputmode="numeric" autocomplete="current-password">
      </label>
      <button class="primary" ?disabled=${this.#act.busy}>${speak('lead.sign-in')}</button>
      <p class="how">${phrase(speak('lead.sign-in.how'))}</p>
    </form>`
  }
}

customElements.define('gl-lead-sign-in', GlLeadSignIn)
