/** Which section the address names, and whether its code is here yet: fetched once, when it is first looked at. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Part, partOf, sectionOf } from './sections.ts'

export class SectionLoader implements ReactiveController {
  part: Part = partOf(location.hash)
  /** `failed`: the site did not give the code; it is asked for again at the next visit. */
  state: 'ready' | 'loading' | 'failed' = 'loading'
  #host: ReactiveControllerHost
  #onTurn: () => void

  /** `onTurn` is told when another section was chosen and drawn. */
  constructor(host: ReactiveControllerHost, onTurn: () => void) {
    this.#host = host
    this.#onTurn = onTurn
    host.addController(this)
  }

  hostConnected() {
    window.addEventListener('hashchange', this.#turn)
    void this.load()
  }

  hostDisconnected() {
    window.removeEventListener('hashchange', this.#turn)
  }

  #turn = async () => {
    this.part = partOf(location.hash)
    await this.load()
    await this.#host.updateComplete
    this.#onTurn()
  }

  async load() {
    const { part } = this
    const { load } = sectionOf(part)
    this.#set(load ? 'loading' : 'ready')
    const state = await Promise.resolve(load?.()).then(
      () => 'ready' as const,
      () => 'failed' as const,
    )
    if (part === this.part) this.#set(state)
  }

  #set(state: SectionLoader['state']) {
    this.state = state
    this.#host.requestUpdate()
  }
}
