/** `<gl-checkin>`: the resident's kiosk. It shows the visit as a screen and carries out what the visit asks for. */
import { html, LitElement, nothing } from 'lit'
import type { DeviceNews } from '../../server/contract/live.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Language } from '../../server/contract/words.ts'
import { announce } from '../kit/announce.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import { DeviceFeed } from '../link/device-feed.ts'
import { useScript } from '../speech/script.ts'
import { runErrands } from './checkin-errands.ts'
import { type FlowEvent, type Screen, type State, start, step, underneath } from './checkin-flow.ts'
import { type IdleWatch, watchIdle } from './idle-watch.ts'
import { footer } from './screens/footer.ts'
import { pairingScreen, pairingStyles } from './screens/pairing-screen.ts'
import { staySheet } from './screens/stay-sheet.ts'
import { spoken } from './screens/ticket-screen.ts'
import { offlineScreen, screenStyles, showScreen } from './show-screen.ts'
import { tapGuard } from './tap-guard.ts'
import { viewIn } from './view.ts'

const fallbackLanguages: readonly Language[] = ['zh-CN', 'zh-HK', 'en']

/** The whole ticket screen takes the colour of its class. */
const tint = (screen: Screen): string => (screen.at === 'ticket' ? `tint-${screen.issued.ticket.class}` : '')

export class GlCheckin extends LitElement {
  static override properties = { state: { state: true } }
  static override styles = [base, buttons, ...screenStyles, pairingStyles]
  declare private state: State
  #feed = new DeviceFeed(this, 'kiosk', {
    facts: ({ script }) => useScript(script),
    device: news => this.#heard(news),
  })
  #watch: IdleWatch | null = null
  #ready = false
  #guard = tapGuard()

  constructor() {
    super()
    this.state = start(this.#home)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#watch = watchIdle(seconds => this.#send({ is: 'leaving', seconds }))
    window.addEventListener('pointerdown', this.#touched)
    window.addEventListener('keydown', this.#touched)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#watch?.stop()
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
    if (event.is === 'stay' || event.is === 'issued') this.#watch?.touch()
    runErrands(this.#errands, previous, this.state)
  }

  #errands = {
    api: this.#feed.api,
    send: this.#send,
    waitsFor: (key: string) => {
      const screen = underneath(this.state.screen)
      return screen.at === 'issuing' && screen.key === key
    },
    pause: (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms)),
    unpaired: () => this.#feed.unpair(),
  }

  #heard({ prints, help }: DeviceNews) {
    for (const { ticket, print } of prints) this.#send({ is: 'print', ticket, print })
    for (const each of help) this.#send({ is: 'coming', help: each })
  }

  override willUpdate() {
    const page = document.documentElement
    if (this.#feed.facts && !this.#ready) this.#prepare(this.#feed.facts)
    page.lang = this.state.language
    page.dataset.size = this.state.large ? 'large' : 'normal'
    page.dataset.contrast = this.state.contrast
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
    const { standing, problem, facts, board, freshness } = this.#feed
    const reachable = freshness === 'live' || freshness === 'connecting'
    if (standing === 'unpaired') {
      return pairingScreen(view, this.#languages, problem, code => void this.#feed.enter(code))
    }
    if (standing === 'unreachable') return html`<div class="screen">${offlineScreen(view)}</div>`
    if (standing === 'asking' || !facts) return nothing
    const { screen, leaving } = this.state
    const large = this.state.large ? 'large' : ''
    return html`<div class="guarded" @click=${this.#guard}>
      <div class="screen at-${screen.at} ${large} ${tint(screen)}" ?inert=${leaving !== null}>
        ${showScreen(view, this.state, { site: facts, board, reachable })}
        ${footer(view, this.#languages, this.state)}
      </div>
      ${leaving === null ? nothing : staySheet(view, leaving)}
    </div>`
  }

  override updated() {
    const { screen, leaving, language } = this.state
    announce(screen.at === 'ticket' ? spoken(viewIn(language, this.#send), screen) : '')
    this.#focusWhenNew(leaving === null ? screen.at : 'leaving')
  }

  /** A new screen is read from its heading on; the question whether somebody is there, from its answer. */
  #focusWhenNew(place: string) {
    if (this.dataset.place === place) return
    this.dataset.place = place
    const heading = place === 'leaving' ? '.stay .primary' : '[tabindex="-1"]'
    this.renderRoot.querySelector<HTMLElement>(heading)?.focus()
  }
}

customElements.define('gl-checkin', GlCheckin)
