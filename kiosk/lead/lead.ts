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
import { LeadFeed } from './lead-feed.ts'
import { card } from './lead-styles.ts'
import { pageStyles } from './page-styles.ts'
import { SectionLoader } from './section-loader.ts'
import { listed, type SectionContext, sectionOf } from './sections.ts'
import './sign-in.ts'
import type { SignInEvent } from './sign-in.ts'
import { type Speak, voices } from './words.ts'

export class GlLead extends LitElement {
  static override properties = { language: { state: true }, pin: { state: true } }
  static override styles = [base, buttons, card, pageStyles]
  declare private language: 'zh-CN' | 'en'
  /** Kept here, because a lead who renews their own PIN is signed out by it. */
  declare private pin: StaffWithPin | null
  #feed = new LeadFeed(this)
  #section = new SectionLoader(this, () => this.#toTop())

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
    const context: SectionContext = {
      speak: this.#speak,
      api: this.#feed.api,
      now: this.#feed.now(),
      queue,
      facts,
      lists,
      changed: () => void this.#feed.refresh(),
      showPin: pin => {
        this.pin = pin
      },
    }
    return html`<div class="page">${this.#nav()}${this.#shown(context)}</div>`
  }

  #shown(context: SectionContext) {
    const { part, state } = this.#section
    return html`<section class=${part} aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${this.#speak(`lead.${part}`)}</h2>
      ${
        state === 'ready'
          ? sectionOf(part).show(context)
          : html`<p class="middle">${phrase(this.#speak(state === 'failed' ? 'lead.refused.offline' : 'lead.connecting'))}</p>`
      }
    </section>`
  }

  /** As a new page would: at its top, and said aloud by its heading. */
  #toTop() {
    window.scrollTo({ top: 0 })
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus({ preventScroll: true })
  }

  #nav() {
    const { part } = this.#section
    const current = listed.includes(part) ? part : 'overview'
    return html`<nav aria-label=${this.#speak('lead.parts')}>${listed.map(
      each =>
        html`<a href="/lead/#${each}" aria-current=${each === current ? (each === part ? 'page' : 'true') : nothing}>${this.#speak(`lead.${each}`)}</a>`,
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
