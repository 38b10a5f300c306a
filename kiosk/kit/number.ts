/** `<gl-number number="G012" of="green">`: a ticket's number in the colour of its class, always with the class's icon. */
import { css, html, LitElement } from 'lit'
import { base } from './base.ts'
import { classIcon } from './icons.ts'

/** @cssprop --number-size - Height of the text; a longer number than four characters is set smaller, to the same width. */
export class GlNumber extends LitElement {
  static override properties = { number: {}, of: { reflect: true } }
  static override styles = [
    base,
    css`
      :host { color: var(--general); }
      :host([of='green']) { color: var(--green); }
      :host([of='batch']) { color: var(--batch); }
      p {
        display: flex; align-items: center; justify-content: center; gap: 0.12em;
        font-size: var(--number-size, var(--text-xl)); line-height: 1.05; letter-spacing: -0.02em;
      }
      .long { font-size: calc(var(--number-size, var(--text-xl)) * 0.82); }
      svg { width: 0.42em; height: 0.42em; }
    `,
  ]
  declare number: string
  declare of: 'general' | 'green' | 'batch'

  constructor() {
    super()
    this.number = ''
    this.of = 'general'
  }

  override render() {
    return html`<p class="num ${this.number.length > 4 ? 'long' : ''}">${classIcon(this.of)}<span>${this.number}</span></p>`
  }
}

customElements.define('gl-number', GlNumber)
