/** `<gl-staff>`: the handheld. Pair, sign in, then one page above the other; what they can ask of the whole stands in desk.ts. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../server/contract/words.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import '../kit/pairing.ts'
import type { PairingCode } from '../kit/pairing.ts'
import { createWedge, type Wedge } from '../kit/wedge.ts'
import { browserClock } from '../link/clock.ts'
import { pairingSentence, pairingWords } from '../speech/pairing-words.ts'
import type { Desk, TakesScans } from './desk.ts'
import './help/task-bar.ts'
import { TaskFeed } from './help/task-feed.ts'
import { type Memory, recall, remember } from './memory.ts'
import { keepShell } from './offline/keep-shell.ts'
import { pageOf } from './pages.ts'
import { Presses } from './presses.ts'
import { Trail } from './trail.ts'
import './print/print-question.ts'
import { PrintFeed } from './print/print-feed.ts'
import './sign-in.ts'
import type { SignInEvent } from './sign-in.ts'
import { staffActions } from './staff-actions.ts'
import { StaffFeed } from './staff-feed.ts'
import { staffStyles } from './staff-styles.ts'
import { type Speak, speakIn } from './words.ts'

const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' })

export class GlStaff extends LitElement {
  static override properties = { memory: { state: true } }
  static override styles = [base, buttons, staffStyles]
  declare memory: Memory
  #feed = new StaffFeed(this)
  #presses = new Presses(this)
  #trail = new Trail(this)
  #wanted = () => this.#feed.who !== null && this.#feed.freshness === 'live'
  #tasks = new TaskFeed(this, this.#feed.person, this.#wanted)
  #prints = new PrintFeed(this, this.#feed.person, this.#wanted)
  /** Another function for another language, so that every part is drawn anew. */
  #speak: Speak
  #wedge: Wedge | null = null

  constructor() {
    super()
    this.memory = recall()
    this.#speak = speakIn(this.memory.language)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#wedge = createWedge({ target: window, clock: browserClock, onScan: this.#scanned })
    void keepShell()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#wedge?.stop()
  }

  /** The phone knows at once that it has no network; that the site is silent shows after 5 s. */
  get #live(): boolean {
    return this.#feed.freshness === 'live' && navigator.onLine
  }

  /** Off while the site is not heard: an action is never kept for later. */
  get #enabled(): boolean {
    return this.#live && !this.#presses.busy
  }

  #scanned = (code: string) => {
    const page = this.renderRoot.querySelector<HTMLElement & Partial<TakesScans>>('.page')
    if (this.#enabled) page?.scanned?.(code)
  }

  #keep = (part: Partial<Memory>) => {
    this.memory = { ...this.memory, ...part }
    remember(this.memory)
  }

  #switchLanguage = () => {
    const language: Language = this.memory.language === 'en' ? 'zh-CN' : 'en'
    this.#speak = speakIn(language)
    this.#keep({ language })
  }

  #signOut = () => {
    this.#trail.restart()
    void this.#feed.signOut()
  }

  get #desk(): Desk | null {
    const { who, facts, queue, times } = this.#feed
    if (!who || !facts || !queue) return null
    return {
      speak: this.#speak,
      api: this.#feed.person,
      facts,
      me: who,
      queue,
      times,
      tasks: this.#tasks.tasks,
      now: this.#feed.now(),
      live: this.#live,
      enabled: this.#enabled,
      memory: this.memory,
      do: staffActions(this.#feed.person, this.#speak),
      run: (name, action) =>
        this.#presses
          .run(name, action, this.#speak, () => this.#feed.now())
          .then(did => {
            void this.#tasks.refresh()
            return did
          }),
      keep: this.#keep,
      go: this.#trail.go,
      back: this.#trail.back,
      switchLanguage: this.#switchLanguage,
      signOut: this.#signOut,
    }
  }

  override willUpdate() {
    const root = document.documentElement
    root.lang = this.lang = this.memory.language
    root.dataset.light = this.memory.light
  }

  override render() {
    const open = this.#feed.facts?.warning
    const words = this.#speak('common.no-tls.short')
    return html`${open ? html`<gl-open-network><a href="/trust/">${words}</a></gl-open-network>` : nothing}${this.#shown()}`
  }

  #shown() {
    const { standing } = this.#feed
    if (standing === 'unpaired') return this.#plain(this.#pairing())
    if (standing === 'signed-out') return this.#plain(this.#signIn())
    const desk = this.#desk
    if (standing !== 'signed-in' || !desk) return this.#plain(this.#connecting())
    return pageOf(desk, this.#trail.page, this.#feed.battery, html`${this.#news(desk)}${this.#bars(desk)}`)
  }

  #plain(content: TemplateResult) {
    const other = this.memory.language === 'en' ? 'zh-CN' : 'en'
    return html`<header class="top"><b>Greenlane</b>
      <button lang=${other} @click=${this.#switchLanguage}>${this.#speak('staff.switch-language')}</button>
    </header>${content}`
  }

  /** Opened from its own cache, the handheld may be there before the site is. */
  #connecting() {
    const away = this.#feed.standing === 'unreachable' || !navigator.onLine
    return html`<main class="middle"><h1 class="unseen">Greenlane</h1>${
      away
        ? html`<gl-banner tone="stop"><p>${this.#speak('staff.unreachable')}</p></gl-banner>`
        : html`<p>${this.#speak('staff.connecting')}</p>`
    }</main>`
  }

  #pairing() {
    const enter = (event: PairingCode) => void this.#feed.enter(event.detail)
    return html`<main class="unpaired"><gl-pairing .words=${pairingWords(this.memory.language)}
      .problem=${pairingSentence(this.memory.language, this.#feed.problem)} @code=${enter}></gl-pairing>${this.#secure()}</main>`
  }

  /** Camera, wake lock and opening without the network are forbidden to pages that came without TLS. */
  #secure() {
    if (window.isSecureContext) return nothing
    return html`<p class="secure">${this.#speak('staff.insecure')} <a href="/trust/">${this.#speak('staff.trust')}</a></p>`
  }

  #signIn() {
    const signedIn = ({ detail: { who, staff } }: SignInEvent) => {
      this.#keep({ staff, lane: staff === this.memory.staff ? this.memory.lane : null })
      this.#trail.restart()
      this.#feed.signedIn(who)
    }
    return html`<main class="form">${this.#secure()}<gl-sign-in .speak=${this.#speak} .api=${this.#feed.person} .staff=${this.memory.staff} @signed-in=${signedIn}></gl-sign-in></main>`
  }

  #news({ speak, queue, live }: Desk) {
    const { heardAt } = this.#feed
    const { outcome } = this.#presses
    const time = heardAt ? clock.format(Date.parse(heardAt)) : '–'
    return html`<section slot="news" class="news" aria-label=${speak('staff.messages')}>
      ${live ? nothing : html`<gl-banner tone="stop"><p>${speak('staff.offline.banner', { time })}</p></gl-banner>`}
      ${queue.held ? html`<gl-banner tone="stop"><p>${speak('staff.held', { reason: queue.held.reason })}</p></gl-banner>` : nothing}
      ${queue.day ? nothing : html`<gl-banner><p>${speak('staff.no-day')}</p></gl-banner>`}
      ${outcome?.kind === 'refused' ? html`<gl-banner><p>${outcome.text}</p></gl-banner>` : nothing}
    </section>`
  }

  #bars(desk: Desk) {
    return html`<div slot="bars">${this.#undoBar(desk)}
      <gl-print-question .desk=${desk} .jobs=${this.#prints.unknown} @answered=${() => void this.#prints.refresh()}></gl-print-question>
      <gl-task-bar .desk=${desk}></gl-task-bar></div>`
  }

  #undoBar({ speak, enabled, run, do: act }: Desk) {
    const { outcome } = this.#presses
    if (outcome?.kind !== 'did' || !outcome.did.text) return nothing
    const undo = () => void run('undo', act.undo())
    return html`<section class="undo" aria-label=${speak('staff.last-press')}><p>${outcome.did.text}</p>
      ${outcome.did.undoable ? html`<button ?disabled=${!enabled} @click=${undo}>${speak('staff.undo')}</button>` : nothing}
    </section>`
  }
}

customElements.define('gl-staff', GlStaff)
