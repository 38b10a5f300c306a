/** Asks the site again and again where one number stands; the phone's page shows what it last heard. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Status } from '../../server/contract/ticket.ts'
import { createApi } from '../link/api.ts'
import { ApiError } from '../link/api-error.ts'
import { useScript } from '../speech/script.ts'

/** Milliseconds between two questions while the site answers, and at most while it does not. */
const pollEvery = 5000
const pollAtMost = 40_000

/** How long to wait after `failures` questions in a row without an answer. */
export const waitAfter = (failures: number): number => Math.min(pollAtMost, pollEvery * 2 ** failures)

const isOver = ({ state }: Status): boolean =>
  state === 'done' || state === 'cancelled' || state === 'expired'

export class StatusFeed implements ReactiveController {
  status: Status | null = null
  /** Null until they came; the page does without them. */
  facts: SiteFacts | null = null
  /** The link leads nowhere (any more). */
  gone = false
  failures = 0
  /** Of this device, ms since 1970. */
  heardAt: number | null = null
  #api = createApi('person')
  #host: ReactiveControllerHost
  #path: string
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, secret: string) {
    this.#host = host
    this.#path = `/status/${encodeURIComponent(secret)}`
    host.addController(this)
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#seen)
    void this.ask()
    void this.#learn()
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#seen)
    clearTimeout(this.#timer)
  }

  async ask() {
    clearTimeout(this.#timer)
    await this.#take(this.#api.get<Status>(this.#path))
    if (this.gone || (this.status && isOver(this.status))) return
    this.#timer = setTimeout(() => void this.ask(), waitAfter(this.failures))
  }

  /** Gives the number back. False if the site did not accept it. */
  async cancel(): Promise<boolean> {
    const done = await this.#api.post(`${this.#path}/cancel`).then(
      () => true,
      () => false,
    )
    await this.ask()
    return done || this.status?.state === 'cancelled'
  }

  /** A phone in a pocket asks nothing; taken out, it asks at once. */
  #seen = () => {
    if (document.hidden) clearTimeout(this.#timer)
    else if (!this.gone) void this.ask()
  }

  async #learn() {
    const facts = await this.#api.get<SiteFacts>('/site').catch(() => null)
    if (facts) await useScript(facts.script)
    this.facts = facts
    this.#host.requestUpdate()
  }

  async #take(answer: Promise<Status>) {
    try {
      this.status = await answer
      this.failures = 0
      this.heardAt = Date.now()
    } catch (error) {
      const refused = error instanceof ApiError && (error.status === 404 || error.status === 400)
      if (refused) this.gone = true
      else this.failures += 1
    }
    this.#host.requestUpdate()
  }
}
