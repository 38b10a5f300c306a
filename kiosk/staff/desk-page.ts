/** What the handheld's pages and their parts start from: the desk they are given, and the head of a page above the lane. */
import { css, html, LitElement, type TemplateResult } from 'lit'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { back } from '../kit/icons.ts'
import type { Desk } from './desk.ts'
import { pageStyles } from './page-styles.ts'

/** A part of a page, or of a sheet. */
export abstract class DeskPart extends LitElement {
  static override properties: Record<string, object> = { desk: { attribute: false } }
  static override styles = [base, buttons, pageStyles]
  declare desk: Desk
}

/**
 * A page of its own, which fills the screen.
 *
 * @slot news - Banners below the head.
 * @slot bars - What was just done and who needs help, above the keys.
 */
export abstract class DeskPage extends DeskPart {
  static override styles = [
    ...DeskPart.styles,
    css`
      :host { flex: 1; min-height: 0; display: flex; flex-direction: column; }
    `,
  ]

  /** Head with the way back, content, keys. */
  protected frame(title: string, main: TemplateResult, keys?: TemplateResult): TemplateResult {
    return html`<header class="top">
        <button aria-label=${this.desk.speak('common.back')} @click=${this.desk.back}>${back}</button><h1>${title}</h1>
      </header>
      <slot name="news"></slot>
      <main>${main}</main>
      <slot name="bars"></slot>
      ${keys ?? html`<div class="end"></div>`}`
  }
}
