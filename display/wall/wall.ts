/** `<gl-wall>`: the whole screen from which the site lead decides, in every state it can be in. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { base } from '../../kiosk/kit/base.ts'
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import { check, warning } from '../../kiosk/kit/icons.ts'
import '../../kiosk/kit/open-network.ts'
import { SteadyScreen } from '../../kiosk/kit/steady-screen.ts'
import { DeviceFeed } from '../../kiosk/link/device-feed.ts'
import { pairingForm } from '../../kiosk/speech/pairing-form.ts'
import { useScript } from '../../kiosk/speech/script.ts'
import type { Wall } from '../../server/contract/wall.ts'
import type { Language } from '../../server/contract/words.ts'
import { alertWords, isUrgent } from './alert-words.ts'
import { flowFigure, waitsFigure } from './charts.ts'
import { kpis } from './kpis.ts'
import { lanesPanel } from './lanes-panel.ts'
import { laneStyles, wallStyles } from './wall-styles.ts'
import { type Speak, speakIn } from './words.ts'

/** Units of the drawing: its size, and what the lanes and the lines under them may take up. */
const drawing = { width: 1920, height: 1080, lanes: 306, manyLanes: 280 }
const rotateMinutes = 120

const toTheSecond = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' })
const dayOf: Record<'zh' | 'en', Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric' }),
}

export class GlWall extends LitElement {
  static override properties = { wall: { state: true } }
  static override styles = [base, wallStyles, laneStyles]
  declare private wall: Wall | null
  #feed = new DeviceFeed(this, 'display', {
    facts: ({ script }) => useScript(script),
    wall: wall => {
      this.wall = wall
    },
  })
  readonly screen = new SteadyScreen(this, () => this.renderRoot.querySelector('header, gl-pairing') !== null)
  #speak: Speak = speakIn('zh-CN')
  #language: Language = 'zh-CN'

  constructor() {
    super()
    this.wall = null
  }

  /** `?lang=en` chooses; else the board's first language. */
  #chooseLanguage() {
    const asked = new URLSearchParams(location.search).get('lang')
    const first = asked ?? this.#feed.facts?.board.languages[0]
    const language: Language = first === 'en' ? 'en' : 'zh-CN'
    if (language === this.#language) return
    this.#language = language
    this.#speak = speakIn(language)
  }

  override willUpdate() {
    this.#chooseLanguage()
    document.documentElement.lang = this.#language
    const { freshness } = this.#feed
    const old = this.wall !== null && (freshness === 'stale' || freshness === 'away')
    this.toggleAttribute('data-old', old)
    const rows = Math.max(5, this.wall?.lanes.length ?? 0)
    const row = Math.min(56, (rows > 8 ? drawing.manyLanes : drawing.lanes) / rows)
    this.style.setProperty('--row', `calc(${row} * var(--u))`)
    this.style.setProperty('--row-text', `calc(${Math.min(29, row * 0.72)} * var(--u))`)
    this.style.setProperty('--strip-text', `calc(22 * var(--u))`)
  }

  override render() {
    const { standing, problem, facts } = this.#feed
    if (standing === 'unpaired')
      return pairingForm(this.#language, problem, code => void this.#feed.enter(code))
    return html`${this.#header()}${this.#alert()}${this.wall ? this.#figures(this.wall) : nothing}${
      facts?.warning
        ? html`<gl-open-network>${this.#speak('common.no-tls.short')}</gl-open-network>`
        : nothing
    }`
  }

  #header(): TemplateResult {
    const { facts } = this.#feed
    const now = this.#feed.now()
    const script = this.#language === 'en' ? 'en' : 'zh'
    const hours = facts?.hours ? ` · ${this.#speak('wall.open', facts.hours)}` : ''
    const silent = this.#feed.silentFor()
    return html`<header>
      <h1>${facts?.name[script] ?? this.#speak('wall.title')}</h1>
      <p>${dayOf[script].format(now)}${hours}</p>
      ${silent === null ? nothing : html`<span class="age">${this.#speak('wall.age', { seconds: Math.round(silent / 1000) })}</span>`}
      <time class="num">${clockTime(now)}</time>
    </header>`
  }

  #alert(): TemplateResult {
    const { freshness, heardAt } = this.#feed
    const { wall } = this
    const line = (mood: string, text: string, rest: string | null = null) => html`<section
      class="alert ${mood}" role="status">
      ${mood === 'calm' ? check : warning}<p>${text}</p>${rest ? html`<p class="rest">${rest}</p>` : nothing}
    </section>`
    if (wall === null) return line('calm', this.#speak('wall.connecting'))
    if (this.hasAttribute('data-old')) {
      const time = heardAt ? toTheSecond.format(Date.parse(heardAt)) : '–'
      return line(freshness === 'away' ? 'urgent' : '', this.#speak('wall.stale', { time }))
    }
    const [first, next] = wall.alerts
    const now = this.#feed.now()
    if (first === undefined) return line('calm', this.#speak(wall.day === null ? 'wall.closed' : 'wall.calm'))
    const more =
      next &&
      this.#speak('wall.more', { count: wall.alerts.length - 1, next: alertWords(this.#speak, next, now) })
    return line(isUrgent(first) ? 'urgent' : '', alertWords(this.#speak, first, now), more)
  }

  #figures(wall: Wall): TemplateResult {
    const now = this.#feed.now()
    const unit = Math.min(innerWidth / drawing.width, innerHeight / drawing.height)
    const look = {
      wall,
      now,
      speak: this.#speak,
      rotateMinutes: this.#feed.facts?.rotateMinutes ?? rotateMinutes,
    }
    return html`<main class="figures">${kpis(wall, this.#speak, now)}
      <div class="middle">
        <div class="charts">${flowFigure(wall, this.#speak, unit)}${waitsFigure(wall, this.#speak, unit)}</div>
        ${lanesPanel(look)}
      </div>
    </main>`
  }
}

customElements.define('gl-wall', GlWall)
