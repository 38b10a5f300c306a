/**
 * Everything that a device's screen knows of its site, and how it comes to know it: pairing first, then facts and the
 * live board. The kiosk and the queue board each hold one.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Call, DeviceNews, EnterCall, NoticeCall } from '../../server/contract/live.ts'
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
  /** A notice to speak; never repeated either. */
  notice?: (notice: NoticeCall) => void
  /** Who may come in now, to speak; never repeated either. */
  enter?: (enter: EnterCall) => void
  /** Keeps the facts of the site, so that a paired device starts at once, and without its site too. */
  remember?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

const place = 'greenlane-site'
const namePlace = 'greenlane-name'

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
    this.#live = null
    this.#joined({ paired: false, problem: 'none' })
  }

  /** What the lead called this device; null if it is not remembered here. */
  get name(): string | null {
    return this.#on.remember?.getItem(namePlace) ?? null
  }

  /** The facts as they are now. */
  renew(facts: SiteFacts) {
    this.facts = facts
    this.#on.remember?.setItem(place, JSON.stringify(facts))
    this.#host.requestUpdate()
  }

  #retry = () => this.#live?.retryNow()

  async #start() {
    const kept = this.#kept()
    if (kept && this.standing === 'asking') {
      await this.#learn(kept)
      this.#joined({ paired: true })
    }
    const facts = await this.api.get<SiteFacts>('/site').catch(() => null)
    if (facts) {
      await this.#learn(facts)
      return this.#joined(await join(this.api, this.#kind, facts.version))
    }
    if (!this.facts) this.standing = 'unreachable'
    this.#host.requestUpdate()
    this.#again = setTimeout(() => void this.#start(), askAgainAfter)
  }

  async #learn(facts: SiteFacts) {
    this.facts = facts
    await this.#on.facts?.(facts)
  }

  /** What was kept when this device last was one of its site; a code in the address comes first. */
  #kept(): SiteFacts | null {
    const text = new URL(location.href).searchParams.has('pair') ? null : this.#on.remember?.getItem(place)
    try {
      return text ? (JSON.parse(text) as SiteFacts) : null
    } catch {
      return null
    }
  }

  #joined(joining: Joining) {
    this.standing = joining.paired ? 'paired' : 'unpaired'
    this.problem = joining.paired ? 'none' : joining.problem
    if (joining.paired && joining.name !== undefined) this.#on.remember?.setItem(namePlace, joining.name)
    if (!joining.paired) this.#on.remember?.removeItem(place)
    else if (this.facts) this.#on.remember?.setItem(place, JSON.stringify(this.facts))
    if (joining.paired && !this.#live) this.#listen()
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
        ...(this.#on.notice && { notice: this.#on.notice }),
        ...(this.#on.enter && { enter: this.#on.enter }),
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
