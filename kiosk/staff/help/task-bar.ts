/** `<gl-task-bar>`: who needs help now, above the big button where the thumb is; all of them in a sheet. */
import { css, html, nothing } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import { help, warning } from '../../kit/icons.ts'
import { elapsed } from '../calling/calling-screen.ts'
import { DeskPart } from '../desk-page.ts'
import '../lanes/colleague-list.ts'
import type { ChooseColleague } from '../lanes/colleague-list.ts'
import '../sheet.ts'
import { taskName } from '../words.ts'
import { nextStep, type TaskStep, tasksFor } from './task-model.ts'

export class GlTaskBar extends DeskPart {
  static override properties = { ...DeskPart.properties, open: { state: true }, handing: { state: true } }
  static override styles = [
    ...DeskPart.styles,
    css`
      :host { display: block; flex: none; }
      .bar { display: flex; gap: 8px; height: auto; margin: 8px 16px 0; padding: 4px; border-radius: var(--r-2); color: var(--task-ink); background: var(--task); border: 2px solid transparent; overflow: visible; }
      .urgent { color: var(--call-ink); background: var(--call); border-color: var(--warn); }
      .bar button { min-height: var(--thumb); font-size: 1.1875rem; }
      .what { flex: 1; min-width: 0; justify-content: start; gap: 10px; padding: 0 6px; text-align: start; background: none; color: inherit; }
      .what svg { width: 1.5em; height: 1.5em; }
      .what span { display: grid; min-width: 0; line-height: 1.25; }
      .mark { flex: none; font-style: normal; display: grid; justify-items: center; gap: 4px; }
      .bar small { font-size: var(--text-s); font-weight: 600; color: inherit; }
      .count { padding: 0 8px; border-radius: 99px; color: var(--task-button-ink); background: var(--task-button); font-size: var(--text-s); }
      .step { flex: none; min-width: 96px; padding: 0 18px; color: var(--task-button-ink); background: var(--task-button); }
      .hand-over { color: inherit; background: none; border-color: currentColor; }
      .step:disabled { color: var(--ink-2); background: var(--quiet); }
      .list { gap: 12px; }
      .list .bar { margin: 0; flex-wrap: wrap; }
      .list .what { display: flex; align-items: center; min-height: 56px; flex-basis: 100%; font-weight: 700; }
      .list .step { flex: 1; width: auto; justify-content: center; text-align: center; }
      @media (forced-colors: active) { .bar { border-color: CanvasText; } }
    `,
  ]
  declare open: boolean
  /** ID of the task that is being handed over. */
  declare handing: string | null

  constructor() {
    super()
    this.open = false
    this.handing = null
  }

  /** In the order in which they matter to the holder. */
  get #tasks(): Assistance[] {
    return tasksFor(this.desk.tasks, this.desk.me.id)
  }

  #show = (open: boolean) => () => {
    this.open = open
    this.handing = null
  }

  #step(task: Assistance, step: TaskStep, to: { id: string; name: string } | null = null) {
    this.#show(false)()
    void this.desk.run(`${step} ${task.id}`, this.desk.do.help(task, step, to))
  }

  override render() {
    const [first, ...others] = this.#tasks
    if (!first) return nothing
    const { speak } = this.desk
    return html`<section class="bar ${first.overdue ? 'urgent' : ''}" aria-label=${speak('staff.task')}>
        <button class="what" @click=${this.#show(true)}>${this.#words(first, others.length)}</button>
        ${this.#next(first)}
      </section>
      ${this.open ? this.#sheet() : nothing}`
  }

  #sheet() {
    const { speak } = this.desk
    const handing = this.#tasks.find(({ id }) => id === this.handing)
    return html`<gl-sheet heading=${speak(handing ? 'staff.hand-over.title' : 'staff.task')} closeLabel=${speak('staff.close')} @close=${this.#show(false)}>
      ${handing ? this.#colleagues(handing) : this.#list()}
    </gl-sheet>`
  }

  #list() {
    const hand = (task: Assistance) => () => {
      this.handing = task.id
    }
    return html`<ul class="list">${this.#tasks.map(
      task => html`<li class="bar ${task.overdue ? 'urgent' : ''}">
        <div class="what">${this.#words(task)}</div>
        ${this.#next(task)}
        ${task.state === 'open' ? nothing : html`<button class="step hand-over" ?disabled=${!this.desk.enabled} @click=${hand(task)}>${this.desk.speak('staff.task.hand-over')}</button>`}
      </li>`,
    )}</ul>`
  }

  /** To somebody by name, or to whoever takes it. */
  #colleagues(task: Assistance) {
    const { desk } = this
    return html`<div class="list">
      <button class="go" ?disabled=${!desk.enabled} @click=${() => this.#step(task, 'hand-over')}>${desk.speak('staff.task.anybody')}</button>
      <gl-colleague-list .desk=${desk} @choose=${({ detail }: ChooseColleague) => this.#step(task, 'hand-over', detail)}></gl-colleague-list>
    </div>`
  }

  #next(task: Assistance) {
    const step = nextStep(task)
    if (!step) return nothing
    return html`<button class="step ${step}" ?disabled=${!this.desk.enabled} @click=${() => this.#step(task, step)}>
      ${this.desk.speak(`staff.task.${step}`)}
    </button>`
  }

  #words(task: Assistance, more = 0) {
    const { speak, now } = this.desk
    const time = elapsed(Math.max(0, Math.floor((now - Date.parse(task.raisedAt)) / 1000)))
    const how =
      task.state === 'accepted' || task.state === 'with'
        ? speak(`staff.task.is.${task.state}`)
        : speak(task.overdue ? 'staff.task.is.urgent' : 'staff.task.is.open', { time })
    return html`<i class="mark">${task.overdue ? warning : help}${more > 0 ? html`<b class="count">+${more}</b>` : nothing}</i><span>
      <b>${taskName(speak, task)}</b>
      <small>${[task.place, how].filter(Boolean).join(' · ')}</small>
    </span>`
  }
}

customElements.define('gl-task-bar', GlTaskBar)
