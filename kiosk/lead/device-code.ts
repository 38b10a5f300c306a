/** `<gl-device-code>`: the code of a device that was just added, until it is paired. Emits `done` and `again`. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import type { DeviceKind } from '../../server/contract/words.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { check } from '../kit/icons.ts'
import { phrase } from '../kit/phrase.ts'
import '../kit/qr.ts'
import { copyField } from './copy-text.ts'
import { card, fields } from './lead-styles.ts'
import { grouped, isLocal, pairingLink } from './pairing-link.ts'
import { countdown, type Speak } from './words.ts'

/** Milliseconds: the site forgets a code after ten minutes. */
export const codeLives = 600_000

/** A fresh code: it is told once, and the site itself keeps only its digest. */
export type FreshCode = { id: string; code: string; kind: DeviceKind; name: string; until: number }

export class GlDeviceCode extends LitElement {
  static override properties = {
    speak: { attribute: false },
    fresh: { attribute: false },
    now: { attribute: false },
    paired: { type: Boolean },
    copied: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 10px 28px; padding: 24px; }
      .words { display: grid; gap: 10px; align-content: start; }
      h3 { font-size: var(--text-m); overflow-wrap: anywhere; }
      .code { font-size: clamp(2.5rem, 9vw, 4rem); line-height: 1.15; letter-spacing: 0.04em; }
      .left { font-weight: 600; color: var(--ink-2); }
      .over .code { color: var(--edge); text-decoration: line-through; }
      .over .left { color: var(--warn); }
      .link { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; }
      .link input { font-size: var(--text-s); font-weight: 500; }
      figure { width: 196px; }
      gl-qr { border: 1px solid var(--line); }
      figcaption { margin-top: 6px; text-align: center; font-size: var(--text-s); color: var(--ink-2); }
      .acts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 10px; }
      .paired { grid-column: 1 / -1; display: flex; align-items: center; gap: 12px; font-size: var(--text-l); font-weight: 800; color: var(--green); }
      .paired svg { width: 1.6em; height: 1.6em; }
      @media (max-width: 700px) {
        :host { grid-template-columns: minmax(0, 1fr); padding: 20px; }
        .link { grid-template-columns: minmax(0, 1fr); }
        figure { margin-inline: auto; }
      }
    `,
  ]
  declare speak: Speak
  declare fresh: FreshCode
  /** The site's time in ms. */
  declare now: number
  declare paired: boolean
  declare copied: boolean

  constructor() {
    super()
    this.paired = this.copied = false
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('fresh')) this.copied = false
  }

  #emit = (name: 'done' | 'again') => () => this.dispatchEvent(new CustomEvent(name))

  #copy = async () => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#link')
    this.copied = field !== null && (await copyField(field))
  }

  override render() {
    const { speak, fresh } = this
    const left = fresh.until - this.now
    const heading = html`<h3>${phrase(speak('lead.code.title', { name: fresh.name }))}</h3>`
    if (this.paired) {
      return html`<div class="words">${heading}</div>
        <p class="paired">${check}${speak('lead.code.paired')}</p>${this.#acts(false)}`
    }
    const over = left <= 0
    const words = over ? speak('lead.code.over') : speak('lead.code.left', { time: countdown(left) })
    return html`
      <div class="words ${over ? 'over' : ''}">
        ${heading}
        <p class="code num">${grouped(fresh.code)}</p>
        <p class="left">${phrase(words)}</p>
        ${over ? nothing : this.#link()}
      </div>
      ${over || isLocal(location.origin) ? nothing : this.#picture()}
      ${this.#acts(over)}
    `
  }

  get #address() {
    return pairingLink(location.origin, this.fresh.kind, this.fresh.code)
  }

  #link() {
    const { speak } = this
    return html`
      <div class="link">
        <label>${speak('lead.code.link')}<input id="link" readonly .value=${this.#address}></label>
        <button class="secondary" @click=${this.#copy}>${speak(this.copied ? 'lead.code.copied' : 'lead.code.copy')}</button>
      </div>
      ${isLocal(location.origin) ? html`<p class="left">${phrase(speak('lead.code.local'))}</p>` : nothing}
    `
  }

  #picture() {
    const caption = this.speak('lead.code.qr')
    return html`<figure>
      <gl-qr text=${this.#address} label=${caption}></gl-qr>
      <figcaption>${caption}</figcaption>
    </figure>`
  }

  #acts(over: boolean) {
    return html`<div class="acts">
      ${over ? html`<button class="primary" @click=${this.#emit('again')}>${this.speak('lead.device.again')}</button>` : nothing}
      <button @click=${this.#emit('done')}>${this.speak('common.done')}</button>
    </div>`
  }
}

customElements.define('gl-device-code', GlDeviceCode)
