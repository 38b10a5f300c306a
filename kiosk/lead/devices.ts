/** `<gl-devices>`: every screen of the site, how it is doing, and how one is added or cut off. Emits `changed`. */
import { css, html, LitElement, nothing } from 'lit'
import type { AddDevice, Device, DeviceAdded } from '../../server/contract/access.ts'
import type { Printer } from '../../server/contract/printer.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { phrase } from '../kit/phrase.ts'
import type { Api } from '../link/api.ts'
import { Act } from './act.ts'
import './add-device.ts'
import type { AddDeviceEvent } from './add-device.ts'
import './ask.ts'
import './device-code.ts'
import { codeLives, type FreshCode } from './device-code.ts'
import { deviceIcon } from './device-icon.ts'
import { devicePrinter, devicePrinterStyles } from './device-printer.ts'
import { deviceState } from './device-state.ts'
import { card, rows } from './lead-styles.ts'
import type { Speak } from './words.ts'

export class GlDevices extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    devices: { attribute: false },
    printers: { attribute: false },
    now: { attribute: false },
    fresh: { state: true },
    revoking: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    devicePrinterStyles,
    css`
      .empty { padding: 18px 20px; }
      gl-banner { margin: 16px 20px 0; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare devices: Device[]
  declare printers: Printer[]
  /** The site's time in ms. */
  declare now: number
  declare fresh: FreshCode | null
  declare revoking: Device | null
  #act = new Act(this)

  constructor() {
    super()
    this.fresh = this.revoking = null
  }

  #changed = () => this.dispatchEvent(new CustomEvent('changed'))

  #add = async ({ kind, name }: AddDevice) => {
    const added = await this.#act.run(() => this.api.post<DeviceAdded>('/devices', { kind, name }))
    if (added) this.fresh = { ...added, kind, name, until: this.now + codeLives }
    this.#changed()
    return added
  }

  /** A code is told once, so a new one is a new device; the old one goes when that has worked. */
  #again = async ({ id, kind, name }: Pick<Device, 'id' | 'kind' | 'name'>) => {
    if (await this.#add({ kind, name })) await this.#revoke(id)
  }

  #usePrinter = async (id: string, printer: string | null) => {
    await this.#act.run(() => this.api.patch(`/devices/${id}`, { printer }))
    this.#changed()
  }

  #revoke = async (id: string) => {
    this.revoking = null
    await this.#act.run(() => this.api.del(`/devices/${id}`))
    if (this.fresh?.id === id) this.fresh = null
    this.#changed()
  }

  #setVoice = async ({ id, voice }: Device) => {
    await this.#act.run(() => this.api.patch(`/devices/${id}`, { voice: !voice }))
    this.#changed()
  }

  override render() {
    const { speak, devices, fresh } = this
    return html`<div class="card">
      ${
        devices.length === 0
          ? html`<p class="empty">${phrase(speak('lead.devices.none'))}</p>`
          : html`<ul>${devices.map(device => this.#row(device))}</ul>`
      }
      <div class="foot">
        ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
        ${fresh ? this.#code(fresh) : this.#form()}
      </div>
    </div>
    ${this.revoking ? this.#sure(this.revoking) : nothing}`
  }

  #form() {
    const add = ({ detail }: AddDeviceEvent) => void this.#add(detail)
    return html`<gl-add-device .speak=${this.speak} ?busy=${this.#act.busy} @add=${add}></gl-add-device>`
  }

  #code(fresh: FreshCode) {
    const paired = this.devices.some(({ id, state }) => id === fresh.id && state === 'paired')
    const done = () => {
      this.fresh = null
    }
    return html`<gl-device-code .speak=${this.speak} .fresh=${fresh} .now=${this.now} ?paired=${paired}
      @done=${done} @again=${() => this.#again(fresh)}></gl-device-code>`
  }

  #row(device: Device) {
    const { speak } = this
    const { kind, name, battery } = device
    const { tone, text } = deviceState(device, this.now, speak)
    const charge =
      battery === null ? '' : ` · ${speak('lead.device.battery', { percent: Math.round(battery * 100) })}`
    const sound =
      kind === 'display'
        ? ` · ${speak(device.voice ? 'lead.device.speaks' : 'lead.device.silent-board')}`
        : ''
    const waits = device.state === 'waiting' && device.id !== this.fresh?.id
    const revoke = () => {
      this.revoking = device
    }
    return html`<li class="row device">
      ${deviceIcon[kind]}
      <div><b>${name}</b><small>${speak(`lead.device.${kind}`)}${charge}${sound}</small></div>
      <span class="pill ${tone}">${text}</span>
      <div class="acts">
        ${
          kind === 'display'
            ? html`<button class="small" ?disabled=${this.#act.busy} aria-label=${speak(device.voice ? 'lead.device.mute.label' : 'lead.device.unmute.label', { name })}
              @click=${() => this.#setVoice(device)}>${speak(device.voice ? 'lead.device.mute' : 'lead.device.unmute')}</button>`
            : nothing
        }
        ${waits ? html`<button class="small" aria-label=${speak('lead.device.again.label', { name })} @click=${() => this.#again(device)}>${speak('lead.device.again')}</button>` : nothing}
        <button class="small danger" aria-label=${speak('lead.device.revoke.label', { name })} @click=${revoke}>${speak('lead.device.revoke')}</button>
      </div>
      ${devicePrinter(speak, device, this.printers, printer => void this.#usePrinter(device.id, printer))}
    </li>`
  }

  #sure({ id, name }: Device) {
    const { speak } = this
    const close = () => {
      this.revoking = null
    }
    return html`<gl-ask heading=${speak('lead.device.revoke.title', { name })} yes=${speak('lead.device.revoke')}
      no=${speak('lead.cancel')} danger @yes=${() => this.#revoke(id)} @close=${close}>
      <p>${phrase(speak('lead.device.revoke.body'))}</p>
    </gl-ask>`
  }
}

customElements.define('gl-devices', GlDevices)
