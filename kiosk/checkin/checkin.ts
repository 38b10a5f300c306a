/** `<gl-checkin>`: the resident's kiosk. It keeps the visit, the link to the site, and carries out what the visit asks for. */
import { css, html, LitElement, nothing } from 'lit'
import type { DeviceNews } from '../../server/contract/live.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { IssueTicket } from '../../server/contract/ticket.ts'
import type { Language } from '../../server/contract/words.ts'
import { announce } from '../kit/announce.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import { DeviceFeed } from '../link/device-feed.ts'
import { useScript } from '../speech/script.ts'
import { type Errands, runErrands } from './errands/errands.ts'
import { patienceWith } from './flow/patience.ts'
import { type FlowEvent, type State, start, underneath } from './flow/state.ts'
import { step } from './flow/step.ts'
import { type IdleWatch, watchIdle } from './idle-watch.ts'
import { type KeepReserve, keepReserve } from './offline/keep-reserve.ts'
import { createReserve, reservableFor, type Slip } from './offline/reserve.ts'
import { settleSlips } from './offline/settle-slips.ts'
import { footerStyles } from './screens/footer.ts'
import { frameStyles } from './screens/frame-styles.ts'
import { messageStyles } from './screens/message-screen.ts'
import { pairingScreen, pairingStyles } from './screens/pairing-screen.ts'
import type { Surroundings } from './screens/surroundings.ts'
import { offlineScreen } from './show-screen.ts'
import { spokenWords } from './spoken-words.ts'
import { viewIn } from './view.ts'
import './visit.ts'

const fallbackLanguages: readonly Language[] = ['zh-CN', 'zh-HK', 'en']

export class GlCheckin extends LitElement {
  static override properties = { state: { state: true } }
  static override styles = [
    base,
    buttons,
    frameStyles,
    footerStyles,
    messageStyles,
    pairingStyles,
    css`gl-visit { height: 100%; }`,
  ]
  declare private state: State
  #feed = new DeviceFeed(this, 'kiosk', {
    facts: ({ script }) => useScript(script),
    device: news => this.#heard(news),
    remember: localStorage,
  })
  #reserve = createReserve(localStorage)
  #keep: KeepReserve | null = null
  #watch: IdleWatch | null = null
  #ready = false
  #settling = false

  constructor() {
    super()
    this.state = start(this.#home)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#watch = watchIdle(
      seconds => this.#send({ is: 'leaving', seconds }),
      () => patienceWith(this.state),
    )
    this.#keep = keepReserve({
      api: this.#feed.api,
      reserve: this.#reserve,
      reachable: () => this.#feed.freshness === 'live',
      onFacts: facts => this.#feed.renew(facts),
      now: () => performance.now(),
    })
    window.addEventListener('pointerdown', this.#touched)
    window.addEventListener('keydown', this.#touched)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#watch?.stop()
    this.#keep?.stop()
    window.removeEventListener('pointerdown', this.#touched)
    window.removeEventListener('keydown', this.#touched)
  }

  get #languages(): readonly Language[] {
    return this.#feed.facts?.languages ?? fallbackLanguages
  }

  get #home(): Language {
    return this.#languages[0] ?? 'zh-CN'
  }

  /** Any touch means that somebody is there; the question, once asked, waits for its own button. */
  #touched = () => {
    if (this.state.leaving === null) this.#watch?.touch()
  }

  #send = (event: FlowEvent) => {
    const previous = this.state
    this.state = step(previous, event, this.#home)
    if (event.is === 'stay' || event.is === 'issued' || event.is === 'scan') this.#watch?.touch()
    if (event.is === 'issued') this.#keep?.issued(event.issued.ticket.class)
    runErrands(this.#errands, previous, this.state)
  }

  #errands: Errands = {
    api: this.#feed.api,
    send: this.#send,
    waitsFor: key => {
      const screen = underneath(this.state.screen)
      return (
        (screen.at === 'issuing' && screen.key === key) || (screen.at === 'reading' && screen.secret === key)
      )
    },
    pause: ms => new Promise<void>(resolve => setTimeout(resolve, ms)),
    unpaired: () => this.#feed.unpair(),
    fromReserve: (request, key) => this.#fromReserve(request, key),
  }

  get #reachable(): boolean {
    return this.#feed.freshness === 'live' || this.#feed.freshness === 'connecting'
  }

  /** Only while the site is not heard: a slow answer is waited for. */
  #fromReserve(request: IssueTicket, key: string): Slip | null {
    if (this.#feed.freshness === 'live') return null
    const publicUrl = this.#feed.facts?.publicUrl ?? null
    const issuedAt = new Date(this.#feed.now()).toISOString()
    return this.#reserve.take(reservableFor(request), request, { key, issuedAt, publicUrl })
  }

  #heard({ prints, help }: DeviceNews) {
    for (const { ticket, print } of prints) this.#send({ is: 'print', ticket, print })
    for (const each of help) this.#send({ is: 'coming', help: each })
  }

  /** What was given out by itself is told as soon as the site is heard again. */
  async #settle() {
    if (this.#settling || this.#feed.freshness !== 'live' || this.#reserve.slips().length === 0) return
    this.#settling = true
    const told = await settleSlips({ api: this.#feed.api, reserve: this.#reserve })
    this.#settling = false
    if (!told) setTimeout(() => void this.#settle(), 2000)
  }

  override willUpdate() {
    const { facts } = this.#feed
    if (facts && !this.#ready) this.#prepare(facts)
    void this.#settle()
  }

  /** The site's own first language and the size of its panel, once they are known. */
  #prepare({ pxPerMm }: SiteFacts) {
    this.#ready = true
    this.state = start(this.#home)
    document.documentElement.style.setProperty('--px-per-mm', String(pxPerMm))
  }

  override render() {
    return html`${this.#feed.facts?.warning ? this.#openNetwork() : nothing}${this.#shown()}`
  }

  #openNetwork = () =>
    html`<gl-open-network>${viewIn(this.state.language, this.#send).line('common.no-tls.short')}</gl-open-network>`

  #shown() {
    const view = viewIn(this.state.language, this.#send)
    const { standing, problem, facts } = this.#feed
    if (standing === 'unpaired') {
      return pairingScreen(view, this.#languages, problem, code => void this.#feed.enter(code))
    }
    if (standing === 'unreachable') return html`<div class="screen">${offlineScreen(view)}</div>`
    if (standing === 'asking' || !facts) return nothing
    return html`<gl-visit .state=${this.state} .around=${this.#around(facts)} .send=${this.#send}></gl-visit>`
  }

  #around(site: SiteFacts): Surroundings {
    const epoch = site.reservation ?? ''
    return {
      site,
      board: this.#feed.board,
      reachable: this.#reachable,
      reserve: this.#reserve.left('general', epoch),
      readerDown: false,
      languages: this.#languages,
    }
  }

  override updated() {
    announce(spokenWords(viewIn(this.state.language, this.#send), this.state))
  }
}

customElements.define('gl-checkin', GlCheckin)
