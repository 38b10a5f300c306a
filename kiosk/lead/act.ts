/** Carries out one press at a time for a section of the page, and keeps why the last one failed. */
import type { ReactiveControllerHost } from 'lit'
import { announce } from '../kit/announce.ts'
import { ApiError } from '../link/api-error.ts'
import { problemWords } from './problem-words.ts'
import type { Speak } from './words.ts'

export class Act {
  busy = false
  /** A sentence, until the next press. */
  problem = ''
  #host: ReactiveControllerHost & { speak: Speak }

  constructor(host: ReactiveControllerHost & { speak: Speak }) {
    this.#host = host
  }

  /**
   * What `call` answers; undefined if it failed, or if the press before is still under way.
   * `wrongState` says what such a refusal means here.
   */
  async run<T>(call: () => Promise<T>, wrongState = ''): Promise<T | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.#say('')
    try {
      return await call()
    } catch (error) {
      const special = error instanceof ApiError && error.code === 'wrong-state' ? wrongState : ''
      this.#say(special || problemWords(this.#host.speak, error))
      return undefined
    } finally {
      this.busy = false
      this.#host.requestUpdate()
    }
  }

  #say(problem: string) {
    this.problem = problem
    if (problem) announce(problem)
    this.#host.requestUpdate()
  }
}
