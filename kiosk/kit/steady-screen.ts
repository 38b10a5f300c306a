/** A screen that is only looked at: drawn anew every second and whenever its size changes. Boards and walls hold one. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class SteadyScreen implements ReactiveController {
  #host: ReactiveControllerHost
  #isWhole: () => boolean
  #clock: ReturnType<typeof setInterval> | undefined
  #drawn = false

  /** `isWhole`: whether what it should show is on the page. */
  constructor(host: ReactiveControllerHost, isWhole: () => boolean) {
    this.#host = host
    this.#isWhole = isWhole
    host.addController(this)
  }

  hostConnected() {
    this.#clock = setInterval(this.redraw, 1000)
    window.addEventListener('resize', this.redraw)
  }

  hostDisconnected() {
    clearInterval(this.#clock)
    window.removeEventListener('resize', this.redraw)
  }

  hostUpdated() {
    this.#drawn = true
  }

  redraw = () => this.#host.requestUpdate()

  /** Whether the whole screen has been drawn since this was last asked. */
  hasDrawn(): boolean {
    const whole = this.#drawn && this.#isWhole()
    this.#drawn = false
    return whole
  }
}
