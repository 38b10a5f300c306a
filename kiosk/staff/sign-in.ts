/** `<gl-sign-in>`: a staff ID and a PIN on the handheld's own keypad. Emits `signed-in`. */
import { css, html, LitElement, nothing } from 'lit'
import type { SignedIn } from '../../server/contract/access.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import type { Api } from '../link/api.ts'
import type { ApiError } from '../link/api-error.ts'
import { attempt } from './attempt.ts'
import './keypad.ts'
import { type Key, typed } from './keypad.ts'
import type { Speak } from './words.ts'

/** What `signed-in` carries in `detail`: who it is, and the ID that was typed, to be remembered. */
export type SignInEvent = CustomEvent<{ who: SignedIn; staff: string }>

const pinLength = 6

export class GlSignIn extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    staff: {},
    pin: { state: true },
    problem: { state: true },
    busy: { state: true },
  }
  static override styles = [
    base,
    buttons,
    css`
      :host { flex: 1; display: flex; }
      form { flex: 1; display: flex; flex-direction: column; gap: 10px; padding: 12px 16px; }
      h1 { font-size: var(--text-xl); margin-bottom: 6px; }
      label, .label { font-weight: 700; font-size: var(--text-m); }
      input {
        width: 100%; min-height: 60px; padding: 0 14px; font: inherit; font-size: var(--text-l); font-weight: 700;
        color: var(--ink); background: var(--card); border: var(--stroke) solid var(--edge); border-radius: var(--r-2);
      }
      .dots { display: flex; gap: 12px; height: 28px; align-items: center; justify-content: center; }
      .dots i { width: 18px; height: 18px; border-radius: 50%; border: 3px solid var(--edge); }
      .dots .in { background: var(--ink); border-color: var(--ink); }
      .keys { margin-top: auto; display: grid; gap: 10px; }
      .primary { min-height: 96px; }
      gl-banner { padding: 10px 14px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare staff: string
  declare pin: string
  declare problem: string
  declare busy: boolean

  constructor() {
    super()
    this.staff = this.pin = this.problem = ''
    this.busy = false
  }

  get #ready() {
    return this.staff.trim() !== '' && this.pin.length === pinLength && !this.busy
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!this.#ready) return
    this.busy = true
    const staff = this.staff.trim()
    const result = await attempt(this.api.post<SignedIn>('/session', { staff, pin: this.pin }))
    this.busy = false
    this.pin = ''
    if (result === 'offline') this.problem = this.speak('staff.sign-in.offline')
    else if ('refused' in result) this.problem = this.#words(result.refused)
    else this.dispatchEvent(new CustomEvent('signed-in', { detail: { who: result.answer, staff } }))
  }

  #words({ code, problem }: ApiError): string {
    if (code === 'wrong-pin') return this.speak('staff.sign-in.wrong-pin')
    if (code !== 'too-many-requests') return this.speak('staff.refused.other', { code })
    return this.speak('staff.sign-in.slow', { seconds: Number(Reflect.get(problem, 'retryAfter') ?? 30) })
  }

  #key = ({ detail }: Key) => {
    this.problem = ''
    this.pin = typed(this.pin, detail, pinLength)
  }

  override render() {
    const { speak } = this
    return html`<form @submit=${this.#submit}>
      <h1>${speak('staff.sign-in.title')}</h1>
      <label for="staff">${speak('staff.sign-in.name')}</label>
      <input id="staff" name="staff" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64"
        .value=${this.staff} @input=${(event: InputEvent) => {
          this.staff = (event.target as HTMLInputElement).value
        }}>
      <p class="label">${speak('staff.sign-in.pin')}</p>
      <div class="dots" role="img" aria-label=${speak('staff.sign-in.typed', { count: this.pin.length })}>
        ${Array.from({ length: pinLength }, (_, i) => html`<i class=${i < this.pin.length ? 'in' : ''}></i>`)}
      </div>
      ${this.problem ? html`<gl-banner role="alert"><p>${this.problem}</p></gl-banner>` : nothing}
      <div class="keys">
        <gl-keypad eraseLabel=${speak('staff.sign-in.erase')} clearLabel=${speak('staff.sign-in.clear')} @key=${this.#key}></gl-keypad>
        <button class="primary" type="submit" ?disabled=${!this.#ready}>${speak('staff.sign-in')}</button>
      </div>
    </form>`
  }
}

customElements.define('gl-sign-in', GlSignIn)
