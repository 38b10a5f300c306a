/**
 * `<gl-panel>`: where the staff fit the kiosk's sizes to its panel, with a bank card as the ruler. Opened from the pairing
 * page, by F2, or with `?panel` in the address; emits `close`.
 */
import { css, html, LitElement } from 'lit'
import type { Language } from '../../../server/contract/words.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { check, minus, plus } from '../../kit/icons.ts'
import { panel } from '../../speech/catalogue/panel.ts'
import { addWords, viewIn } from '../view.ts'
import { keepScale, ownScale, scaleLimits, useScale } from './panel-scale.ts'

addWords(panel)

/** Pixels that one press moves the edge of the frame by, over the 85.6 mm of a card (ISO/IEC 7810, ID-1). */
const step = 2
const card = { width: 85.6, height: 53.98 }

export class GlPanel extends LitElement {
  static override properties = {
    site: { type: Number },
    language: {},
    scale: { state: true },
  }
  static override styles = [
    base,
    buttons,
    css`
      :host { height: 100%; color: var(--ink); background: var(--paper); }
      main { height: 100%; display: grid; grid-template-rows: auto 1fr auto; gap: 40px; padding: 60px 72px; }
      h1 { font-size: 72px; }
      p { font-size: 42px; }
      .frame { place-self: center; display: grid; place-items: center; text-align: center; border: 3px solid var(--brand); border-radius: 12px; background: var(--card); }
      .keys { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
      button { min-height: 130px; font-size: 48px; }
    `,
  ]
  /** The site's own figure. */
  declare site: number
  declare language: Language
  declare scale: number

  constructor() {
    super()
    this.site = this.scale = 4.03
    this.language = 'zh-CN'
  }

  override connectedCallback() {
    super.connectedCallback()
    this.scale = ownScale(localStorage) ?? this.site
  }

  #wider(by: number) {
    const scale = this.scale + by / card.width
    this.scale = Math.min(scaleLimits.most, Math.max(scaleLimits.least, scale))
  }

  #end(scale: number | null) {
    keepScale(localStorage, scale)
    useScale(scale ?? this.site)
    this.dispatchEvent(new Event('close'))
  }

  override updated() {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')
    if (!frame) return
    frame.style.width = `${this.scale * card.width}px`
    frame.style.height = `${this.scale * card.height}px`
  }

  override render() {
    const { line, text } = viewIn(this.language, () => {})
    return html`<main>
      <div><h1>${line('panel.title')}</h1><p>${line('panel.hint')}</p></div>
      <div class="frame" role="img" aria-label=${text('panel.card')}>
        <p>${line('panel.card')}<br>${line('panel.now', { figure: this.scale.toFixed(2) })}</p>
      </div>
      <div class="keys">
        <button @click=${() => this.#wider(-step)}>${minus}${line('panel.narrower')}</button>
        <button @click=${() => this.#wider(step)}>${plus}${line('panel.wider')}</button>
        <button @click=${() => this.#end(null)}>${line('panel.reset')}</button>
        <button class="primary" @click=${() => this.#end(Number(this.scale.toFixed(3)))}>${check}${line('panel.keep')}</button>
      </div>
    </main>`
  }
}

customElements.define('gl-panel', GlPanel)
