/** `<gl-equipment>`: scanners, ID-card readers and number panels at the site's computer, and what to do about each. */
import { css, html, LitElement, nothing } from 'lit'
import type { Wired } from '../../server/contract/wired.ts'
import { base } from '../kit/base.ts'
import { phrase } from '../kit/phrase.ts'
import { laneName } from '../speech/lane-name.ts'
import { equipmentIcon } from './equipment-icon.ts'
import { card, rows } from './lead-styles.ts'
import type { Speak } from './words.ts'

/** What the pill says: a device may answer and still be of no use. */
const standing = ({ state, fault }: Wired) => (state !== 'gone' && fault !== null ? 'wrong' : state)
const tones = { ready: 'good', busy: 'good', wrong: 'warn', gone: 'stop' } as const

export class GlEquipment extends LitElement {
  static override properties = { speak: { attribute: false }, equipment: { attribute: false } }
  static override styles = [
    base,
    card,
    rows,
    css`
      .card { margin-top: 16px; }
      h3 { font-size: var(--text-m); padding: 16px 20px 4px; }
      .row { grid-template-columns: auto minmax(0, 1fr) auto; }
      .row .why { grid-column: 2 / -1; font-size: var(--text-s); font-weight: 700; color: var(--warn); }
      @media (max-width: 700px) { h3 { padding-inline: 16px; } }
    `,
  ]
  declare speak: Speak
  declare equipment: Wired[]

  override render() {
    const { speak, equipment } = this
    if (equipment.length === 0) return nothing
    return html`<div class="card">
      <h3>${speak('lead.equipment')}</h3>
      <ul>${equipment.map(each => this.#row(each))}</ul>
    </div>`
  }

  #row(device: Wired) {
    const { speak } = this
    const { id, kind, place, fault } = device
    const stands = standing(device)
    const at = kind === 'panel' ? laneName(speak, place) : place
    return html`<li class="row">
      ${equipmentIcon[kind]}
      <div><b>${speak(`lead.equipment.${kind}`)} ${id}</b><small>${at}</small></div>
      <span class="pill ${tones[stands]}">${speak(`lead.equipment.${stands}`)}</span>
      ${fault === null ? nothing : html`<p class="why">${phrase(speak(`lead.equipment.why.${fault}`))}</p>`}
    </li>`
  }
}

customElements.define('gl-equipment', GlEquipment)
