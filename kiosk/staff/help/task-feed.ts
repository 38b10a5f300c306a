/** Asks the site again and again who needs help, and makes itself heard; the task bar shows it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Assistance } from '../../../server/contract/assistance.ts'
import type { Api } from '../../link/api.ts'
import { soundAlarm } from '../sound-alarm.ts'
import { alarmFor } from './task-model.ts'

/** Milliseconds. */
const askEvery = 3000

export class TaskFeed implements ReactiveController {
  /** Those that are not over, oldest first. */
  tasks: Assistance[] = []
  #host: ReactiveControllerHost
  #api: Api
  #wanted: () => boolean
  #timer: ReturnType<typeof setInterval> | undefined

  /** `wanted` is false while nobody is signed in, or the site is not heard. */
  constructor(host: ReactiveControllerHost, api: Api, wanted: () => boolean) {
    this.#host = host
    this.#api = api
    this.#wanted = wanted
    host.addController(this)
  }

  hostConnected() {
    this.#timer = setInterval(this.#ask, askEvery)
    document.addEventListener('visibilitychange', this.#ask)
  }

  hostDisconnected() {
    clearInterval(this.#timer)
    document.removeEventListener('visibilitychange', this.#ask)
  }

  /** At once, because something was just done. What fails is asked for again soon. */
  async refresh() {
    if (!this.#wanted() || document.hidden) return
    const answer = await this.#api.get<{ items: Assistance[] }>('/assistance?done=false').catch(() => null)
    if (!answer) return
    const alarm = alarmFor(this.tasks, answer.items)
    this.tasks = answer.items
    if (alarm) soundAlarm(alarm)
    this.#host.requestUpdate()
  }

  #ask = () => void this.refresh()
}
