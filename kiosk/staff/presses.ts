/** Carries out one press at a time and keeps what came of it: the undo bar, or why nothing happened. */
import type { ReactiveControllerHost } from 'lit'
import { announce } from '../kit/announce.ts'
import { attempt } from './attempt.ts'
import { refusalWords } from './refusal-words.ts'
import type { Action, Did } from './staff-actions.ts'
import type { Speak } from './words.ts'

/** Milliseconds. The site undoes for 30 s; accessibility.md asks for at least 10. */
const undoShownFor = 15_000
const refusalShownFor = 12_000
const newsShownFor = 5000
/** A second tap of the same thumb: EN 301 549, 5.8. */
const sameTapWithin = 500

export type Outcome = { kind: 'did'; did: Did } | { kind: 'refused'; text: string }

export class Presses {
  busy = false
  #host: ReactiveControllerHost
  #outcome: { of: Outcome; until: number } | null = null
  #last = { name: '', at: Number.NEGATIVE_INFINITY }

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** What to show of the last press, as long as it matters. */
  get outcome(): Outcome | null {
    return this.#outcome && performance.now() < this.#outcome.until ? this.#outcome.of : null
  }

  /**
   * `name` is the button's, to tell a second tap from another press; `siteNow` is the site's time in ms. Null when it
   * came to nothing.
   */
  async run<T>(name: string, action: Action<T>, speak: Speak, siteNow: () => number): Promise<Did<T> | null> {
    const now = performance.now()
    if (this.busy || (name === this.#last.name && now - this.#last.at < sameTapWithin)) return null
    this.#last = { name, at: now }
    this.busy = true
    this.#outcome = null
    this.#host.requestUpdate()
    const result = await attempt(action())
    this.busy = false
    if (result === 'offline') this.#show({ kind: 'refused', text: speak('staff.unconfirmed') })
    else if ('refused' in result)
      this.#show({ kind: 'refused', text: refusalWords(speak, result.refused, siteNow()) })
    else {
      this.#show({ kind: 'did', did: result.answer })
      return result.answer
    }
    return null
  }

  #show(of: Outcome) {
    const text = of.kind === 'did' ? of.did.text : of.text
    const shownFor = of.kind === 'refused' ? refusalShownFor : of.did.undoable ? undoShownFor : newsShownFor
    this.#outcome = text ? { of, until: performance.now() + shownFor } : null
    if (text) announce(text)
    this.#host.requestUpdate()
  }
}
