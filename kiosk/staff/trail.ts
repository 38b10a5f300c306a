/** Which page of the handheld is shown, kept in the browser's history so that the phone's own way back works. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Page } from './desk.ts'

const work: Page = { name: 'work' }

const isPage = (state: unknown): state is Page =>
  typeof state === 'object' && state !== null && typeof Reflect.get(state, 'name') === 'string'

export class Trail implements ReactiveController {
  page: Page
  #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    this.page = isPage(history.state) ? history.state : work
    host.addController(this)
  }

  hostConnected() {
    window.addEventListener('popstate', this.#moved)
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#moved)
  }

  go = (page: Page): void => {
    history.pushState(page, '')
    this.#show(page)
  }

  /** To the page before; from a page that was opened first, to the lane. */
  back = (): void => {
    if (history.length > 1 && history.state !== null) history.back()
    else this.#show(work)
  }

  restart(): void {
    history.replaceState(null, '')
    this.#show(work)
  }

  #moved = (event: PopStateEvent) => this.#show(isPage(event.state) ? event.state : work)

  #show(page: Page) {
    this.page = page
    this.#host.requestUpdate()
  }
}
