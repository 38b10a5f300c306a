/** `<gl-qr text>`: a QR code as crisp vector squares, dark on white in every contrast mode, quiet zone included. */
import { css, html, LitElement } from 'lit'
import { encode } from 'uqr'
import { base } from './base.ts'

export class GlQr extends LitElement {
  static override properties = { text: {}, label: {} }
  static override styles = [
    base,
    css`
      :host { background: #ffffff; border-radius: var(--r-1); forced-color-adjust: none; }
      svg { width: 100%; height: auto; shape-rendering: crispEdges; }
    `,
  ]
  declare text: string
  /** What it leads to, for those who cannot see it. */
  declare label: string

  constructor() {
    super()
    this.text = this.label = ''
  }

  override render() {
    // Four modules of quiet zone: ISO/IEC 18004, 5.3.8.
    const { size, data } = encode(this.text, { ecc: 'M', border: 4 })
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label}>
      <path fill="#000000" d=${squares.join('')} />
    </svg>`
  }
}

customElements.define('gl-qr', GlQr)
