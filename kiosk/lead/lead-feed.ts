/** Everything the lead's page knows and how: who is signed in, then the live queue, and lists that are asked for. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Device, SignedIn, StaffMember } from '../../server/contract/access.ts'
import type { Printer } from '../../server/contract/printer.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Wired } from '../../server/contract/wired.ts'
import { createApi } from '../link/api.ts'
import { ApiError } from '../link/api-error.ts'
import type { Freshness } from '../link/connection.ts'
import { isSignedIn } from '../link/is-signed-in.ts'
import { connectLive, type Live } from '../link/live.ts'
import { useScript } from '../speech/script.ts'

/** Milliseconds. */
const askEvery = 2000
const tick = 1000

type List<T> = { items: T[] }
export type Lists = { devices: Device[]; equipment: Wired[]; printers: Printer[]; people: StaffMember[] }
/** `staff`: somebody is signed in who may not use this page. */
export type Standing = 'asking' | 'signed-out' | 'staff' | 'lead'

export class LeadFeed implements ReactiveController {
  readonly api = createApi('person')
  standing: Standing = 'asking'
  who: SignedIn | null = null
  facts: SiteFacts | null = null
  queue: Queue | null = null
  /** Null until they first came. */
  lists: Lists | null = null
  freshness: Freshness = 'connecting'
  /** The site's time of the last word from it. */
  heardAt: string | null = null
  #host: ReactiveControllerHost
  #live: Live | null = null
  #timers: ReturnType<typeof setInterval>[] = []

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    this.#timers = [
      setInterval(() => this.#host.requestUpdate(), tick),
      setInterval(() => this.#ask(), askEvery),
    ]
    window.addEventListener('online', this.#retry)
    document.addEventListener('visibilitychange', this.#retry)
    void this.#start()
  }

  hostDisconnected() {
    for (const timer of this.#timers) clearInterval(timer)
    window.removeEventListener('online', this.#retry)
    document.removeEventListener('visibilitychange', this.#retry)
    this.#live?.close()
  }

  /** The site's time in ms; this machine's until the site has spoken. */
  now(): number {
    return this.#live?.siteNow() ?? Date.now()
  }

  signedIn(who: SignedIn) {
    this.who = who
    if (who.role === 'lead') this.#listen()
    this.#turn(who.role)
    void this.refresh()
  }

  async signOut() {
    await this.api.del('/session').catch(() => {})
    this.#leave()
  }

  /** Asks for the lists now, because something was just changed. What fails is asked for again soon. */
  async refresh() {
    if (this.standing !== 'lead') return
    try {
      const [devices, equipment, printers, people] = await Promise.all([
        this.api.get<List<Device>>('/devices'),
        this.api.get<List<Wired>>('/equipment'),
        this.api.get<List<Printer>>('/printers'),
        this.api.get<List<StaffMember>>('/staff'),
      ])
      this.lists = {
        devices: devices.items,
        equipment: equipment.items,
        printers: printers.items,
        people: people.items,
      }
      this.#host.requestUpdate()
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.#leave()
    }
  }

  #ask() {
    if (this.standing === 'asking') void this.#start()
    else if (document.visibilityState === 'visible') void this.refresh()
  }

  #retry = () => this.#live?.retryNow()

  #turn(standing: Standing) {
    this.standing = standing
    this.#host.requestUpdate()
  }

  async #start() {
    try {
      const facts = await this.api.get<SiteFacts>('/site')
      await useScript(facts.script)
      this.facts = facts
      this.signedIn(await this.api.get<SignedIn>('/session'))
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.#turn('signed-out')
    }
  }

  #leave() {
    this.#live?.close()
    this.#live = null
    this.who = this.queue = this.lists = null
    this.freshness = 'connecting'
    this.#turn('signed-out')
  }

  #listen() {
    this.#live?.close()
    this.#live = connectLive({
      as: 'person',
      stillWelcome: () => isSignedIn(this.api),
      on: {
        queue: queue => {
          this.queue = queue
          this.#host.requestUpdate()
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
}
