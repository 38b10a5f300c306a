/** `<gl-counter>`: − n + with two native buttons. Emits `change` after a press; the owner sets `value`. */
import { css, html, LitElement } from 'lit'
import { base } from './base.ts'
import { buttons } from './buttons.ts'
import { minus, plus } from './icons.ts'

/** What `change` carries in `detail`. */
export type CounterChange = CustomEvent<number>

export class GlCounter extends LitElement {
  static override properties = {
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    less: {},
    more: {},
    unit: {},
  }
  static override styles = [
    base,
    buttons,
    css`
      div { display: grid; grid-template-columns: auto 1fr auto; align-items: center; }
      button { width: var(--counter-button, var(--target)); height: var(--counter-button, var(--target)); padding: 0; }
      button > svg { width: 42%; height: 42%; }
      output { text-align: center; font-size: var(--counter-size, var(--text-xl)); line-height: 1.1; }
      .unit { display: block; font-size: var(--text-l); font-weight: 700; letter-spacing: 0; line-height: 1.2; }
    `,
  ]
  declare value: number
  declare min: number
  declare max: number
  /** What the two buttons are called by those who cannot see their signs. */
  declare less: string
  declare more: string
  declare unit: string

  constructor() {
    super()
    this.value = this.min = 1
    this.max = 20
    this.less = this.more = this.unit = ''
  }

  #step(by: number) {
    const next = Math.min(this.max, Math.max(this.min, this.value + by))
    if (next !== this.value) this.dispatchEvent(new CustomEvent('change', { detail: next }))
  }

  override render() {
    return html`<div>
      <button aria-label=${this.less} ?disabled=${this.value <= this.min} @click=${() => this.#step(-1)}>${minus}</button>
      <output class="num">${this.value}<span class="unit">${this.unit}</span></output>
      <button aria-label=${this.more} ?disabled=${this.value >= this.max} @click=${() => this.#step(1)}>${plus}</button>
    </div>`
  }
}

customElements.define('gl-counter', GlCounter)
