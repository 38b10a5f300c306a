/** `<gl-virtual-knobs>`: breaks and mends a virtual printer, to see what staff see. Emits `changed`. */
import { css, html, LitElement, nothing } from 'lit'
import type { TurnKnobs, VirtualKnobs } from '../../../server/contract/printer.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { Act } from '../act.ts'
import { card } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

const papers = ['full', 'low', 'out'] as const
/** Each as pressed: what is then true, and what the button would undo. */
const switches = [
  ['coverOpen', true],
  ['cutterStuck', true],
  ['power', false],
  ['plugged', false],
] as const

export class GlVirtualKnobs extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    printer: {},
    knobs: { attribute: false },
  }
  static override styles = [
    base,
    buttons,
    card,
    css`
      details { border-top: 1px solid var(--line); padding-top: 12px; }
      summary { display: flex; align-items: center; min-height: 44px; font-weight: 700; font-size: var(--text-s); cursor: pointer; }
      summary::before { content: '▸'; margin-right: 8px; }
      details[open] summary::before { content: '▾'; }
      p { margin-bottom: 10px; font-size: var(--text-s); color: var(--ink-2); }
      .acts { display: flex; flex-wrap: wrap; gap: 8px; }
      .acts + .acts { margin-top: 8px; }
      gl-banner { margin-bottom: 10px; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare printer: string
  declare knobs: VirtualKnobs
  #act = new Act(this)

  #turn = async (change: TurnKnobs) => {
    const knobs = await this.#act.run(() =>
      this.api.post<VirtualKnobs>(`/printers/${this.printer}/knobs`, change),
    )
    if (knobs) this.knobs = knobs
    this.dispatchEvent(new CustomEvent('changed', { bubbles: true, composed: true }))
  }

  override render() {
    const { speak, knobs } = this
    return html`<details>
      <summary>${speak('lead.knobs')}</summary>
      <p>${phrase(speak('lead.knobs.hint'))}</p>
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
      <div class="acts">${papers.map(paper => this.#button(speak(`lead.knobs.paper.${paper}`), knobs.paper === paper, { paper }))}</div>
      <div class="acts">${switches.map(([knob, broken]) => {
        const isBroken = knobs[knob] === broken
        return this.#button(speak(`lead.knobs.${knob}`), isBroken, { [knob]: isBroken ? !broken : broken })
      })}</div>
    </details>`
  }

  #button(text: string, isPressed: boolean, change: TurnKnobs) {
    return html`<button class="small" aria-pressed=${isPressed} ?disabled=${this.#act.busy}
      @click=${() => this.#turn(change)}>${text}</button>`
  }
}

customElements.define('gl-virtual-knobs', GlVirtualKnobs)
