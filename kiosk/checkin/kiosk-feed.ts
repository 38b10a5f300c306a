/** Everything the kiosk knows of its site, and how it comes to know it: pairing first, then facts and the live board. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeviceNews } from '../../server/contract/live.ts'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import { createApi } from '../link/api.ts'
import type { Freshness } from '../link/connection.ts'
import { type Joining, join, joinWith, type PairingProblem } from '../link/join.ts'
import { connectLive, type Live } from '../link/live.ts'
import { isPaired } from '../link/pairing.ts'

/** Milliseconds. */
const heartbeatEvery = 30_000
const askAgainAfter = 1500
/** How long a first connection may take before the kiosk says that it has none. */
const connectWithin = 5000

/** Where the kiosk stands with its site before it can serve anybody. */
export type Standing = 'asking' | 'unreachable' | 'unpaired' | 'paired'

export class KioskFeed implements ReactiveController {
  readonly api = createApi('kiosk')
  standing: Standing = 'asking'
  problem: PairingProblem = 'none'
  facts: SiteFacts | null = null
  board: Board | null = null
  /** False once the site has been silent for seconds. */
  reachable = true
  #host: ReactiveControllerHost
  #onDevice: (news: DeviceNews) => void
  #live: Live | null = null
  #timers: ReturnType<typeof setTimeout>[] = []

  /** `onDevice` hears how far this kiosk's slips are. */
  constructor(host: ReactiveControllerHost, onDevice: (news: DeviceNews) => void) {
    this.#host = host
    this.#onDevice = onDevice
    host.addController(this)
  }

  hostConnected() {
    this.#timers = [setInterval(() => this.#heartbeat(), heartbeatEvery)]
    window.addEventListener('online', this.#retry)
    void this.#start()
  }

  hostDisconnected() {
    for (const timer of this.#timers) clearTimeout(timer)
    window.removeEventListener('online', this.#retry)
    this.#live?.close()
  }

  async enter(code: string) {
    this.#joined(await joinWith(this.api, 'kiosk', code))
  }

  /** The site has refused this kiosk's credentials. */
  unpair() {
    this.#live?.close()
    this.#joined({ paired: false, problem: 'none' })
  }

  #retry = () => this.#live?.retryNow()

  async #start() {
    this.facts = await this.api.get<SiteFacts>('/site').catch(() => null)
    if (this.facts) return this.#joined(await join(this.api, 'kiosk', this.facts.version))
    this.standing = 'unreachable'
    this.#host.requestUpdate()
    this.#timers.push(setTimeout(() => void this.#start(), askAgainAfter))
  }

  #joined(joining: Joining) {
    this.standing = joining.paired ? 'paired' : 'unpaired'
    this.problem = joining.paired ? 'none' : joining.problem
    if (joining.paired) this.#listen()
    this.#host.requestUpdate()
  }

  #turned(freshness: Freshness) {
    this.reachable = freshness === 'live'
    if (freshness === 'revoked') this.unpair()
    this.#host.requestUpdate()
  }

  #listen() {
    this.#live?.close()
    this.#timers.push(setTimeout(() => this.board ?? this.#turned('stale'), connectWithin))
    this.#live = connectLive({
      as: 'kiosk',
      stillWelcome: () => isPaired(this.api, this.facts?.version ?? ''),
      on: {
        board: board => {
          this.board = board
          this.#host.requestUpdate()
        },
        device: this.#onDevice,
        freshness: freshness => this.#turned(freshness),
      },
    })
  }

  #heartbeat() {
    if (this.facts && this.standing === 'paired') void isPaired(this.api, this.facts.version)
  }
}
