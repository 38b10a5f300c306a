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
      div { display: flex; align-items: center; justify-content: space-between; gap: calc(6 * var(--mm)); }
      button { width: var(--counter-button, calc(44 * var(--mm))); height: var(--counter-button, calc(44 * var(--mm))); padding: 0; }
      button > svg { width: 1.8em; height: 1.8em; }
      output { flex: 1; text-align: center; font-size: var(--counter-size, calc(44 * var(--mm))); line-height: 1.1; }
      .unit { font-size: var(--text-l); font-weight: 700; letter-spacing: 0; margin-left: 0.4em; }
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
