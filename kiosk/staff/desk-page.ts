/** What every page of the handheld starts from: the desk it is given, and the head of a page that lies above the lane. */
import { html, LitElement, type TemplateResult } from 'lit'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { back } from '../kit/icons.ts'
import type { Desk } from './desk.ts'
import { pageStyles } from './page-styles.ts'

/**
 * @slot news - Banners below the head.
 * @slot bars - What was just done and who needs help, above the keys.
 */
export abstract class DeskPage extends LitElement {
  static override properties: Record<string, object> = { desk: { attribute: false } }
  static override styles = [base, buttons, pageStyles]
  declare desk: Desk

  /** Head with the way back, content, keys. */
  protected frame(title: string, main: TemplateResult, keys: TemplateResult | string = ''): TemplateResult {
    return html`<header class="top">
        <button aria-label=${this.desk.speak('common.back')} @click=${this.desk.back}>${back}</button><h1>${title}</h1>
      </header>
      <slot name="news"></slot>
      <main>${main}</main>
      <slot name="bars"></slot>
      ${keys}`
  }
}
