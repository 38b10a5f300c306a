/** What a section of the lead's page asks the site for: when it is opened, and again every so often while somebody looks. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Api } from '../link/api.ts'
import { problemWords } from './problem-words.ts'
import type { Speak } from './words.ts'

type Host = ReactiveControllerHost & { api: Api; speak: Speak }
export type List<T> = { items: T[]; next: string | null }

export class Asked<T> implements ReactiveController {
  /** Null until it first came; later what came last, also while the site is away: the page says so at its top. */
  value: T | null = null
  /** Why it never came, in words; empty once it did. */
  problem = ''
  #host: Host
  readonly #path: string
  #every: number | null
  #timer: ReturnType<typeof setInterval> | undefined

  /** @param every ms between two times; null: only when `load` is called */
  constructor(host: Host, path: string, every: number | null = null) {
    this.#host = host
    this.#path = path
    this.#every = every
    host.addController(this)
  }

  hostConnected() {
    void this.load()
    if (this.#every === null) return
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.load()
    }, this.#every)
  }

  hostDisconnected() {
    clearInterval(this.#timer)
  }

  load = async (): Promise<void> => {
    try {
      this.put(await this.#host.api.get<T>(this.#path))
    } catch (error) {
      if (this.value === null) this.problem = problemWords(this.#host.speak, error)
      this.#host.requestUpdate()
    }
  }

  put(value: T) {
    this.value = value
    this.problem = ''
    this.#host.requestUpdate()
  }
}
