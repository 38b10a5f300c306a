/** `<gl-task-bar>`: who needs help now, above the big button where the thumb is; all of them in a sheet. Emits `step`. */
import { css, html, LitElement, nothing } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { help, warning } from '../../kit/icons.ts'
import { elapsed } from '../calling/calling-screen.ts'
import '../sheet.ts'
import { nextStep, type TaskStep } from './task-model.ts'
import { type Speak, taskName } from '../words.ts'

/** What `step` carries in `detail`. */
export type StepEvent = CustomEvent<{ task: Assistance; step: TaskStep }>

export class GlTaskBar extends LitElement {
  static override properties = {
    speak: { attribute: false },
    tasks: { attribute: false },
    now: { attribute: false },
    enabled: { type: Boolean },
    open: { state: true },
  }
  static override styles = [
    base,
    buttons,
    css`
      .bar { display: flex; gap: 8px; margin: 8px 16px 0; padding: 6px; border-radius: var(--r-2); color: var(--call-ink); background: #ffe3b0; border: 2px solid transparent; }
      .urgent { background: var(--call); border-color: var(--warn); }
      .bar button { min-height: 68px; font-size: 1.1875rem; }
      .what { flex: 1; min-width: 0; justify-content: start; gap: 10px; padding: 0 6px; text-align: start; background: none; color: inherit; }
      .what svg { width: 1.5em; height: 1.5em; }
      .what span { display: grid; min-width: 0; line-height: 1.25; }
      .mark { flex: none; font-style: normal; display: grid; justify-items: center; gap: 4px; }
      small { font-size: var(--text-s); font-weight: 600; }
      .count { padding: 0 8px; border-radius: 99px; color: #ffffff; background: #0d1f18; font-size: var(--text-s); }
      .step { flex: none; padding: 0 18px; color: #ffffff; background: #0d1f18; }
      .hand-over { color: inherit; background: none; border-color: currentColor; }
      .step:disabled { color: var(--ink-2); background: var(--quiet); }
      .list { display: grid; gap: 12px; }
      .list .bar { margin: 0; flex-wrap: wrap; }
      .list .what { display: flex; align-items: center; min-height: 56px; flex-basis: 100%; font-weight: 700; }
      .list .step { flex: 1; }
      @media (forced-colors: active) { .bar { border-color: CanvasText; } }
    `,
  ]
  declare speak: Speak
  /** In the order in which they matter to the holder, see task-model.ts. */
  declare tasks: Assistance[]
  /** The site's time in ms. */
  declare now: number
  declare enabled: boolean
  declare open: boolean

  constructor() {
    super()
    this.tasks = []
    this.now = 0
    this.enabled = this.open = false
  }

  #show = (open: boolean) => () => {
    this.open = open
  }

  #step = (task: Assistance, step: TaskStep) => () => {
    this.open = false
    this.dispatchEvent(new CustomEvent('step', { detail: { task, step } }))
  }

  override render() {
    const [first, ...others] = this.tasks
    if (!first) return nothing
    return html`<section class="bar ${first.overdue ? 'urgent' : ''}" aria-label=${this.speak('staff.task')}>
        <button class="what" @click=${this.#show(true)}>
          ${this.#words(first, others.length)}
        </button>
        ${this.#next(first)}
      </section>
      ${this.open ? this.#sheet() : nothing}`
  }

  #sheet() {
    return html`<gl-sheet heading=${this.speak('staff.task')} closeLabel=${this.speak('staff.close')} @close=${this.#show(false)}>
      <ul class="list">${this.tasks.map(
        task => html`<li class="bar ${task.overdue ? 'urgent' : ''}">
          <div class="what">${this.#words(task)}</div>
          ${this.#next(task)}
          ${task.state === 'open' ? nothing : this.#button(task, 'hand-over')}
        </li>`,
      )}</ul>
    </gl-sheet>`
  }

  #next(task: Assistance) {
    const step = nextStep(task)
    return step ? this.#button(task, step) : nothing
  }

  #button(task: Assistance, step: TaskStep) {
    return html`<button class="step ${step}" ?disabled=${!this.enabled} @click=${this.#step(task, step)}>
      ${this.speak(`staff.task.${step}`)}
    </button>`
  }

  #words(task: Assistance, more = 0) {
    const time = elapsed(Math.max(0, Math.floor((this.now - Date.parse(task.raisedAt)) / 1000)))
    const how =
      task.state === 'accepted' || task.state === 'with'
        ? this.speak(`staff.task.is.${task.state}`)
        : this.speak(task.overdue ? 'staff.task.is.urgent' : 'staff.task.is.open', { time })
    return html`<i class="mark">${task.overdue ? warning : help}${more > 0 ? html`<b class="count">+${more}</b>` : nothing}</i><span>
      <b>${taskName(this.speak, task)}</b>
      <small>${[task.place, how].filter(Boolean).join(' · ')}</small>
    </span>`
  }
}

customElements.define('gl-task-bar', GlTaskBar)
