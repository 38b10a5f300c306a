/** `<gl-checkin>`: the resident's kiosk. It keeps the visit, the link to the site, and carries out what the visit asks for. */
import { css, html, LitElement, nothing } from 'lit'
import type { DeviceNews } from '../../server/contract/live.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Reader } from '../../server/contract/wired.ts'
import type { Language } from '../../server/contract/words.ts'
import { afterPaint } from '../kit/after-paint.ts'
import { announce } from '../kit/announce.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import { createWedge, type Wedge } from '../kit/wedge.ts'
import { browserClock } from '../link/clock.ts'
import { DeviceFeed } from '../link/device-feed.ts'
import { useScript } from '../speech/script.ts'
import type { Line } from '../speech/voice/line-up.ts'
import { runErrands } from './errands/errands.ts'
import type { Errands } from './errands/parts.ts'
import { createPrinterWatch, tellStaff } from './errands/tell-staff.ts'
import { scanOf, wiredScan } from './flow/papers.ts'
import { patienceWith } from './flow/patience.ts'
import { type FlowEvent, type State, start, underneath } from './flow/state.ts'
import { step } from './flow/step.ts'
import { type IdleWatch, watchIdle } from './idle-watch.ts'
import { keepPage } from './offline/keep-page.ts'
import { createOwnNumbers } from './offline/own-numbers.ts'
import { ownScale, useScale } from './panel/panel-scale.ts'
import { footerStyles } from './screens/footer.ts'
import { frameStyles } from './screens/frame-styles.ts'
import { messageStyles } from './screens/message-screen.ts'
import { noticeOf, type Surroundings } from './screens/surroundings.ts'
import { offlineScreen } from './show-screen.ts'
import { spokenWords } from './spoken-words.ts'
import { handleTactileKey } from './tactile-keys.ts'
import { idOf, viewIn } from './view.ts'
import type { Narrator } from './voice/narrator.ts'
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
    css`gl-visit { height: 100%; }`,
  ]
  declare private state: State
  #feed = new DeviceFeed(this, 'kiosk', {
    facts: ({ script }) => useScript(script),
    device: news => this.#heard(news),
    remember: localStorage,
  })
  #own = createOwnNumbers(this.#feed, localStorage)
  #watch: IdleWatch | null = null
  #wedge: Wedge | null = null
  #narrator: Narrator | null = null
  #watchPrinter = createPrinterWatch(() => tellStaff(this.#feed.api, this.#feed.name, '打印机 printer'))
  /** Readers wired to the site for this kiosk, and how each is doing. */
  #readers = new Map<string, Reader['state']>()
  #ready = false
  #forStaff: typeof import('./screens/pairing-screen.ts') | null = null
  #fitting = false
  #telling = false

  constructor() {
    super()
    this.state = start(this.#home)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#watch = watchIdle(
      seconds => this.#leaving(seconds),
      () => patienceWith(this.state),
    )
    this.#own.start()
    this.#wedge = createWedge({
      target: window,
      clock: browserClock,
      onScan: text => this.#send({ is: 'scan', scan: scanOf(text, this.#ageLine, new Date()) }),
    })
    window.addEventListener('pointerdown', this.#touched)
    window.addEventListener('keydown', this.#keyed)
  }

  override firstUpdated() {
    // Without it the kiosk works as long as the site is there when it starts.
    void keepPage().catch(() => {})
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#watch?.stop()
    this.#own.stop()
    this.#wedge?.stop()
    window.removeEventListener('pointerdown', this.#touched)
    window.removeEventListener('keydown', this.#keyed)
  }

  get #languages(): readonly Language[] {
    return this.#feed.facts?.languages ?? fallbackLanguages
  }

  get #home(): Language {
    return this.#languages[0] ?? 'zh-CN'
  }

  get #ageLine(): number {
    return this.#feed.facts?.ageLine ?? 60
  }

  /** Any touch means that somebody is there, and ends what is being said; the question, once asked, waits for its own button. */
  #touched = () => {
    this.#narrator?.stop()
    if (this.state.leaving === null) this.#watch?.touch()
  }

  #keyed = (event: KeyboardEvent) => {
    if (this.state.leaving === null) this.#watch?.touch()
    // A scanner types too: its keys are not somebody's.
    if (this.#wedge?.isReading()) return
    if (event.key === 'F2') void this.#fitPanel()
    this.#tactile(event)
  }

  #tactile = handleTactileKey({
    back: () =>
      this.#send(
        this.state.leaving !== null ? { is: 'stay' } : this.state.tuning ? { is: 'tune' } : { is: 'back' },
      ),
    help: () => this.#send({ is: 'help' }),
    character: key => this.#send({ is: 'key', key }),
    erase: () => this.#send({ is: 'erase' }),
    onMove: control => {
      const { language } = this.state
      const id = idOf(language, control.getAttribute('aria-label') ?? control.textContent ?? '')
      if (id) this.#narrator?.name([id] as unknown as Line, language)
    },
  })

  #send = (event: FlowEvent) => {
    const previous = this.state
    this.state = step(previous, event, this.#home)
    if (event.is === 'stay' || event.is === 'issued' || event.is === 'scan') this.#watch?.touch()
    if (event.is === 'issued') this.#own.issued(event.issued.ticket.class)
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
    fromReserve: (request, key) => this.#own.take(request, key),
  }

  /** Nobody is sent away while a card lies on a reader. */
  #leaving(seconds: number) {
    const busy = this.#wedge?.isReading() || [...this.#readers.values()].includes('busy')
    if (busy) this.#watch?.touch()
    else this.#send({ is: 'leaving', seconds })
  }

  get #reachable(): boolean {
    return this.#feed.freshness === 'live' || this.#feed.freshness === 'connecting'
  }

  #heard({ prints, help, scans = [], readers = [] }: DeviceNews) {
    for (const { ticket, print } of prints) {
      this.#send({ is: 'print', ticket, print })
      this.#watchPrinter(print.state)
    }
    for (const each of help) this.#send({ is: 'coming', help: each })
    for (const { id, state } of readers) this.#readers.set(id, state)
    for (const scan of scans) this.#send({ is: 'scan', scan: wiredScan(scan, this.#ageLine, new Date()) })
    this.requestUpdate()
  }

  /** Pages for the staff are loaded when they are needed: residents never see them. */
  async #loadForStaff() {
    this.#forStaff ??= await import('./screens/pairing-screen.ts')
    this.requestUpdate()
  }

  #fitPanel = async () => {
    await import('./panel/panel-screen.ts')
    this.#fitting = true
    this.requestUpdate()
  }

  override willUpdate() {
    if (this.#feed.standing === 'unpaired' && !this.#forStaff) void this.#loadForStaff()
    const { facts } = this.#feed
    if (facts && !this.#ready) this.#prepare(facts)
    void this.#own.settle()
  }

  /** The site's own first language and the size of its panel, once they are known; the voice can follow. */
  #prepare({ pxPerMm, languages }: SiteFacts) {
    this.#ready = true
    requestIdleCallback(() => void this.#speakFrom(languages).catch(() => {}))
    this.state = start(this.#home)
    useScale(ownScale(localStorage) ?? pxPerMm)
    if (new URL(location.href).searchParams.has('panel')) void this.#fitPanel()
  }

  async #speakFrom(languages: readonly Language[]) {
    this.#narrator = (await import('./voice/open-narrator.ts')).openNarrator()
    await this.#narrator.prepare(languages)
  }

  override render() {
    return html`${this.#feed.facts?.warning ? this.#openNetwork() : nothing}${this.#shown()}`
  }

  #openNetwork = () =>
    html`<gl-open-network>${viewIn(this.state.language, this.#send).line('common.no-tls.short')}</gl-open-network>`

  #shown() {
    const view = viewIn(this.state.language, this.#send)
    const { standing, problem, facts } = this.#feed
    if (this.#fitting) {
      const close = () => {
        this.#fitting = false
        this.requestUpdate()
      }
      return html`<gl-panel .language=${this.state.language} .site=${facts?.pxPerMm ?? 4.03} @close=${close}></gl-panel>`
    }
    if (standing === 'unpaired') {
      return this.#forStaff?.pairingScreen(view, {
        languages: this.#languages,
        problem,
        enter: code => void this.#feed.enter(code),
        fitPanel: this.#fitPanel,
      })
    }
    if (standing === 'unreachable') return html`<div class="screen">${offlineScreen(view)}</div>`
    if (standing === 'asking' || !facts) return nothing
    return html`<gl-visit .state=${this.state} .around=${this.#around(facts)} .send=${this.#send} .hear=${this.#hear}></gl-visit>`
  }

  #around(site: SiteFacts): Surroundings {
    return {
      site,
      board: this.#feed.board,
      notice: noticeOf(this.#feed.board, Date.now()),
      reachable: this.#reachable,
      reserve: this.#own.left(),
      readerDown: [...this.#readers.values()].includes('gone'),
      languages: this.#languages,
    }
  }

  #hear = () => {
    const { facts } = this.#feed
    if (facts) this.#narrator?.again(this.state, this.#around(facts))
  }

  override updated() {
    if (!this.#telling) afterPaint(this.#tell)
    this.#telling = true
  }

  /** What the screen says, aloud and to a screen reader: its sounds and words take as long as a part of drawing it. */
  #tell = () => {
    this.#telling = false
    const { facts, standing } = this.#feed
    if (facts && standing === 'paired') this.#narrator?.tell(this.state, this.#around(facts))
    announce(spokenWords(viewIn(this.state.language, this.#send), this.state))
  }
}

customElements.define('gl-checkin', GlCheckin)
