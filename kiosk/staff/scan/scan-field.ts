/** `<gl-scan-field>`: takes a code by the camera or by typing; a wedge scanner's go to the page. Emits `code`. */
import { css, html, LitElement, nothing } from 'lit'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { pageStyles } from '../page-styles.ts'
import { scan, torch } from '../signs.ts'
import type { Speak } from '../words.ts'
import { type Camera, type CameraTrouble, openCamera } from './camera.ts'

/** What `code` carries in `detail`. */
export type ScannedCode = CustomEvent<{ code: string; by: 'camera' | 'hand' }>

export class GlScanField extends LitElement {
  static override properties = {
    speak: { attribute: false },
    label: {},
    looking: { state: true },
    trouble: { state: true },
    lit: { state: true },
  }
  static override styles = [
    base,
    buttons,
    pageStyles,
    css`
      :host { display: grid; flex: none; gap: 10px; }
      video { width: 100%; max-height: 40vh; aspect-ratio: 4 / 3; object-fit: cover; border-radius: var(--r-2); background: #000000; }
      form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
      label { grid-column: 1 / -1; }
      form button { min-width: 96px; min-height: 96px; }
      .camera { min-height: 96px; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
      a { color: inherit; font-weight: 700; }
    `,
  ]
  declare speak: Speak
  /** What is asked for. */
  declare label: string
  declare looking: boolean
  declare trouble: CameraTrouble | null
  declare lit: boolean
  #camera: Camera | null = null

  constructor() {
    super()
    this.label = ''
    this.looking = this.lit = false
    this.trouble = null
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#close()
  }

  #tell(text: string, by: 'camera' | 'hand') {
    this.#close()
    const code = text.trim()
    if (code) this.dispatchEvent(new CustomEvent('code', { detail: { code, by } }))
  }

  #close = () => {
    this.#camera?.close()
    this.#camera = null
    this.looking = this.lit = false
  }

  #look = async () => {
    this.trouble = null
    this.looking = true
    await this.updateComplete
    const video = this.renderRoot.querySelector('video')
    if (!video) return
    const opened = await openCamera(video, code => this.#tell(code, 'camera'))
    // Closed again before the camera was there.
    if (!this.looking || !this.isConnected) {
      if (typeof opened !== 'string') opened.close()
    } else if (typeof opened === 'string') {
      this.looking = false
      this.trouble = opened
    } else {
      this.#camera = opened
      this.requestUpdate()
    }
  }

  #typed = (event: SubmitEvent) => {
    event.preventDefault()
    const field = this.renderRoot.querySelector('input')
    if (field) this.#tell(field.value, 'hand')
    if (field) field.value = ''
  }

  #light = async () => {
    this.lit = (await this.#camera?.light(!this.lit)) ?? false
  }

  override render() {
    const { speak } = this
    return html`
      ${
        this.looking
          ? html`<video playsinline muted aria-label=${speak('staff.scan.picture')}></video>
            <div class="pair">
              <button type="button" class="camera" @click=${this.#close}>${speak('staff.scan.stop')}</button>
              ${this.#camera?.hasLight ? html`<button type="button" class="camera" aria-pressed=${this.lit} @click=${this.#light}>${torch}${speak('staff.scan.light')}</button>` : nothing}
            </div>`
          : html`<button type="button" class="camera secondary" @click=${this.#look}>${scan}${speak('staff.scan.camera')}</button>`
      }
      ${this.trouble ? html`<p role="alert">${speak(`staff.scan.trouble.${this.trouble}`)} ${this.trouble === 'insecure' ? html`<a href="/trust/">${speak('staff.trust')}</a>` : nothing}</p>` : nothing}
      <form @submit=${this.#typed}>
        <label for="code">${this.label}</label>
        <input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="512">
        <button type="submit">${speak('staff.scan.take')}</button>
      </form>`
  }
}

customElements.define('gl-scan-field', GlScanField)
