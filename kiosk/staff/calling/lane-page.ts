/** `<gl-lane-page>`: one lane as whoever works there sees it. What each press may do stands in calling-model.ts. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { clock } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { TakesScans } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import '../lanes/colleague-list.ts'
import type { ChooseColleague } from '../lanes/colleague-list.ts'
import '../sheet.ts'
import type { Action } from '../staff-actions.ts'
import '../tubes/tube-sheet.ts'
import './call-number.ts'
import type { Choice } from './call-number.ts'
import { type Calling, callingView, hardlyCame } from './calling-model.ts'
import { type CallingPresses, callingButtons, callingMain, callingStyles, elapsed } from './calling-screen.ts'
import { laneMenu } from './lane-menu.ts'
import { menuStyles } from './menu.ts'
import { cameSheet, pauseSheet, transferSheet } from './questions.ts'

type Sheet = 'more' | 'pause' | 'number' | 'came' | 'transfer' | 'hand-over' | 'tube'

export class GlLanePage extends DeskPage implements TakesScans {
  static override properties = { ...DeskPage.properties, lane: {}, sheet: { state: true }, battery: {} }
  static override styles = [...DeskPage.styles, callingStyles, menuStyles]
  /** ID of the lane. */
  declare lane: string
  /** Charge, 0 to 1; null where the browser does not tell. */
  declare battery: number | null
  declare sheet: Sheet | null
  #focus: string | null = null
  /** What follows the answer that somebody came. */
  #afterCame: Action | null = null

  constructor() {
    super()
    this.sheet = null
    this.battery = null
  }

  /** A tube is opened wherever its code is scanned, as long as none is. */
  scanned(code: string): boolean {
    const lane = this.desk.queue.lanes.find(each => each.id === this.lane)
    if (!lane || lane.pool === 1 || lane.tube || lane.state === 'closed') return false
    this.#run('tube', this.desk.do.tube(lane, code, false))
    return true
  }

  #run(name: string, action: Action) {
    this.sheet = null
    return this.desk.run(name, action)
  }

  #open = (sheet: Sheet | null) => {
    this.sheet = sheet
  }

  override render() {
    const { desk } = this
    const calling = callingView(desk.queue, this.lane, desk.times, desk.now, this.#focus)
    if (!calling) return nothing
    const presses = this.#presses(calling)
    const open = calling.lane.state === 'open'
    return html`${this.#head(calling.lane)}
      <slot name="news"></slot>
      ${this.#rotate(calling.lane)}
      ${open ? callingMain(calling, desk.speak, presses) : this.#atRest(calling, presses)}
      <slot name="bars"></slot>
      ${open ? callingButtons(calling, desk.speak, desk.enabled, presses) : this.#restButtons(calling)}
      ${this.#sheetOf(calling, presses)}`
  }

  #head(lane: Lane) {
    const { speak, live, now } = this.desk
    const minutes = lane.staffedSince
      ? Math.max(0, Math.floor((now - Date.parse(lane.staffedSince)) / 60_000))
      : 0
    const duty = lane.staffedSince
      ? html`<span class="time">${speak('staff.on-duty', { time: elapsed(minutes) })}</span>`
      : nothing
    const charge = this.battery === null ? '' : ` · ${Math.round(this.battery * 100)}%`
    return html`<header class="top">
      <h1>${laneName(speak, lane.name)}</h1><span class="who">${lane.staff ?? this.desk.me.staff}</span>${duty}
      <span class="link ${live ? '' : 'off'}">${speak(live ? 'staff.online' : 'staff.offline')}${charge}</span>
    </header>`
  }

  /** Two hours in a suit are enough: said until it is answered, and again after a while. */
  #rotate(lane: Lane) {
    const { speak, facts, now, memory } = this.desk
    if (!lane.staffedSince || lane.state === 'closed') return nothing
    const on = now - Date.parse(lane.staffedSince)
    if (on < facts.rotateMinutes * 60_000 || now < memory.rotateAt) return nothing
    const later = () => this.desk.keep({ rotateAt: this.desk.now + 15 * 60_000 })
    return html`<section aria-label=${speak('staff.more.hand-over')}><gl-banner class="rotate" .icon=${clock}>
      <p>${speak('staff.rotate', { time: elapsed(Math.floor(on / 60_000)) })}</p>
      <button class="plain" @click=${later}>${speak('staff.rotate.later')}</button>
      <button class="plain" ?disabled=${!this.desk.enabled} @click=${() => this.#open('hand-over')}>${speak('staff.rotate.now')}</button>
    </gl-banner></section>`
  }

  /** A lane that does not call still shows whom it has: they are sampled before it rests. */
  #atRest(calling: Calling, presses: CallingPresses) {
    const { speak } = this.desk
    const paused = calling.lane.state === 'paused'
    const title = speak(paused ? 'staff.paused.title' : 'staff.closed.title')
    const why = paused ? (calling.lane.reason ?? '') : speak('staff.closed.how')
    if (!calling.focus) return html`<main class="rest"><h2>${title}</h2><p>${why}</p></main>`
    return html`<section aria-label=${title}><gl-banner class="rotate"><p>${title} · ${why}</p></gl-banner></section>
      ${callingMain(calling, speak, presses)}`
  }

  #restButtons({ lane, focus }: Calling) {
    const { speak, enabled } = this.desk
    const paused = lane.state === 'paused'
    const go = () => this.#run('go', paused ? this.desk.do.resume(lane) : this.desk.do.open(lane))
    const done = () => focus && this.#run('done', this.desk.do.done(focus))
    return html`<footer class="keys">
      <button class="go primary ${focus ? '' : 'whole'}" ?disabled=${!enabled} @click=${go}>${speak(paused ? 'staff.resume-lane' : 'staff.open-lane')}</button>
      ${focus ? html`<button class="side" ?disabled=${!enabled} @click=${done}>${speak('staff.next.does.complete', { completes: focus.number })}</button>` : nothing}
      <button @click=${() => this.desk.keep({ lane: null })}>${speak('staff.more.other-lane')}</button>
      <button @click=${() => this.desk.go({ name: 'everyone' })}>${speak('staff.more.everyone')}</button>
      <button @click=${() => this.#open('more')}>${speak('staff.more')}</button>
    </footer>`
  }

  /** Whoever was called only just now is asked about first. */
  #afterAsking(lane: Lane, action: Action) {
    if (hardlyCame(lane, this.desk.times, this.desk.now).length === 0) return void this.#run('go', action)
    this.#afterCame = action
    this.#open('came')
  }

  #presses({ lane, focus, next, side }: Calling): CallingPresses {
    const act = this.desk.do
    const about = (verb: 'recall' | 'miss') => () => {
      if (focus) this.#run(verb, act[verb](focus))
    }
    return {
      next: () => {
        if (next.kind === 'tube') this.#open('tube')
        else if (next.kind === 'one' && focus) this.#run('go', act.done(focus))
        else this.#afterAsking(lane, act.next(lane))
      },
      side: () => {
        if (side.kind === 'fill') this.#run('fill', act.next(lane, { count: side.people }))
        else if (side.kind === 'all') this.#afterAsking(lane, act.next(lane, countFor(lane)))
        else if (side.kind !== 'none' && focus) this.#run(side.kind, act[side.kind](focus))
      },
      recall: about('recall'),
      miss: about('miss'),
      more: () => this.#open('more'),
      tube: () => this.#open('tube'),
      focus: (ticket: Ticket) => {
        this.#focus = ticket.id
        this.requestUpdate()
      },
    }
  }

  #sheetOf(calling: Calling, presses: CallingPresses) {
    const { sheet } = this
    if (!sheet) return nothing
    const { speak } = this.desk
    const heading = {
      more: speak('staff.more'),
      pause: speak('staff.pause.title'),
      number: speak('staff.number.title'),
      came: speak('staff.came.title', {
        number: hardlyCame(calling.lane, this.desk.times, this.desk.now)
          .map(({ number }) => number)
          .join(' '),
      }),
      transfer: speak('staff.transfer.title', { number: calling.focus?.number ?? '' }),
      'hand-over': speak('staff.hand-over.title'),
      tube: speak('staff.tube.title'),
    }[sheet]
    return html`<gl-sheet heading=${heading} closeLabel=${speak('staff.close')} @close=${() => this.#open(null)}>
      ${this.#sheetContent(sheet, calling, presses)}
    </gl-sheet>`
  }

  #sheetContent(sheet: Sheet, calling: Calling, presses: CallingPresses): TemplateResult {
    const { desk } = this
    const { lane, focus, next, sinceCall } = calling
    if (sheet === 'pause')
      return pauseSheet(desk.speak, reason => void this.#run('pause', desk.do.pause(lane, reason)))
    if (sheet === 'came') {
      const yes = () => this.#afterCame && this.#run('yes', this.#afterCame)
      return cameSheet(sinceCall ?? 0, desk.speak, yes, () => this.#open(null))
    }
    if (sheet === 'transfer' && focus)
      return transferSheet(focus, lane, desk, to => void this.#run('transfer', desk.do.transfer(focus, to)))
    if (sheet === 'hand-over')
      return html`<gl-colleague-list .desk=${desk} @choose=${({ detail }: ChooseColleague) => this.#handOver(lane, detail.name)}></gl-colleague-list>`
    if (sheet === 'tube')
      return html`<gl-tube-sheet .desk=${desk} .lane=${lane} @done=${() => this.#open(null)}></gl-tube-sheet>`
    if (sheet === 'number') {
      const choose = ({ detail: { ticket, to } }: Choice) =>
        this.#run(to, to === 'call' ? desk.do.next(lane, { ticket: ticket.id }) : desk.do.rejoin(ticket))
      return html`<gl-call-number .speak=${desk.speak} .tickets=${desk.queue.tickets}
        .completes=${next.completes.join(' ')} @choose=${choose}></gl-call-number>`
    }
    const open = (to: 'number' | 'pause' | 'transfer' | 'hand-over' | 'tube') => () => this.#open(to)
    return laneMenu(calling, desk, {
      ...presses,
      number: open('number'),
      pause: open('pause'),
      transfer: open('transfer'),
      handOver: open('hand-over'),
      tube: open('tube'),
      all: () => this.#afterAsking(lane, desk.do.next(lane, countFor(lane))),
      done: () => focus && this.#run('done', desk.do.done(focus)),
      close: () => this.#run('close', desk.do.close(lane)),
      leave: () => this.#open(null),
    })
  }

  async #handOver(lane: Lane, name: string) {
    if (await this.#run('hand-over', this.desk.do.staffed(lane, name))) this.desk.keep({ lane: null })
  }
}

/** At a lane that pools, as many people as the next tube takes. */
const countFor = ({ pool }: Lane): { count?: number } => (pool > 1 ? { count: pool } : {})

customElements.define('gl-lane-page', GlLanePage)
