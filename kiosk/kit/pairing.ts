/**
 * `<gl-pairing>`: where an unpaired screen takes its code, by keyboard or on its own pad. It only collects: it emits
 * `code` with the eight characters, the screen pairs and sets `problem` if that failed.
 */
import { css, html, LitElement, nothing } from 'lit'
import './banner.ts'
import { base } from './base.ts'
import { buttons } from './buttons.ts'
import { erase } from './icons.ts'
import { phrase } from './phrase.ts'

/** What `code` carries in `detail`. */
export type PairingCode = CustomEvent<string>

/** Words to show; the catalogue holds them as `pairing.*`. */
export type PairingWords = Record<'title' | 'hint' | 'code' | 'erase' | 'pair', string>

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8

/** What people type instead: small letters, O for 0, I and L for 1, spaces and dashes. */
const tidy = (typed: string): string =>
  [...typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')]
    .filter(character => crockford.includes(character))
    .slice(0, codeLength)
    .join('')

export class GlPairing extends LitElement {
  static override properties = {
    words: { attribute: false },
    problem: {},
    pad: { type: Boolean },
    busy: { type: Boolean },
    code: { state: true },
  }
  static override styles = [
    base,
    buttons,
    css`
      :host { max-width: 60rem; margin-inline: auto; }
      form { display: grid; gap: calc(5 * var(--mm)); }
      h1 { font-size: var(--text-xl); }
      input {
        width: 100%; padding: 0.3em 0.2em; font: inherit; font-size: var(--text-xl); font-weight: 800; text-align: center;
        letter-spacing: 0.18em; text-transform: uppercase; font-variant-numeric: tabular-nums;
        color: var(--ink); background: var(--card); border: var(--stroke) solid var(--edge); border-radius: var(--r-2);
      }
      .pad { display: grid; grid-template-columns: repeat(7, 1fr); gap: calc(3 * var(--mm)); }
      .pad button { min-height: calc(22 * var(--mm)); padding: 0; font-size: var(--text-l); border-color: var(--line); }
      .pad .wide { grid-column: span 3; }
      label { font-weight: 700; }
    `,
  ]
  declare words: PairingWords
  /** A sentence that says why the last code did not work and what to do. */
  declare problem: string
  /** Shows the on-screen pad, for screens without a keyboard. */
  declare pad: boolean
  declare busy: boolean
  declare code: string

  constructor() {
    super()
    this.words = { title: '', hint: '', code: '', erase: '', pair: '' }
    this.problem = this.code = ''
    this.pad = this.busy = false
  }

  #typed = (event: InputEvent) => {
    const field = event.target as HTMLInputElement
    field.value = this.code = tidy(field.value)
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (this.code.length === codeLength && !this.busy) {
      this.dispatchEvent(new CustomEvent('code', { detail: this.code }))
    }
  }

  override render() {
    const { words } = this
    return html`<form @submit=${this.#submit}>
      <h1>${phrase(words.title)}</h1>
      <p>${phrase(words.hint)}</p>
      <label for="code">${words.code}</label>
      <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12"
        inputmode=${this.pad ? 'none' : 'text'} .value=${this.code} @input=${this.#typed}>
      ${this.problem ? html`<gl-banner><p>${phrase(this.problem)}</p></gl-banner>` : nothing}
      ${this.pad ? this.#pad() : nothing}
      <button class="primary" type="submit" ?disabled=${this.code.length < codeLength || this.busy}>${words.pair}</button>
    </form>`
  }

  #pad() {
    const press = (character: string) => () => {
      this.code = tidy(this.code + character)
    }
    const drop = () => {
      this.code = this.code.slice(0, -1)
    }
    return html`<div class="pad">
      ${[...crockford].map(character => html`<button type="button" @click=${press(character)}>${character}</button>`)}
      <button type="button" class="wide" aria-label=${this.words.erase} @click=${drop}>${erase}</button>
    </div>`
  }
}

customElements.define('gl-pairing', GlPairing)
