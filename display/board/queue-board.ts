/** `<gl-queue-board>`: the whole screen that hundreds of people look at, in every state it can be in. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { base } from '../../kiosk/kit/base.ts'
import { type Icon, people, ticket } from '../../kiosk/kit/icons.ts'
import '../../kiosk/kit/pairing.ts'
import type { PairingCode, PairingWords } from '../../kiosk/kit/pairing.ts'
import type { PairingProblem } from '../../kiosk/link/join.ts'
import { BoardFeed } from './board-feed.ts'
import { type BoardLayout, boardLayout } from './board-layout.ts'
import { type BoardView, boardView } from './board-model.ts'
import { boardStyles } from './board-styles.ts'
import './call-row.ts'
import { awayBanner, header, heldBanner, noticeFooter, staleFooter } from './edges.ts'
import { admissionBox, alsoBox, recentBox, sideStyles, waitBox } from './side-boxes.ts'
import { say, type Tongues, tonguesOf, two } from './words.ts'

/** Heights of the banners above the calls, in pixels of the drawing. */
const bannerHeight = { none: 0, held: 160, away: 250 }

export class GlQueueBoard extends LitElement {
  static override styles = [base, boardStyles, sideStyles]
  #feed = new BoardFeed(this)
  #resized = () => this.requestUpdate()

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener('resize', this.#resized)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener('resize', this.#resized)
  }

  override render() {
    const { facts, board, freshness, heardAt, unpaired } = this.#feed
    const tongues = tonguesOf(facts?.board.languages ?? ['zh-CN', 'en'])
    if (unpaired !== null) return this.#pairing(unpaired, tongues)
    const banner = freshness === 'away' ? 'away' : board?.held ? 'held' : 'none'
    const layout = this.#layOut(bannerHeight[banner])
    const now = this.#feed.now()
    const view = board && boardView(board, layout.rows * layout.columns, now)
    const alone =
      !view || banner === 'away' || (view.untouched && view.waits.every(wait => wait.people === 0))
    const shape = [layout.shape, alone ? 'alone' : '', freshness]
    return html`<div class="frame ${shape.join(' ')}">
      ${header(facts, tongues, now)}
      ${banner === 'away' ? awayBanner(heardAt, tonguesOf(facts?.languages ?? []), tongues) : nothing}
      ${banner === 'held' && board?.held ? heldBanner(board.held, tongues) : nothing}
      <main>${view ? calls(view, tongues) : calm(people, two(tongues, 'board.connecting'))}</main>
      ${alone ? nothing : aside(view, layout.shape, tongues)}
      ${freshness === 'stale' ? staleFooter(heardAt, tongues) : noticeFooter(board?.notices ?? [], tongues, now)}
    </div>`
  }

  /** Styles are set through the object model, which the content security policy allows. */
  #layOut(banner: number): BoardLayout {
    const { facts, board } = this.#feed
    const layout = boardLayout({
      width: window.innerWidth,
      height: window.innerHeight,
      inches: facts?.board.panelInches ?? 55,
      viewingMetres: facts?.board.viewingMetres ?? 5,
      lanes: board?.lanes.length ?? 0,
      banner,
    })
    this.style.setProperty('--u', `${layout.unit}px`)
    this.style.setProperty('--number', `${layout.numberSize}px`)
    this.style.setProperty('--rows', `${layout.rows}`)
    this.style.setProperty('--columns', `${layout.columns}`)
    this.style.setProperty('--banner', `${banner}`)
    return layout
  }

  #pairing(problem: PairingProblem, { main }: Tongues) {
    const words: PairingWords = {
      title: say(main, 'pairing.title'),
      hint: say(main, 'pairing.hint'),
      code: say(main, 'pairing.code'),
      erase: say(main, 'pairing.erase'),
      pair: say(main, 'pairing.pair'),
    }
    const enter = (event: PairingCode) => void this.#feed.enter(event.detail)
    return html`<main class="unpaired">
      <gl-pairing pad .words=${words} .problem=${sentence(problem, main)} @code=${enter}></gl-pairing>
    </main>`
  }
}

function sentence(problem: PairingProblem, main: Tongues['main']): string {
  if (problem === 'none') return ''
  return typeof problem === 'object'
    ? say(main, 'pairing.elsewhere', { screen: problem.elsewhere })
    : say(main, `pairing.${problem}`)
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
  ${shape === 'wide' ? nothing : recentBox([...view.also, ...view.recent], tongues)}
</aside>`

customElements.define('gl-queue-board', GlQueueBoard)
