/** `<gl-sheet heading>`: a question or a list that rises from the lower edge, within the thumb's reach. Emits `close`. */
import { css, html, LitElement } from 'lit'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { cross } from '../kit/icons.ts'

export class GlSheet extends LitElement {
  static override properties = { heading: {}, closeLabel: {} }
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        width: 100%; max-width: 30rem; max-height: 92dvh; margin: auto auto 0; padding: 16px 16px calc(20px + env(safe-area-inset-bottom));
        color: var(--ink); background: var(--card); border: 0; border-radius: var(--r-3) var(--r-3) 0 0;
        font-size: var(--text-m); overflow-y: auto;
      }
      dialog::backdrop { background: rgb(13 31 24 / 0.55); }
      .head { display: flex; align-items: center; gap: 10px; margin-bottom: 12px; }
      h2 { flex: 1; font-size: var(--text-l); font-weight: 800; }
      .head button { min-width: 56px; min-height: 56px; padding: 0; }
    `,
  ]
  declare heading: string
  declare closeLabel: string

  constructor() {
    super()
    this.heading = this.closeLabel = ''
  }

  override firstUpdated() {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  #close = () => this.dispatchEvent(new CustomEvent('close'))

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#close}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" aria-label=${this.closeLabel} @click=${this.#close}>${cross}</button>
      </div>
      <slot></slot>
    </dialog>`
  }
}

customElements.define('gl-sheet', GlSheet)
