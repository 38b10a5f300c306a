/** Asks the site for print jobs whose fate nobody knows, because a printer lost its power half-way. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Printer } from '../../../server/contract/printer.ts'
import type { Api } from '../../link/api.ts'
import { type UnknownJob, unknownJobs } from './unknown-jobs.ts'

/** Milliseconds. */
const askEvery = 10_000
const lookEvery = 1000

export class PrintFeed implements ReactiveController {
  unknown: UnknownJob[] = []
  #host: ReactiveControllerHost
  #api: Api
  #wanted: () => boolean
  #timer: ReturnType<typeof setInterval> | undefined
  #askedAt = Number.NEGATIVE_INFINITY

  /** `wanted` is false while nobody is signed in, or the site is not heard. */
  constructor(host: ReactiveControllerHost, api: Api, wanted: () => boolean) {
    this.#host = host
    this.#api = api
    this.#wanted = wanted
    host.addController(this)
  }

  hostConnected() {
    this.#timer = setInterval(() => {
      if (performance.now() - this.#askedAt >= askEvery) void this.refresh()
    }, lookEvery)
  }

  hostDisconnected() {
    clearInterval(this.#timer)
  }

  async refresh() {
    if (!this.#wanted() || document.hidden) return
    this.#askedAt = performance.now()
    const answer = await this.#api.get<{ items: Printer[] }>('/printers').catch(() => null)
    if (answer === null) return
    this.unknown = unknownJobs(answer.items)
    this.#host.requestUpdate()
  }
}
