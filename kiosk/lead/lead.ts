/** `<gl-lead>`: the page at `/lead/`, where a site is set up and watched over. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { StaffWithPin } from '../../server/contract/access.ts'
import '../kit/banner.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { clockTime } from '../kit/clock-time.ts'
import '../kit/open-network.ts'
import { phrase } from '../kit/phrase.ts'
import { preferredLanguage } from '../kit/preferred-language.ts'
import './ask.ts'
import './devices.ts'
import './equipment.ts'
import { LeadFeed } from './lead-feed.ts'
import { card } from './lead-styles.ts'
import './overview.ts'
import { pageStyles } from './page-styles.ts'
import './people.ts'
import type { PinEvent } from './people.ts'
import './printers.ts'
import './sign-in.ts'
import type { SignInEvent } from './sign-in.ts'
import { type Speak, voices } from './words.ts'

const parts = ['overview', 'printers', 'devices', 'people'] as const
type Part = (typeof parts)[number]

export class GlLead extends LitElement {
  static override properties = { language: { state: true }, pin: { state: true } }
  static override styles = [base, buttons, card, pageStyles]
  declare private language: 'zh-CN' | 'en'
  /** Kept here, because a lead who renews their own PIN is signed out by it. */
  declare private pin: StaffWithPin | null
  #feed = new LeadFeed(this)

  constructor() {
    super()
    this.language = preferredLanguage() === 'en' ? 'en' : 'zh-CN'
    this.pin = null
  }

  get #speak(): Speak {
    return voices[this.language]
  }

  override willUpdate() {
    document.documentElement.lang = this.lang = this.language
  }

  override render() {
    return html`${this.#header()}
      <main>${this.#banners()}${this.#body()}</main>
      ${this.pin ? this.#newPin(this.pin) : nothing}`
  }

  #header() {
    const { facts, who, standing, freshness } = this.#feed
    const speak = this.#speak
    const other = this.language === 'en' ? 'zh-CN' : 'en'
    const turn = () => {
      this.language = other
    }
    const name = facts && (this.language === 'en' ? facts.name.en : facts.name.zh)
    const live = freshness === 'live'
    return html`<header class="top">
      <h1>${name ?? 'Greenlane'} <small>${speak('lead.title')}</small></h1>
      <button lang=${other} @click=${turn}>${other === 'en' ? 'English' : '中文'}</button>
      ${
        standing === 'lead'
          ? html`<span class="link ${live ? '' : 'off'}">${speak(live ? 'lead.online' : 'lead.offline')} · ${who?.staff}</span>
            <button @click=${() => this.#feed.signOut()}>${speak('lead.sign-out')}</button>`
          : nothing
      }
    </header>`
  }

  #banners() {
    const { facts, standing, freshness, heardAt } = this.#feed
    const speak = this.#speak
    const silent = standing === 'lead' && heardAt !== null && freshness !== 'live'
    return html`
      ${facts?.warning ? html`<gl-open-network>${phrase(speak('common.no-tls'))}</gl-open-network>` : nothing}
      ${silent ? html`<gl-banner tone="stop"><p>${phrase(speak('lead.offline.banner', { time: clockTime(heardAt) }))}</p></gl-banner>` : nothing}
    `
  }

  #body(): TemplateResult {
    const { standing, queue, lists, facts } = this.#feed
    if (standing === 'signed-out' || standing === 'staff') return this.#signIn()
    if (!queue || !lists || !facts) return html`<p class="middle">${this.#speak('lead.connecting')}</p>`
    const [speak, api, now] = [this.#speak, this.#feed.api, this.#feed.now()]
    const changed = () => void this.#feed.refresh()
    const showPin = ({ detail }: PinEvent) => {
      this.pin = detail
    }
    return html`${this.#nav()}
      <div class="page">
        ${this.#part('overview', html`<gl-overview .speak=${speak} .api=${api} .queue=${queue} .facts=${facts} .now=${now}></gl-overview>`)}
        ${this.#part('printers', html`<gl-printers .speak=${speak} .api=${api} .printers=${lists.printers} @changed=${changed}></gl-printers>`)}
        ${this.#part(
          'devices',
          html`<gl-devices .speak=${speak} .api=${api} .devices=${lists.devices} .now=${now} @changed=${changed}></gl-devices>
          <gl-equipment .speak=${speak} .equipment=${lists.equipment}></gl-equipment>`,
        )}
        ${this.#part('people', html`<gl-people .speak=${speak} .api=${api} .people=${lists.people} @changed=${changed} @pin=${showPin}></gl-people>`)}
      </div>`
  }

  #part(part: Part, content: TemplateResult) {
    return html`<section id=${part} class=${part} aria-labelledby="${part}-heading">
      <h2 id="${part}-heading" tabindex="-1">${this.#speak(`lead.${part}`)}</h2>
      ${content}
    </section>`
  }

  /** Links, but a fragment does not reach into a shadow root. */
  #nav() {
    const go = (part: Part) => (event: Event) => {
      event.preventDefault()
      const heading = this.renderRoot.querySelector<HTMLElement>(`#${part}-heading`)
      heading?.scrollIntoView()
      heading?.focus({ preventScroll: true })
    }
    return html`<nav aria-label=${this.#speak('lead.parts')}>${parts.map(
      part => html`<a href="#${part}" @click=${go(part)}>${this.#speak(`lead.${part}`)}</a>`,
    )}</nav>`
  }

  #signIn() {
    const { standing, who } = this.#feed
    const notice =
      standing === 'staff' ? this.#speak('lead.sign-in.not-lead', { name: who?.staff ?? '' }) : ''
    const signedIn = ({ detail }: SignInEvent) => this.#feed.signedIn(detail)
    return html`
      <gl-lead-sign-in .speak=${this.#speak} .api=${this.#feed.api} notice=${notice} @signed-in=${signedIn}></gl-lead-sign-in>`
  }

  #newPin({ staff: { id, name }, pin }: StaffWithPin) {
    const speak = this.#speak
    const done = () => {
      this.pin = null
    }
    return html`<gl-ask heading=${speak('lead.pin.title', { name })} yes=${speak('lead.pin.done')} @yes=${done} @close=${done}>
      <p class="pin num">${pin.slice(0, 3)} ${pin.slice(3)}</p>
      <p>${phrase(speak('lead.pin.once', { id }))}</p>
    </gl-ask>`
  }
}

customElements.define('gl-lead', GlLead)
