/** `<gl-ask heading yes no>`: a question in a modal dialog, the harmless answer first. Emits `yes` or `close`. */
import { css, html, LitElement, nothing } from 'lit'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { phrase } from '../kit/phrase.ts'
import { card } from './lead-styles.ts'

/** The element with the focus, inside whatever shadow roots. */
function focused(root: DocumentOrShadowRoot = document): HTMLElement | null {
  const element = root.activeElement
  if (element?.shadowRoot?.activeElement) return focused(element.shadowRoot)
  return element instanceof HTMLElement ? element : null
}

/** @slot - What is at stake, and fields for the answer. */
export class GlAsk extends LitElement {
  static override properties = {
    heading: {},
    yes: {},
    no: {},
    danger: { type: Boolean },
    busy: { type: Boolean },
  }
  static override styles = [
    base,
    buttons,
    card,
    css`
      dialog {
        width: min(30rem, calc(100vw - 32px)); max-height: 92dvh; margin: auto; padding: 28px; overflow-y: auto;
        color: var(--ink); background: var(--card); border: 0; border-radius: var(--r-3); font-size: var(--text-m);
      }
      dialog::backdrop { background: rgb(13 31 24 / 0.55); }
      h2 { font-size: var(--text-l); margin-bottom: 10px; }
      div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; margin-top: 16px; }
      footer { display: flex; flex-wrap: wrap; gap: 12px; justify-content: flex-end; margin-top: 24px; }
      footer button { flex: 1 1 9rem; }
      .danger { color: #ffffff; background: var(--stop); }
      @media print {
        dialog { width: 100%; max-width: none; max-height: none; }
        dialog::backdrop { background: #ffffff; }
        h2, footer { display: none; }
      }
      @media (max-width: 600px) {
        dialog { width: 100%; max-width: none; margin-bottom: 0; padding-bottom: calc(24px + env(safe-area-inset-bottom)); border-radius: var(--r-3) var(--r-3) 0 0; }
      }
    `,
  ]
  declare heading: string
  declare yes: string
  /** Without it there is only one answer. */
  declare no: string
  /** What is asked for cannot be taken back. */
  declare danger: boolean
  declare busy: boolean
  #before: HTMLElement | null = null

  constructor() {
    super()
    this.heading = this.yes = this.no = ''
    this.danger = this.busy = false
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#before = focused()
  }

  /** A dialog that is taken out of the page leaves the focus nowhere. */
  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#before?.focus()
  }

  override firstUpdated() {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  #emit = (name: 'yes' | 'close') => () => this.dispatchEvent(new CustomEvent(name))

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#emit('close')}>
      <h2 id="heading">${phrase(this.heading)}</h2>
      <div><slot></slot></div>
      <footer>
        ${this.no ? html`<button type="button" @click=${this.#emit('close')}>${this.no}</button>` : nothing}
        <button type="button" class=${this.danger ? 'danger' : 'primary'} ?disabled=${this.busy} @click=${this.#emit('yes')}>${this.yes}</button>
      </footer>
    </dialog>`
  }
}

customElements.define('gl-ask', GlAsk)
