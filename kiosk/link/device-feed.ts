/**
 * Everything that a device's screen knows of its site, and how it comes to know it: pairing first, then facts and the
 * live board. The kiosk and the queue board each hold one.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Call, DeviceNews } from '../../server/contract/live.ts'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Wall } from '../../server/contract/wall.ts'
import { type Api, createApi } from './api.ts'
import type { Freshness } from './connection.ts'
import { type Joining, join, joinWith, type PairingProblem } from './join.ts'
import { connectLive, type Live } from './live.ts'
import { isPaired } from './pairing.ts'

/** Milliseconds. */
const heartbeatEvery = 30_000
const askAgainAfter = 1500

/** Where the device stands with its site before it can serve anybody. */
export type Standing = 'asking' | 'unreachable' | 'unpaired' | 'paired'

export type DeviceListeners = {
  /** The site's facts have come; the screen shows nothing of the site before this is done. */
  facts?: (facts: SiteFacts) => Promise<void>
  /** What concerns this device alone. */
  device?: (news: DeviceNews) => void
  /** A call to speak; never repeated after a lost connection. */
  call?: (call: Call) => void
  /** The throughput wall, whose screen shows no board. */
  wall?: (wall: Wall) => void
}

export class DeviceFeed implements ReactiveController {
  readonly api: Api
  standing: Standing = 'asking'
  problem: PairingProblem = 'none'
  facts: SiteFacts | null = null
  board: Board | null = null
  freshness: Freshness = 'connecting'
  /** The site's time of the last word from it. */
  heardAt: string | null = null
  #host: ReactiveControllerHost
  #kind: 'kiosk' | 'display'
  #on: DeviceListeners
  #live: Live | null = null
  #heart: ReturnType<typeof setInterval> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, kind: 'kiosk' | 'display', on: DeviceListeners = {}) {
    this.#host = host
    this.#kind = kind
    this.#on = on
    this.api = createApi(kind)
    host.addController(this)
  }

  hostConnected() {
    this.#heart = setInterval(() => this.#heartbeat(), heartbeatEvery)
    window.addEventListener('online', this.#retry)
    void this.#start()
  }

  hostDisconnected() {
    clearInterval(this.#heart)
    clearTimeout(this.#again)
    window.removeEventListener('online', this.#retry)
    this.#live?.close()
  }

  /** The site's time in ms; this machine's until the site has spoken. */
  now(): number {
    return this.#live?.siteNow() ?? Date.now()
  }

  /** ms since the last word from the site; null before the first. */
  silentFor(): number | null {
    return this.#live?.silentFor() ?? null
  }

  async enter(code: string) {
    this.#joined(await joinWith(this.api, this.#kind, code))
  }

  /** The site has refused this device's credentials. */
  unpair() {
    this.#live?.close()
    this.#joined({ paired: false, problem: 'none' })
  }

  #retry = () => this.#live?.retryNow()

  async #start() {
    this.facts = await this.api.get<SiteFacts>('/site').catch(() => null)
    if (this.facts) {
      await this.#on.facts?.(this.facts)
      return this.#joined(await join(this.api, this.#kind, this.facts.version))
    }
    this.standing = 'unreachable'
    this.#host.requestUpdate()
    this.#again = setTimeout(() => void this.#start(), askAgainAfter)
  }

  #joined(joining: Joining) {
    this.standing = joining.paired ? 'paired' : 'unpaired'
    this.problem = joining.paired ? 'none' : joining.problem
    if (joining.paired) this.#listen()
    this.#host.requestUpdate()
  }

  #listen() {
    this.#live?.close()
    this.#live = connectLive({
      as: this.#kind,
      stillWelcome: () => isPaired(this.api, this.facts?.version ?? ''),
      on: {
        ...(this.#on.wall ? { wall: this.#on.wall } : { board: this.#showBoard }),
        ...(this.#on.device && { device: this.#on.device }),
        ...(this.#on.call && { call: this.#on.call }),
        freshness: (freshness, at) => {
          this.freshness = freshness
          this.heardAt = at
          if (freshness === 'revoked') this.unpair()
          this.#host.requestUpdate()
        },
      },
    })
  }

  #showBoard = (board: Board) => {
    this.board = board
    this.#host.requestUpdate()
  }

  #heartbeat() {
    if (this.facts && this.standing === 'paired') void isPaired(this.api, this.facts.version)
  }
}
