/** `<gl-queue-board>`: the whole screen that hundreds of people look at, in every state it can be in. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { base } from '../../kiosk/kit/base.ts'
import { type Icon, people, speaker, ticket } from '../../kiosk/kit/icons.ts'
import '../../kiosk/kit/open-network.ts'
import { SteadyScreen } from '../../kiosk/kit/steady-screen.ts'
import { DeviceFeed } from '../../kiosk/link/device-feed.ts'
import { pairingForm } from '../../kiosk/speech/pairing-form.ts'
import { useScript } from '../../kiosk/speech/script.ts'
import type { Call } from '../../server/contract/live.ts'
import type { Board } from '../../server/contract/queue.ts'
import { type BoardLayout, boardLayout } from './board-layout.ts'
import { type BoardView, boardView, onlyLanes } from './board-model.ts'
import { type BoardSound, boardSound } from './board-sound.ts'
import { boardStyles, openNetworkHeight } from './board-styles.ts'
import './call-row.ts'
import { awayBanner, header, heldBanner, noticeFooter, staleFooter } from './edges.ts'
import { screenChoice } from './screen-choice.ts'
import { admissionBox, alsoBox, nextBox, recentBox, sideStyles, waitBox } from './side-boxes.ts'
import { say, type Tongues, tonguesOf, two } from './words.ts'

/** Heights of the banners above the calls, in pixels of the drawing. */
const bannerHeight = { none: 0, held: 160, away: 250 }

export class GlQueueBoard extends LitElement {
  static override styles = [base, boardStyles, sideStyles]
  #choice = screenChoice(location.search, localStorage)
  #sound: BoardSound | null = null
  /** As the lead has set it on their page. */
  #speaks = true
  #feed = new DeviceFeed(this, 'display', {
    facts: async facts => {
      await useScript(facts.script)
      this.#sound = this.#choice.voice ? boardSound(facts, this.#manner, this.screen.redraw) : null
    },
    call: call => this.#announce(call),
    notice: notice => this.#sound?.notice(notice),
    enter: ({ ranges }) => this.#sound?.enter(ranges),
    device: ({ voice }) => {
      this.#speaks = voice ?? this.#speaks
    },
  })
  readonly screen = new SteadyScreen(this, () => this.renderRoot.querySelector('header, gl-pairing') !== null)

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#sound?.close()
  }

  override render() {
    const { main } = this.#tongues
    return html`${this.#shown()}${
      this.#feed.facts?.warning
        ? html`<gl-open-network>${say(main, 'common.no-tls.short')}</gl-open-network>`
        : nothing
    }`
  }

  get #board(): Board | null {
    return this.#feed.board && onlyLanes(this.#feed.board, this.#choice.lanes)
  }

  /** Of the voice, as the lead has set it; 0 where another board speaks. */
  get volume(): number {
    return this.#speaks ? (this.#feed.board?.volume ?? 0) : 0
  }

  #manner = () => ({ volume: this.volume, now: this.#feed.now() })

  #announce({ number, lane }: Call) {
    const known = this.#board?.lanes.find(({ id }) => id === lane)
    if (known || !this.#choice.lanes) this.#sound?.call({ number, lane: known?.name ?? lane })
  }

  /** Only while the browser keeps the voice silent. */
  #soundButton({ main }: Tongues) {
    return this.#sound?.blocked
      ? html`<button class="sound" @click=${() => this.#sound?.unlock()}>${speaker}${say(main, 'board.sound')}</button>`
      : nothing
  }

  get #tongues(): Tongues {
    return tonguesOf(this.#feed.facts?.board.languages ?? ['zh-CN', 'en'])
  }

  #shown() {
    const { facts, freshness, heardAt, standing, problem } = this.#feed
    const board = this.#board
    const tongues = this.#tongues
    if (standing === 'unpaired')
      return pairingForm(tongues.main, problem, code => void this.#feed.enter(code))
    const banner = freshness === 'away' ? 'away' : board?.held ? 'held' : 'none'
    const layout = this.#layOut(bannerHeight[banner])
    const now = this.#feed.now()
    const view = board && boardView(board, layout.rows * layout.columns, now, facts?.board.directions)
    const alone =
      !view || banner === 'away' || (view.untouched && view.waits.every(wait => wait.people === 0))
    const shape = [layout.shape, alone ? 'alone' : '', freshness]
    return html`<div class="frame ${shape.join(' ')}">
      ${header(facts, tongues, now, this.#soundButton(tongues))}
      ${banner === 'away' ? awayBanner(heardAt, tonguesOf(facts?.languages ?? []), tongues) : nothing}
      ${banner === 'held' && board?.held ? heldBanner(board.held, tongues) : nothing}
      <main>${view ? calls(view, tongues) : calm(people, two(tongues, 'board.connecting'))}</main>
      ${alone ? nothing : aside(view, layout.shape, tongues)}
      ${freshness === 'stale' ? staleFooter(heardAt, tongues) : noticeFooter(board?.notices ?? [], tongues, now)}
    </div>`
  }

  /** Styles are set through the object model, which the content security policy allows. */
  #layOut(banner: number): BoardLayout {
    const { facts } = this.#feed
    const board = this.#board
    const layout = boardLayout({
      width: window.innerWidth,
      height: window.innerHeight,
      inches: facts?.board.panelInches ?? 55,
      viewingMetres: facts?.board.viewingMetres ?? 5,
      lanes: board?.lanes.length ?? 0,
      arrows: Object.keys(facts?.board.directions ?? {}).length > 0,
      taken: banner + (facts?.warning ? openNetworkHeight : 0),
    })
    this.style.setProperty('--u', `${layout.unit}px`)
    this.style.setProperty('--number', `${layout.numberSize}px`)
    this.style.setProperty('--rows', `${layout.rows}`)
    this.style.setProperty('--columns', `${layout.columns}`)
    this.style.setProperty('--banner', `${banner}`)
    return layout
  }
}

function calls(view: BoardView, tongues: Tongues): TemplateResult {
  if (view.untouched) return calm(ticket, two(tongues, 'board.welcome'), two(tongues, 'board.welcome.how'))
  if (view.calling.length === 0) return calm(people, two(tongues, 'board.quiet'))
  return html`
    <h2><span>${two(tongues, 'board.calling')}</span><span>${two(tongues, 'board.go-to')}</span></h2>
    <div class="calls">
      ${repeat(
        view.calling,
        call => call.key,
        call => html`<gl-call-row .call=${call} .tongues=${tongues}></gl-call-row>`,
      )}
    </div>`
}

const calm = (picture: Icon, first: TemplateResult, then?: TemplateResult): TemplateResult =>
  html`<div class="calm">${picture}<p>${first}</p>${then ? html`<p class="how">${then}</p>` : nothing}</div>`

const aside = (view: BoardView, shape: BoardLayout['shape'], tongues: Tongues): TemplateResult => html`<aside>
  <div class="facts">
    ${shape === 'wide' ? alsoBox(view.also, tongues) : nothing}
    ${admissionBox(view.admission, tongues)}${waitBox(view.waits, tongues)}
  </div>
  ${
    shape === 'wide'
      ? nothing
      : html`<div class="lists">${nextBox(view.next, tongues)}${recentBox([...view.also, ...view.recent], tongues)}</div>`
  }
</aside>`

customElements.define('gl-queue-board', GlQueueBoard)
