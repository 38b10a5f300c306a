/** `<gl-figure label value unit>`: one fact as a big number under its name: a wait, a count. */
import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.ts'
import { phrase } from './phrase.ts'

/**
 * @cssprop --figure-size - Height of the value's text.
 * @cssprop --figure-label - Height of the label's and the unit's text.
 */
export class GlFigure extends LitElement {
  static override properties = { label: {}, value: {}, unit: {} }
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; justify-content: space-between; }
      .label { font-size: var(--figure-label, var(--text-s)); font-weight: 600; line-height: 1.3; }
      .value {
        font-size: var(--figure-size, var(--text-xl)); line-height: 1.2;
        display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 0.14em;
      }
      .unit { font-size: var(--figure-label, var(--text-s)); font-weight: 600; letter-spacing: 0; }
    `,
  ]
  declare label: string
  declare value: string
  declare unit: string

  constructor() {
    super()
    this.label = this.value = this.unit = ''
  }

  override render() {
    return html`
      <p class="label">${phrase(this.label)}</p>
      <p class="value num">${this.value} ${this.unit ? html`<span class="unit">${this.unit}</span>` : nothing}</p>
    `
  }
}

customElements.define('gl-figure', GlFigure)
