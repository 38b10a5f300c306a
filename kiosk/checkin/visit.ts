/**
 * `<gl-visit>`: one visit as it looks, from its state and what is around it. It holds nothing and asks nobody, so that
 * the kiosk, its pictures and its audits all show the same thing.
 */
import { adoptStyles, html, LitElement, nothing } from 'lit'
import { afterPaint } from '../kit/after-paint.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { type FlowEvent, type Screen, type State, start } from './flow/state.ts'
import { footer } from './screens/footer.ts'
import { staySheet } from './screens/stay-sheet.ts'
import type { Surroundings } from './screens/surroundings.ts'
import { tightSteps, tightStyles } from './screens/tight-styles.ts'
import { type MoreScreens, screenStyles, showScreen } from './show-screen.ts'
import { tapGuard } from './tap-guard.ts'
import { viewIn } from './view.ts'

/** Milliseconds for which the first screen is left to itself at most. */
const soon = 1000

/** The whole ticket screen takes the colour of its class. */
const tint = (screen: Screen): string => (screen.at === 'ticket' ? `tint-${screen.issued.ticket.class}` : '')

/** Writing what stands there already would have the whole page styled again. */
function mark(name: string, value: string) {
  const page = document.documentElement
  if (page.getAttribute(name) !== value) page.setAttribute(name, value)
}

const firstStyles = [base, buttons, ...screenStyles]

export class GlVisit extends LitElement {
  static override properties = {
    state: { attribute: false },
    around: { attribute: false },
    send: { attribute: false },
    hear: { attribute: false },
  }
  static override styles = [...firstStyles, tightStyles]
  declare state: State
  declare around: Surroundings | null
  declare send: (event: FlowEvent) => void
  /** Says once more what the screen says. */
  declare hear: () => void
  #guard = tapGuard()
  #shown = ''
  #more: MoreScreens = null
  #loading: Promise<void> | null = null

  constructor() {
    super()
    this.state = start('zh-CN')
    this.around = null
    this.send = this.hear = () => {}
  }

  override firstUpdated() {
    requestIdleCallback(() => void this.loadMore(), { timeout: soon })
  }

  override willUpdate() {
    const { language, large, contrast } = this.state
    mark('lang', language)
    mark('data-size', large ? 'large' : 'normal')
    mark('data-contrast', contrast)
    if (this.state.screen.at !== 'idle' || this.state.tuning) void this.loadMore()
    this.#letGo()
  }

  get #place(): string {
    const { leaving, tuning, screen } = this.state
    return leaving !== null ? 'leaving' : tuning ? 'tuning' : screen.at
  }

  /** What is taken away with the focus in it has the browser style the page half-way; the new screen's heading gets it. */
  #letGo() {
    if (this.#shown === this.#place) return
    const held = (this.renderRoot as ShadowRoot).activeElement
    if (held instanceof HTMLElement && !held.closest('footer')) held.blur()
  }

  /** Resolves once every screen can be drawn; what did not come is asked for again by the next one. */
  loadMore(): Promise<void> {
    this.#loading ??= import('./more-screens.ts').then(
      more => {
        this.#more = more
        adoptStyles(this.renderRoot as ShadowRoot, [...firstStyles, ...more.moreStyles, tightStyles])
        this.requestUpdate()
      },
      () => {
        this.#loading = null
      },
    )
    return this.#loading
  }

  override render() {
    const { state, around } = this
    if (!around) return nothing
    const { screen, leaving, tuning, sound } = state
    const view = viewIn(state.language, this.send)
    const covered = leaving !== null || tuning
    return html`<div class="guarded" @click=${this.#guard}>
      <div class="screen at-${screen.at} ${state.large ? 'large' : ''} ${tint(screen)}" ?inert=${covered}>
        ${showScreen(view, state, around, this.hear, this.#more)}
        ${footer(view, around.languages, state)}
      </div>
      ${tuning && leaving === null ? this.#more?.soundSheet(view, sound, this.hear) : nothing}
      ${leaving === null ? nothing : staySheet(view, leaving)}
    </div>`
  }

  override updated() {
    this.#focusWhenNew()
    void this.#fitWhenDrawn()
  }

  /** Elements inside draw themselves next, still before anything is painted. */
  async #fitWhenDrawn() {
    for (let turns = 0; turns < 3; turns += 1) await Promise.resolve()
    this.fit()
  }

  /** Takes the first step at which nothing runs into the foot or over an edge. */
  fit() {
    const screen = this.renderRoot.querySelector('.screen')
    if (!screen) return
    for (const step of tightSteps) {
      screen.classList.remove('tight', 'tighter')
      for (const name of step.split(' ').filter(Boolean)) screen.classList.add(name)
      if (fits(screen)) return
    }
  }

  /** A new screen is read from its heading on; a sheet, from its answer. Once it is painted: to focus takes a layout. */
  #focusWhenNew() {
    const place = this.#place
    if (this.#shown === place) return
    const target = place === 'leaving' || place === 'tuning' ? '.sheet .primary' : '[tabindex="-1"]'
    const found = this.renderRoot.querySelector<HTMLElement>(target)
    if (!found && !this.#more) return
    this.#shown = place
    afterPaint(() => found?.focus())
  }
}

const framed = 'button, .papers, .slip, .plain, .count, .members, .follow, .message'

/** Everything stands above the foot, and what is written in a box stays inside it. */
function fits(screen: Element): boolean {
  const main = screen.querySelector('main')
  const foot = screen.querySelector('footer')
  if (!main || !foot) return true
  const floor = foot.getBoundingClientRect().top + 1
  const below = (element: Element) => element.getBoundingClientRect().bottom > floor
  if (main.scrollHeight > main.clientHeight + 1 || [...main.children].some(below)) return false
  return [...main.querySelectorAll(framed)].every(
    box => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1,
  )
}

customElements.define('gl-visit', GlVisit)
