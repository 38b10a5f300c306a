/** `<gl-tube-sheet>`: the tube of a lane: how full, sealed by hand, labelled; or a new one, opened by its code. Emits `done`. */
import { css, html } from 'lit'
import type { Lane, LaneTube } from '../../../server/contract/lane.ts'
import { DeskPart } from '../desk-page.ts'
import '../scan/scan-field.ts'
import type { ScannedCode } from '../scan/scan-field.ts'
import type { Action } from '../staff-actions.ts'

export class GlTubeSheet extends DeskPart {
  static override properties = { ...DeskPart.properties, lane: { attribute: false }, single: { state: true } }
  static override styles = [
    ...DeskPart.styles,
    css`
      :host { display: grid; gap: 12px; }
      .fill { text-align: center; }
      .fill b { font-size: 4.5rem; line-height: 1.1; }
      .code { font-weight: 700; overflow-wrap: anywhere; }
    `,
  ]
  declare lane: Lane
  declare single: boolean

  constructor() {
    super()
    this.single = false
  }

  async #run(name: string, action: Action) {
    if (await this.desk.run(name, action)) this.dispatchEvent(new CustomEvent('done'))
  }

  override render() {
    return this.lane.tube ? this.#filling(this.lane.tube) : this.#empty()
  }

  #filling(tube: LaneTube) {
    const { speak, enabled, do: act, memory, go } = this.desk
    return html`
      <section class="fill"><b class="num">${tube.people} / ${tube.size}</b><p class="code">${tube.barcode}</p></section>
      <progress max=${tube.size} value=${tube.people} aria-hidden="true"></progress>
      <div class="list">
        <button class="go primary" ?disabled=${!enabled} @click=${() => this.#run('seal', act.seal(tube))}>${speak('staff.tube.seal')}</button>
        <button ?disabled=${!enabled} @click=${() => this.#run('label', act.label(tube, memory.printer))}>${speak('staff.tube.label')}</button>
        <button @click=${() => go({ name: 'tubes' })}>${speak('staff.more.tubes')}</button>
      </div>`
  }

  #empty() {
    const { speak, do: act } = this.desk
    const open = ({ detail }: ScannedCode) => this.#run('tube', act.tube(this.lane, detail.code, this.single))
    const toggle = () => {
      this.single = !this.single
    }
    return html`
      <gl-scan-field .speak=${speak} label=${speak('staff.tube.code')} @code=${open}></gl-scan-field>
      <div class="choices wide">
        <button aria-pressed=${!this.single} @click=${toggle}>${speak('staff.tube.pool', { people: this.lane.pool })}</button>
        <button aria-pressed=${this.single} @click=${toggle}>${speak('staff.tube.single')}</button>
      </div>`
  }
}

customElements.define('gl-tube-sheet', GlTubeSheet)
