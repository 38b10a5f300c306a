/** `<gl-staff>`: the handheld. Pair, sign in, pick a lane, call. Everything it decides stands in calling-model.ts. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Lane } from '../../server/contract/lane.ts'
import type { Language } from '../../server/contract/words.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import '../kit/pairing.ts'
import type { PairingCode } from '../kit/pairing.ts'
import { laneName } from '../speech/lane-name.ts'
import { pairingSentence, pairingWords } from '../speech/pairing-words.ts'
import './call-number.ts'
import type { Choice } from './call-number.ts'
import { type Calling, callingView, hardlyCame } from './calling-model.ts'
import { type CallingPresses, callingButtons, callingMain, elapsed } from './calling-screen.ts'
import { lanePicker, lanePickerStyles } from './lane-picker.ts'
import { type Memory, recall, remember } from './memory.ts'
import { Presses } from './presses.ts'
import './sheet.ts'
import { cameSheet, moreSheet, pauseSheet } from './sheets.ts'
import './sign-in.ts'
import type { SignInEvent } from './sign-in.ts'
import { type Action, type StaffActions, staffActions } from './staff-actions.ts'
import { StaffFeed } from './staff-feed.ts'
import { staffStyles } from './staff-styles.ts'
import './task-bar.ts'
import type { StepEvent } from './task-bar.ts'
import { TaskFeed } from './task-feed.ts'
import { tasksFor } from './task-model.ts'
import { type Speak, speakIn } from './words.ts'

type Sheet = 'more' | 'pause' | 'number' | 'came'

const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' })

export class GlStaff extends LitElement {
  static override properties = { sheet: { state: true }, memory: { state: true } }
  static override styles = [base, buttons, staffStyles, lanePickerStyles]
  declare sheet: Sheet | null
  declare memory: Memory
  #feed = new StaffFeed(this)
  #presses = new Presses(this)
  #tasks = new TaskFeed(
    this,
    this.#feed.person,
    () => this.#feed.who !== null && this.#feed.freshness === 'live',
  )
  #focus: string | null = null
  /** Another function for another language, so that every part is drawn anew. */
  #speak: Speak

  constructor() {
    super()
    this.sheet = null
    this.memory = recall()
    this.#speak = speakIn(this.memory.language)
  }

  get #do(): StaffActions {
    return staffActions(this.#feed.person, this.#speak)
  }

  /** Off while the site is not heard: an action is never kept for later. */
  get #enabled(): boolean {
    return this.#feed.freshness === 'live' && !this.#presses.busy
  }

  #keep(part: Partial<Memory>) {
    this.memory = { ...this.memory, ...part }
    remember(this.memory)
  }

  #switchLanguage = () => {
    const language: Language = this.memory.language === 'en' ? 'zh-CN' : 'en'
    this.#speak = speakIn(language)
    this.#keep({ language })
  }

  /** Carries out one press; `name` tells the buttons apart. */
  #run(name: string, action: Action, after?: () => void): void {
    this.sheet = null
    void this.#presses.run(name, action, this.#speak, () => this.#feed.now()).then(after)
  }

  override willUpdate() {
    document.documentElement.lang = this.memory.language
    this.lang = this.memory.language
  }

  override render() {
    const open = this.#feed.facts?.warning
    return html`${open ? html`<gl-open-network>${this.#speak('common.no-tls.short')}</gl-open-network>` : nothing}${this.#shown()}`
  }

  #shown() {
    const { standing, queue } = this.#feed
    if (standing === 'asking') return this.#plain(this.#connecting())
    if (standing === 'unpaired') return this.#plain(this.#pairing())
    if (standing === 'signed-out') return this.#plain(this.#signIn())
    if (!queue) return this.#plain(this.#connecting())
    const calling =
      this.memory.lane === null
        ? null
        : callingView(queue, this.memory.lane, this.#feed.times, this.#feed.now(), this.#focus)
    if (!calling) return this.#plain(html`${this.#banners()}${this.#lanes(queue.lanes)}${this.#taskBar()}`)
    return html`${this.#laneHeader(calling.lane)}${this.#banners()}${this.#laneBody(calling)}${this.#sheetOf(calling)}`
  }

  #plain(content: TemplateResult) {
    const name = this.#feed.who?.staff ?? 'Greenlane'
    return html`<header class="top"><b>${name}</b>
      <button class="secondary" lang=${this.memory.language === 'en' ? 'zh-CN' : 'en'} @click=${this.#switchLanguage}>${this.#speak('staff.switch-language')}</button>
    </header>${content}`
  }

  #connecting = () => html`<main class="middle"><p>${this.#speak('staff.connecting')}</p></main>`

  #pairing() {
    const enter = (event: PairingCode) => void this.#feed.enter(event.detail)
    return html`<main class="unpaired"><gl-pairing .words=${pairingWords(this.memory.language)}
      .problem=${pairingSentence(this.memory.language, this.#feed.problem)} @code=${enter}></gl-pairing></main>`
  }

  #signIn() {
    const signedIn = ({ detail: { who, staff } }: SignInEvent) => {
      this.#keep({ staff, lane: staff === this.memory.staff ? this.memory.lane : null })
      this.#feed.signedIn(who)
    }
    return html`<main class="form"><gl-sign-in .speak=${this.#speak} .api=${this.#feed.person} .staff=${this.memory.staff} @signed-in=${signedIn}></gl-sign-in></main>`
  }

  #lanes(lanes: Lane[]) {
    return lanePicker(lanes, this.#speak, lane => {
      this.#keep({ lane: lane.id })
      if (lane.state === 'closed' && this.#enabled) this.#run('open', this.#do.open(lane))
    })
  }

  #laneHeader(lane: Lane) {
    const { who, freshness, battery } = this.#feed
    const onLane = Math.max(0, Math.floor((this.#feed.now() - Date.parse(lane.since)) / 60_000))
    const time = elapsed(onLane)
    const duty = lane.state === 'open' ? ` · ${this.#speak('staff.on-duty', { time })}` : ''
    const live = freshness === 'live'
    const charge = battery === null ? '' : ` · ${Math.round(battery * 100)}%`
    return html`<header class="top">
      <h1>${laneName(this.#speak, lane.name)}</h1><span>${who?.staff}${duty}</span>
      <span class="link ${live ? '' : 'off'}">${this.#speak(live ? 'staff.online' : 'staff.offline')}${charge}</span>
    </header>`
  }

  #banners() {
    const { freshness, heardAt, queue } = this.#feed
    const { outcome } = this.#presses
    const time = heardAt ? clock.format(Date.parse(heardAt)) : '–'
    return html`<section aria-label=${this.#speak('staff.messages')}>
      ${freshness === 'live' ? nothing : html`<gl-banner tone="stop"><p>${this.#speak('staff.offline.banner', { time })}</p></gl-banner>`}
      ${queue?.held ? html`<gl-banner tone="stop"><p>${this.#speak('staff.held', { reason: queue.held.reason })}</p></gl-banner>` : nothing}
      ${outcome?.kind === 'refused' ? html`<gl-banner><p>${outcome.text}</p></gl-banner>` : nothing}
    </section>`
  }

  #laneBody(calling: Calling) {
    const { lane } = calling
    if (lane.state === 'open') {
      const presses = this.#callingPresses(calling)
      return html`${callingMain(calling, this.#speak, presses)}${this.#undoBar()}
        ${this.#taskBar()}${callingButtons(calling, this.#speak, this.#enabled, presses)}`
    }
    return html`${this.#laneAtRest(calling)}${this.#undoBar()}${this.#taskBar()}${this.#restButtons(calling)}`
  }

  /** A lane that does not call still shows whom it has: they are sampled before it rests. */
  #laneAtRest(calling: Calling) {
    const paused = calling.lane.state === 'paused'
    const title = this.#speak(paused ? 'staff.paused.title' : 'staff.closed.title')
    const why = paused ? (calling.lane.reason ?? '') : this.#speak('staff.closed.how')
    if (!calling.focus) return html`<main class="middle"><h2>${title}</h2><p>${why}</p></main>`
    return html`<section aria-label=${title}><gl-banner><p>${title} · ${why}</p></gl-banner></section>
      ${callingMain(calling, this.#speak, this.#callingPresses(calling))}`
  }

  #restButtons({ lane, focus }: Calling) {
    const paused = lane.state === 'paused'
    const go = () => this.#run('go', paused ? this.#do.resume(lane) : this.#do.open(lane))
    const done = () => focus && this.#run('done', this.#do.done(focus))
    return html`<footer class="keys">
      <button class="go primary" ?disabled=${!this.#enabled} @click=${go}>${this.#speak(paused ? 'staff.resume-lane' : 'staff.open-lane')}</button>
      ${focus ? html`<button class="wide" ?disabled=${!this.#enabled} @click=${done}>${this.#speak('staff.next.does.complete', { completes: focus.number })}</button>` : nothing}
      <button class="wide" @click=${() => this.#open('more')}>${this.#speak('staff.more')}</button>
    </footer>`
  }

  #open(sheet: Sheet | null) {
    this.sheet = sheet
  }

  #callingPresses({ lane, focus }: Calling): CallingPresses {
    const about = (verb: 'recall' | 'miss' | 'arrive' | 'done') => () => {
      if (focus) this.#run(verb, this.#do[verb](focus))
    }
    return {
      next: () => {
        if (hardlyCame(lane, this.#feed.times, this.#feed.now()).length > 0) this.#open('came')
        else this.#run('next', this.#do.next(lane))
      },
      recall: about('recall'),
      miss: about('miss'),
      arrive: about('arrive'),
      done: about('done'),
      more: () => this.#open('more'),
      focus: ticket => {
        this.#focus = ticket.id
        this.requestUpdate()
      },
    }
  }

  #undoBar() {
    const { outcome } = this.#presses
    if (outcome?.kind !== 'did') return nothing
    const undo = () => this.#run('undo', this.#do.undo())
    return html`<section class="undo" aria-label=${this.#speak('staff.last-press')}><p>${outcome.did.text}</p>
      ${outcome.did.undoable ? html`<button ?disabled=${!this.#enabled} @click=${undo}>${this.#speak('staff.undo')}</button>` : nothing}
    </section>`
  }

  #taskBar() {
    const take = ({ detail: { task, step } }: StepEvent) =>
      this.#run(`${step} ${task.id}`, this.#do.help(task, step), () => void this.#tasks.refresh())
    return html`<gl-task-bar .speak=${this.#speak} .tasks=${tasksFor(this.#tasks.tasks, this.#feed.who?.id ?? '')}
      .now=${this.#feed.now()} ?enabled=${this.#enabled} @step=${take}></gl-task-bar>`
  }

  #sheetOf(calling: Calling) {
    const { sheet } = this
    if (!sheet) return nothing
    const heading = {
      more: () => this.#speak('staff.more'),
      pause: () => this.#speak('staff.pause.title'),
      number: () => this.#speak('staff.number.title'),
      came: () => this.#speak('staff.came.title', { number: calling.next.completes.join(' ') }),
    }[sheet]()
    return html`<gl-sheet heading=${heading} closeLabel=${this.#speak('staff.close')} @close=${() => this.#open(null)}>
      ${this.#sheetContent(sheet, calling)}
    </gl-sheet>`
  }

  #sheetContent(sheet: Sheet, calling: Calling): TemplateResult {
    const { lane, focus, next, sinceCall } = calling
    if (sheet === 'pause')
      return pauseSheet(this.#speak, reason => this.#run('pause', this.#do.pause(lane, reason)))
    if (sheet === 'came') {
      const yes = () => this.#run('yes', this.#do.next(lane))
      return cameSheet(sinceCall ?? 0, this.#speak, yes, () => this.#open(null))
    }
    if (sheet === 'number') {
      const choose = ({ detail: { ticket, to } }: Choice) =>
        this.#run(to, to === 'call' ? this.#do.next(lane, ticket) : this.#do.rejoin(ticket))
      return html`<gl-call-number .speak=${this.#speak} .tickets=${this.#feed.queue?.tickets ?? []}
        .completes=${next.completes.join(' ')} @choose=${choose}></gl-call-number>`
    }
    return moreSheet(focus, lane.state === 'open', this.#enabled, this.#speak, {
      done: () => focus && this.#run('done', this.#do.done(focus)),
      number: () => this.#open('number'),
      pause: () => this.#open('pause'),
      close: () => this.#run('close', this.#do.close(lane)),
      otherLane: () => {
        this.#open(null)
        this.#keep({ lane: null })
      },
      language: () => {
        this.#open(null)
        this.#switchLanguage()
      },
      signOut: () => {
        this.#open(null)
        void this.#feed.signOut()
      },
    })
  }
}

customElements.define('gl-staff', GlStaff)
