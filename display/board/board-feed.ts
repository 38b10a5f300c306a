/** Everything the queue board knows, and how it comes to know it: pairing first, then facts and the live board. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { createApi } from '../../kiosk/link/api.ts'
import type { Freshness } from '../../kiosk/link/connection.ts'
import { type Joining, join, joinWith, type PairingProblem } from '../../kiosk/link/join.ts'
import { connectLive, type Live } from '../../kiosk/link/live.ts'
import { isPaired } from '../../kiosk/link/pairing.ts'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'

const heartbeatEvery = 30_000
const askAgainAfter = 1500

export class BoardFeed implements ReactiveController {
  facts: SiteFacts | null = null
  board: Board | null = null
  freshness: Freshness = 'connecting'
  /** The site's time of the last word from it. */
  heardAt: string | null = null
  /** Null while it is paired, or still asking whether it is. */
  unpaired: PairingProblem | null = null
  #host: ReactiveControllerHost
  #api = createApi('display')
  #live: Live | null = null
  #timers: ReturnType<typeof setInterval>[] = []

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    this.#timers = [
      setInterval(() => this.#host.requestUpdate(), 1000),
      setInterval(() => this.#heartbeat(), heartbeatEvery),
    ]
    window.addEventListener('online', this.#retry)
    void this.#start()
  }

  hostDisconnected() {
    for (const timer of this.#timers) clearInterval(timer)
    window.removeEventListener('online', this.#retry)
    this.#live?.close()
  }

  /** The site's time in ms; this machine's until the site has spoken. */
  now(): number {
    return this.#live?.siteNow() ?? Date.now()
  }

  async enter(code: string) {
    this.#joined(await joinWith(this.#api, 'display', code))
  }

  #retry = () => this.#live?.retryNow()

  async #start() {
    this.facts = await this.#api.get<SiteFacts>('/site').catch(() => null)
    if (!this.facts) return void setTimeout(() => void this.#start(), askAgainAfter)
    this.#joined(await join(this.#api, 'display', this.facts.version))
  }

  #joined(joining: Joining) {
    this.unpaired = joining.paired ? null : joining.problem
    if (joining.paired) this.#listen()
    this.#host.requestUpdate()
  }

  #listen() {
    this.#live?.close()
    this.#live = connectLive({
      as: 'display',
      stillWelcome: () => isPaired(this.#api, this.facts?.version ?? ''),
      on: {
        board: board => {
          this.board = board
          this.#host.requestUpdate()
        },
        freshness: (freshness, at) => {
          this.freshness = freshness
          this.heardAt = at
          if (freshness === 'revoked') this.unpaired = 'none'
          this.#host.requestUpdate()
        },
      },
    })
  }

  #heartbeat() {
    if (this.facts && this.unpaired === null) void isPaired(this.#api, this.facts.version)
  }
}
