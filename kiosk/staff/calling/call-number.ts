/** `<gl-call-number>`: finds one ticket by its number and offers to call it, or to put it back in line. Emits `choose`. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Ticket } from '../../../server/contract/ticket.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { classIcon } from '../../kit/icons.ts'
import { findByNumber } from './find-by-number.ts'
import '../keypad.ts'
import { type Key, typedNumber } from '../keypad.ts'
import type { Speak } from '../words.ts'

/** What `choose` carries in `detail`. */
export type Choice = CustomEvent<{ ticket: Ticket; to: 'call' | 'rejoin' }>

const shownMost = 2

export class GlCallNumber extends LitElement {
  static override properties = {
    speak: { attribute: false },
    tickets: { attribute: false },
    completes: {},
    number: { state: true },
  }
  static override styles = [
    base,
    buttons,
    css`
      :host { display: grid; gap: 10px; }
      output { min-height: 60px; font-size: 2.75rem; line-height: 60px; text-align: center; border-bottom: 3px solid var(--ink); }
      .found { min-height: 96px; display: grid; gap: 8px; align-content: start; }
      .found p { color: var(--ink-2); text-align: center; padding-top: 12px; }
      .one { display: flex; gap: 8px; }
      .one .primary { flex: 1; min-height: 96px; flex-direction: column; gap: 0; }
      .one .secondary { min-height: 96px; font-size: var(--text-m); }
      .line { display: flex; align-items: center; gap: 0.4em; }
      small { font-size: var(--text-s); font-weight: 500; }
    `,
  ]
  declare speak: Speak
  declare tickets: Ticket[]
  /** Numbers that the call completes first. */
  declare completes: string
  declare number: string

  constructor() {
    super()
    this.tickets = []
    this.completes = this.number = ''
  }

  #key = ({ detail }: Key) => {
    this.number = typedNumber(this.number, detail)
  }

  #choose = (ticket: Ticket, to: 'call' | 'rejoin') => () =>
    this.dispatchEvent(new CustomEvent('choose', { detail: { ticket, to } }))

  override render() {
    const { speak } = this
    return html`
      <output class="num">${this.number || ' '}</output>
      <div class="found">${this.#found()}</div>
      <gl-keypad letters="AGB" eraseLabel=${speak('staff.sign-in.erase')} clearLabel=${speak('staff.sign-in.clear')}
        @key=${this.#key}></gl-keypad>`
  }

  #found(): TemplateResult | TemplateResult[] {
    if (this.number === '') return html`<p>${this.speak('staff.number.type')}</p>`
    const found = findByNumber(this.tickets, this.number)
    if (found.length === 0) return html`<p>${this.speak('staff.number.none')}</p>`
    return found.slice(0, shownMost).map(ticket => this.#one(ticket))
  }

  #one(ticket: Ticket) {
    const { speak } = this
    const missed = ticket.state === 'missed'
    const state = speak(missed ? 'staff.number.missed' : 'staff.number.waiting')
    const first = this.completes ? ` · ${speak('staff.number.completes', { completes: this.completes })}` : ''
    return html`<div class="one">
      <button class="primary" @click=${this.#choose(ticket, 'call')}>
        <span class="line">${classIcon(ticket.class)}${speak('staff.number.call', { number: ticket.number })}</span>
        <small>${state}${first}</small>
      </button>
      ${missed ? html`<button class="secondary" @click=${this.#choose(ticket, 'rejoin')}>${speak('staff.number.rejoin')}</button>` : nothing}
    </div>`
  }
}

customElements.define('gl-call-number', GlCallNumber)
