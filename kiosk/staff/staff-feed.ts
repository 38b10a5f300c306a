/** Everything the handheld knows and how: pairing first, then who is signed in, then the live queue. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SignedIn } from '../../server/contract/access.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import { createApi } from '../link/api.ts'
import { ApiError } from '../link/api-error.ts'
import type { Freshness } from '../link/connection.ts'
import { isSignedIn } from '../link/is-signed-in.ts'
import { type Joining, join, joinWith, type PairingProblem } from '../link/join.ts'
import { connectLive, type Live } from '../link/live.ts'
import { useScript } from '../speech/script.ts'
import { type Attempt, attempt } from './attempt.ts'
import { batteryLevel } from './battery.ts'
import { type CallTimes, noteCalls } from './calling/call-times.ts'
import { keepAwake } from './wake-lock.ts'

/** Milliseconds. */
const heartbeatEvery = 30_000
const askAgainAfter = 1500
const tick = 250

/** Where the handheld stands: each step needs the one before. */
export type Standing = 'asking' | 'unreachable' | 'unpaired' | 'signed-out' | 'signed-in'

export class StaffFeed implements ReactiveController {
  readonly person = createApi('person')
  standing: Standing = 'asking'
  problem: PairingProblem = 'none'
  facts: SiteFacts | null = null
  who: SignedIn | null = null
  queue: Queue | null = null
  times: CallTimes = new Map()
  freshness: Freshness = 'connecting'
  heardAt: string | null = null
  battery: number | null = null
  #device = createApi('handheld')
  #host: ReactiveControllerHost
  #live: Live | null = null
  #timers: ReturnType<typeof setInterval>[] = []
  #sleep: () => void = () => {}

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    this.#timers = [
      setInterval(() => this.#host.requestUpdate(), tick),
      setInterval(() => void this.#heartbeat(), heartbeatEvery),
    ]
    this.#sleep = keepAwake()
    window.addEventListener('online', this.#retry)
    document.addEventListener('visibilitychange', this.#retry)
    void this.#start()
  }

  hostDisconnected() {
    for (const timer of this.#timers) clearInterval(timer)
    this.#sleep()
    window.removeEventListener('online', this.#retry)
    document.removeEventListener('visibilitychange', this.#retry)
    this.#live?.close()
  }

  /** The site's time in ms; this machine's until the site has spoken. */
  now(): number {
    return this.#live?.siteNow() ?? Date.now()
  }

  async enter(code: string) {
    await this.#joined(await joinWith(this.#device, 'handheld', code), this.#askWho())
  }

  signedIn(who: SignedIn) {
    this.who = who
    this.#listen()
    this.#turn('signed-in')
  }

  async signOut() {
    await this.person.del('/session').catch(() => {})
    this.#leave()
  }

  #leave() {
    this.#live?.close()
    this.#live = null
    this.who = this.queue = null
    this.freshness = 'connecting'
    this.#turn('signed-out')
  }

  #retry = () => this.#live?.retryNow()

  #turn(standing: Standing) {
    this.standing = standing
    this.#host.requestUpdate()
  }

  #askWho = () => attempt(this.person.get<SignedIn>('/session'))

  async #start() {
    // Asked together: opening the app waits for one answer, not for three in turn.
    const who = this.#askWho()
    this.facts = await this.#device.get<SiteFacts>('/site').catch(() => null)
    if (!this.facts) {
      this.#turn('unreachable')
      return void setTimeout(() => void this.#start(), askAgainAfter)
    }
    await useScript(this.facts.script)
    await this.#joined(await join(this.#device, 'handheld', this.facts.version), who)
  }

  async #joined(joining: Joining, asked: Promise<Attempt<SignedIn>>) {
    this.problem = joining.paired ? 'none' : joining.problem
    if (!joining.paired) return this.#turn('unpaired')
    void this.#heartbeat()
    const who = await asked
    if (who === 'offline') return void setTimeout(() => void this.#start(), askAgainAfter)
    if ('answer' in who) this.signedIn(who.answer)
    else this.#turn('signed-out')
  }

  #listen() {
    this.#live?.close()
    this.#live = connectLive({
      as: 'person',
      stillWelcome: () => isSignedIn(this.person),
      on: {
        queue: queue => {
          this.queue = queue
          this.#host.requestUpdate()
        },
        board: board => {
          this.times = noteCalls(this.times, board.calls)
        },
        freshness: (freshness, at) => {
          this.freshness = freshness
          this.heardAt = at
          if (freshness === 'revoked') this.#leave()
          this.#host.requestUpdate()
        },
      },
    })
  }

  async #heartbeat() {
    if (!this.facts || this.standing === 'unpaired') return
    this.battery = await batteryLevel()
    const body = { version: this.facts.version, ...(this.battery === null ? {} : { battery: this.battery }) }
    await this.#device.post('/devices/me/heartbeat', body).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) this.#unpaired()
    })
  }

  #unpaired() {
    this.#leave()
    this.#turn('unpaired')
  }
}
