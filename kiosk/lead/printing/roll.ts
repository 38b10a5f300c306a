/** `<gl-roll printer>`: the paper that comes out of a virtual printer, newest on top, as pictures. */
import { css, html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Receipt } from '../../../server/contract/printer.ts'
import { announce } from '../../kit/announce.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import type { Speak } from '../words.ts'
import { receiptsPath, rollAfter } from './receipt-roll.ts'
import { wordsOn } from './words-on.ts'

/** Milliseconds. */
const askEvery = 2000

const key = ({ index, printedAt }: Receipt) => `${index} ${printedAt}`

export class GlRoll extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    printer: {},
    roll: { state: true },
  }
  static override styles = [
    base,
    css`
      .slot { position: relative; z-index: 1; height: 26px; border-radius: 13px; background: #2a3933; box-shadow: 0 3px 8px rgb(13 31 24 / 0.28); }
      .slot + .paper::before { content: ''; position: sticky; z-index: 1; top: 0; display: block; height: 30px; margin-bottom: -30px; background: linear-gradient(rgb(48 40 16 / 0.2), transparent); pointer-events: none; }
      .slot::after { content: ''; position: absolute; inset: 10px 14px 9px; border-radius: 4px; background: #050d0a; }
      .paper { margin-top: -12px; padding: 0 26px 30px; overflow: hidden auto; max-height: var(--roll-height, none); scrollbar-width: thin; mask-image: linear-gradient(#000000 calc(100% - 48px), transparent); }
      ol { display: grid; gap: 18px; }
      li { filter: drop-shadow(0 1px 1px rgb(64 52 24 / 0.16)) drop-shadow(0 7px 12px rgb(64 52 24 / 0.14)); }
      li:first-child { animation: feed 400ms ease-out; }
      img { display: block; width: 100%; height: auto; }
      p { margin-top: 12px; padding: 26px 22px 0; text-align: center; color: var(--ink-2); }
      @keyframes feed { from { margin-top: -30%; } }
      @media (forced-colors: active) { .slot { border: 1px solid CanvasText; } }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare printer: string
  declare roll: readonly Receipt[]
  #pictures = new Map<string, { address: string; words: string }>()
  #timer: ReturnType<typeof setInterval> | undefined
  #asking = false

  constructor() {
    super()
    this.printer = ''
    this.roll = []
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#timer = setInterval(this.#ask, askEvery)
    document.addEventListener('visibilitychange', this.#ask)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearInterval(this.#timer)
    document.removeEventListener('visibilitychange', this.#ask)
    this.#forget(new Set())
  }

  override firstUpdated() {
    void this.#ask()
  }

  #ask = async () => {
    if (this.#asking || document.visibilityState !== 'visible') return
    this.#asking = true
    // What fails is asked for again; the page says itself when the site is away.
    const answer = await this.api
      .get<{ items: Receipt[] }>(receiptsPath(this.printer, this.roll))
      .catch(() => null)
    this.#asking = false
    if (answer) this.#take(rollAfter(this.roll, answer.items))
  }

  #take(roll: readonly Receipt[]) {
    if (roll === this.roll) return
    for (const receipt of roll) this.#draw(receipt)
    this.#forget(new Set(roll.map(key)))
    const newest = roll[0]
    if (newest && this.roll.length > 0) announce(this.#pictures.get(key(newest))?.words ?? '')
    this.roll = roll
  }

  /** As an image, because what is inside an image can neither run nor load anything. */
  #draw(receipt: Receipt) {
    if (this.#pictures.has(key(receipt))) return
    const address = URL.createObjectURL(new Blob([receipt.svg], { type: 'image/svg+xml' }))
    this.#pictures.set(key(receipt), { address, words: wordsOn(receipt.svg) })
  }

  #forget(except: ReadonlySet<string>) {
    for (const [receipt, { address }] of this.#pictures) {
      if (except.has(receipt)) continue
      URL.revokeObjectURL(address)
      this.#pictures.delete(receipt)
    }
  }

  override render() {
    const { speak, roll } = this
    const picture = (receipt: Receipt) => {
      const { address, words } = this.#pictures.get(key(receipt)) ?? { address: '', words: '' }
      return html`<li><img src=${address} alt=${words}></li>`
    }
    return html`
      <div class="slot"></div>
      <div class="paper" role="region" tabindex="0" aria-label=${speak('lead.roll')}>
        ${
          roll.length === 0
            ? html`<p>${phrase(speak('lead.roll.none'))}</p>`
            : html`<ol>${repeat(roll, key, picture)}</ol>`
        }
      </div>
    `
  }
}

customElements.define('gl-roll', GlRoll)
