/** `<gl-status>`: a resident's phone, opened from the code on the ticket. One number, where it stands, and a way out. */
import { html, LitElement, nothing } from 'lit'
import type { Status } from '../../server/contract/ticket.ts'
import type { Language } from '../../server/contract/words.ts'
import { announce } from '../kit/announce.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { clockTime } from '../kit/clock-time.ts'
import '../kit/figure.ts'
import { warning } from '../kit/icons.ts'
import '../kit/open-network.ts'
import { phrase } from '../kit/phrase.ts'
import { preferredLanguage } from '../kit/preferred-language.ts'
import { StatusFeed } from './status-feed.ts'
import { statusStyles } from './status-styles.ts'
import { type PlainId, type StatusView, say, statusView } from './status-view.ts'

/** The last part of `/status/SECRET`. */
const secretIn = (path: string): string => decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? '')

export class GlStatus extends LitElement {
  static override properties = { language: { state: true }, refused: { state: true } }
  static override styles = [base, buttons, statusStyles]
  declare private language: Language
  /** The site did not accept that the number was given back. */
  declare private refused: boolean
  #feed = new StatusFeed(this, secretIn(location.pathname))

  constructor() {
    super()
    this.language = preferredLanguage()
    this.refused = false
  }

  #text = (id: PlainId): string => say(this.language, id)
  #line = (id: PlainId) => phrase(this.#text(id))

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  #cancel = async () => {
    this.#dialog?.close()
    this.refused = !(await this.#feed.cancel())
  }

  override willUpdate() {
    const { status } = this.#feed
    document.documentElement.lang = this.language
    this.setAttribute('mood', status ? statusView(status).mood : 'calm')
  }

  override updated() {
    const { status } = this.#feed
    if (status) announce(`${status.number}. ${this.#text(statusView(status).title)} ${this.#lane(status)}`)
  }

  override render() {
    const { status, gone, facts } = this.#feed
    const other = this.language === 'en' ? 'zh-CN' : 'en'
    const turn = () => {
      this.language = other
    }
    return html`
      ${facts?.warning ? html`<gl-open-network>${this.#line('common.no-tls.short')}</gl-open-network>` : nothing}
      <header>
        <h1>${this.#line('status.title')}</h1>
        <button lang=${other} @click=${turn}>${other === 'en' ? 'English' : '中文'}</button>
      </header>
      <main>
        ${gone ? this.#gone() : status ? this.#place(status, statusView(status)) : this.#troubles()}
      </main>
    `
  }

  #gone() {
    return html`<div class="gone">
      ${warning}
      <h2>${this.#line('status.gone.title')}</h2>
      <p>${this.#line('status.gone')}</p>
    </div>`
  }

  #place(status: Status, view: StatusView) {
    return html`
      <section class="number">
        <small>${say(this.language, 'common.people', { people: status.party })}</small>
        <p class="num ${status.number.length > 4 ? 'long' : ''}">${status.number}</p>
        <h2>${this.#line(view.title)}</h2>
        ${view.mood === 'now' ? html`<p class="lane">${this.#lane(status)}</p>` : nothing}
      </section>
      ${view.waiting ? this.#facts(status) : nothing}
      ${view.waiting ? this.#notices(status) : nothing}
      ${this.#troubles()}
      <p class="more">${this.#line(view.more)}</p>
      <div class="foot">
        ${
          view.cancellable
            ? html`<button class="danger" @click=${() => this.#dialog?.showModal()}>${this.#line('status.cancel')}</button>`
            : nothing
        }
        ${this.#updated()}
      </div>
      ${this.#confirmation()}
    `
  }

  #lane({ state, lane }: Status): string {
    return state === 'called' && lane !== null ? say(this.language, 'common.lane', { lane }) : ''
  }

  #facts({ ahead, estimate }: Status) {
    const wait = estimate
      ? html`<gl-figure
          label=${this.#text('ticket.wait')}
          value=${say(this.language, 'common.range', estimate)}
          unit=${this.#text('common.minutes')}
        ></gl-figure>`
      : nothing
    const people =
      ahead === null
        ? nothing
        : html`<gl-figure
            label=${this.#text('ticket.ahead')}
            value=${ahead === 0 ? this.#text('ticket.ahead.none') : ahead}
            unit=${ahead === 0 ? '' : say(this.language, 'ticket.ahead.unit', { people: ahead })}
          ></gl-figure>`
    return html`<div class="facts">${wait}${people}</div>`
  }

  #notices({ held, admission }: Status) {
    return html`
      ${held ? html`<gl-banner><p>${held.message ?? this.#line('status.held')}</p></gl-banner>` : nothing}
      ${
        admission.state === 'outside'
          ? html`<gl-banner><p>${phrase(this.#comeBack(admission))}</p></gl-banner>`
          : nothing
      }
    `
  }

  #comeBack({ from, to }: Status['admission']): string {
    if (!from || !to) return this.#text('status.outside')
    return say(this.language, 'ticket.go.back', { from: clockTime(from), to: clockTime(to) })
  }

  #troubles() {
    return html`
      ${this.#feed.failures > 0 ? html`<gl-banner><p>${this.#line('status.offline')}</p></gl-banner>` : nothing}
      ${this.refused ? html`<gl-banner><p>${this.#line('status.cancel.failed')}</p></gl-banner>` : nothing}
    `
  }

  #updated() {
    const { heardAt } = this.#feed
    if (heardAt === null) return nothing
    return html`<p class="updated">${say(this.language, 'status.updated', { time: clockTime(heardAt) })}</p>`
  }

  #confirmation() {
    return html`<dialog aria-labelledby="sure">
      <h2 id="sure">${this.#line('status.cancel.title')}</h2>
      <p>${this.#line('status.cancel.body')}</p>
      <div>
        <button class="primary" @click=${() => this.#dialog?.close()}>${this.#line('status.cancel.no')}</button>
        <button class="danger" @click=${this.#cancel}>${this.#line('status.cancel.yes')}</button>
      </div>
    </dialog>`
  }
}

customElements.define('gl-status', GlStatus)
