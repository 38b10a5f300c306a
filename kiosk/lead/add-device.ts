/** `<gl-add-device>`: what it is and what to call it. Emits `add`. */
import { css, html, LitElement } from 'lit'
import type { AddDevice } from '../../server/contract/access.ts'
import type { DeviceKind } from '../../server/contract/words.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { deviceIcon } from './device-icon.ts'
import { card, fields } from './lead-styles.ts'
import type { Speak } from './words.ts'

/** What `add` carries in `detail`. */
export type AddDeviceEvent = CustomEvent<AddDevice>

const kinds: readonly DeviceKind[] = ['kiosk', 'display', 'handheld']

export class GlAddDevice extends LitElement {
  static override properties = { speak: { attribute: false }, busy: { type: Boolean } }
  static override styles = [
    base,
    buttons,
    card,
    fields,
    css`
      form { display: grid; grid-template-columns: auto minmax(10rem, 1fr) auto; gap: 14px 16px; align-items: end; padding: 18px 20px; }
      @media (max-width: 900px) {
        form { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ]
  declare speak: Speak
  declare busy: boolean

  constructor() {
    super()
    this.busy = false
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { kind, name } = Object.fromEntries(new FormData(form)) as AddDevice
    this.dispatchEvent(new CustomEvent('add', { detail: { kind, name: name.trim() } }))
  }

  override render() {
    const { speak } = this
    return html`<form @submit=${this.#submit}>
      <fieldset>
        <legend>${speak('lead.device.kind')}</legend>
        <div class="choice">${kinds.map(
          kind => html`<label>
            <input type="radio" name="kind" value=${kind} ?checked=${kind === 'kiosk'}>
            ${deviceIcon[kind]}${speak(`lead.device.${kind}`)}
          </label>`,
        )}</div>
      </fieldset>
      <label>${speak('lead.device.name')}
        <input name="name" required pattern=".*\\S.*" maxlength="40" autocomplete="off" placeholder=${speak('lead.device.name.example')}>
      </label>
      <button class="primary" ?disabled=${this.busy}>${speak('lead.device.add')}</button>
    </form>`
  }
}

customElements.define('gl-add-device', GlAddDevice)
