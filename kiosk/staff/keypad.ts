/** `<gl-keypad>`: big keys for gloved thumbs. Emits `key` with the character, `erase` or `clear`; the owner keeps the text. */
import { css, html, LitElement, nothing } from 'lit'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { cross, erase } from '../kit/icons.ts'

/** What `key` carries in `detail`. */
export type Key = CustomEvent<string>

export class GlKeypad extends LitElement {
  static override properties = { letters: {}, eraseLabel: {}, clearLabel: {} }
  static override styles = [
    base,
    buttons,
    css`
      div { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; }
      /* 12 mm, less on a short screen: a wrong key is seen at once and costs nothing. */
      button { min-height: clamp(56px, 8.5dvh, 72px); padding: 0; font-size: 1.625rem; }
      .letters { margin-bottom: 8px; }
    `,
  ]
  /** Letters for a row above the digits, for instance `AGB`. */
  declare letters: string
  declare eraseLabel: string
  declare clearLabel: string

  constructor() {
    super()
    this.letters = this.eraseLabel = this.clearLabel = ''
  }

  #emit = (key: string) => () => this.dispatchEvent(new CustomEvent('key', { detail: key }))
  #key = (key: string) => html`<button type="button" class="num" @click=${this.#emit(key)}>${key}</button>`

  override render() {
    return html`
      ${this.letters ? html`<div class="letters">${[...this.letters].map(this.#key)}</div>` : nothing}
      <div>
        ${[...'123456789'].map(this.#key)}
        <button type="button" aria-label=${this.clearLabel} @click=${this.#emit('clear')}>${cross}</button>
        ${this.#key('0')}
        <button type="button" aria-label=${this.eraseLabel} @click=${this.#emit('erase')}>${erase}</button>
      </div>`
  }
}

customElements.define('gl-keypad', GlKeypad)

/** `text` after one key, never longer than `most` characters. */
export function typed(text: string, key: string, most: number): string {
  if (key === 'clear') return ''
  if (key === 'erase') return text.slice(0, -1)
  return text.length < most ? text + key : text
}

const longest = 5

/** A ticket's number after one key: a letter takes the place of the letter. */
export const typedNumber = (number: string, key: string): string =>
  /[A-Z]/.test(key) && key.length === 1 ? key + number.replace(/^[A-Z]/, '') : typed(number, key, longest)
