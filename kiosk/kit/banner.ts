/** `<gl-banner tone>`: one sentence that matters now, across the screen, with an icon so that colour is not its only voice. */
import { css, html, LitElement } from 'lit'
import { base } from './base.ts'
import { check, type Icon, warning } from './icons.ts'

/** @slot - The sentence. It is not a live region: the page keeps one, see announce.ts. */
export class GlBanner extends LitElement {
  static override properties = { tone: { reflect: true }, icon: { attribute: false } }
  static override styles = [
    base,
    css`
      :host {
        display: flex; align-items: center; gap: 0.6em; padding: 0.55em 0.8em;
        font-size: var(--text-m); font-weight: 700; line-height: 1.3;
        color: var(--warn); background: var(--warn-tint);
        border: var(--stroke) solid currentColor; border-radius: var(--r-2);
      }
      :host([tone='good']) { color: var(--green); background: var(--green-tint); }
      :host([tone='stop']) { color: var(--stop); background: var(--stop-tint); }
      svg { width: 1.3em; height: 1.3em; }
      ::slotted(*) { flex: 1; }
    `,
  ]
  declare tone: 'good' | 'warn' | 'stop'
  /** Instead of the tone's own. */
  declare icon: Icon | undefined

  constructor() {
    super()
    this.tone = 'warn'
  }

  override render() {
    return html`${this.icon ?? (this.tone === 'good' ? check : warning)}<slot></slot>`
  }
}

customElements.define('gl-banner', GlBanner)
