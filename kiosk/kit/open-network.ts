/**
 * `<gl-open-network>`: one calm line at the edge of a screen, while people on the network could read what travels. Every
 * page shows it; it is for the staff, so it stays out of the residents' way.
 */
import { css, html, LitElement } from 'lit'
import { base } from './base.ts'
import { openLock } from './icons.ts'

/**
 * @slot - The sentence, plain text.
 * @cssprop --open-network-size - Height of its text.
 * @cssprop --open-network-padding - Above and below it.
 */
export class GlOpenNetwork extends LitElement {
  static override styles = [
    base,
    css`
      :host { color: var(--warn); background: var(--warn-tint); font-size: var(--open-network-size, var(--text-s)); }
      div {
        display: flex; align-items: center; justify-content: center; gap: 0.4em;
        padding: var(--open-network-padding, 0.2em) 0.8em; font-weight: 600; line-height: 1.2;
      }
      svg { width: 1.1em; height: 1.1em; }
      @media (forced-colors: active) { :host { border-block: 1px solid; } }
    `,
  ]

  override render() {
    return html`<div role="note">${openLock}<span><slot></slot></span></div>`
  }
}

customElements.define('gl-open-network', GlOpenNetwork)
