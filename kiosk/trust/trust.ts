/** `<gl-trust>`: the page at `/trust/`: the site's own certificate, and how each kind of device is told to trust it. */
import { html, LitElement, nothing } from 'lit'
import type { SiteFacts, TrustFacts } from '../../server/contract/site.ts'
import type { Language } from '../../server/contract/words.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import '../kit/open-network.ts'
import { phrase } from '../kit/phrase.ts'
import { preferredLanguage } from '../kit/preferred-language.ts'
import { createApi } from '../link/api.ts'
import { speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { trust } from '../speech/catalogue/trust.ts'
import { trustStyles } from './trust-styles.ts'

const say = speaker({ ...common, ...trust })

const forChromium = `mkdir -p ~/.pki/nssdb
certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n greenlane -i greenlane-ca.crt`

const isTrustFacts = (answer: unknown): answer is TrustFacts =>
  typeof answer === 'object' && answer !== null && 'fingerprint' in answer && 'name' in answer

export class GlTrust extends LitElement {
  static override properties = { language: { state: true }, facts: { state: true }, open: { state: true } }
  static override styles = [base, buttons, trustStyles]
  declare private language: Language
  /** Undefined until the site has answered, null where it has no certificate. */
  declare private facts: TrustFacts | null | undefined

  /** Whether people on the network could read what travels. */
  declare private open: boolean

  constructor() {
    super()
    this.language = preferredLanguage()
    this.facts = undefined
    this.open = false
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
    void this.#look()
  }

  async #load() {
    const answer: unknown = await fetch('/trust/ca.json').then(
      response => response.json(),
      () => null,
    )
    this.facts = isTrustFacts(answer) ? answer : null
  }

  async #look() {
    const site = await createApi('person')
      .get<SiteFacts>('/site')
      .catch(() => null)
    this.open = site?.warning === 'no-tls'
  }

  override willUpdate() {
    document.documentElement.lang = this.language
  }

  override render() {
    const { language, facts } = this
    const other = language === 'en' ? 'zh-CN' : 'en'
    const turn = () => {
      this.language = other
    }
    return html`
      ${this.open ? html`<gl-open-network>${phrase(say(language, 'common.no-tls'))}</gl-open-network>` : nothing}
      <header>
        <div>
          <button lang=${other} @click=${turn}>${other === 'en' ? 'English' : '中文'}</button>
          <h1>${phrase(say(language, 'trust.title'))}</h1>
          <p>${phrase(say(language, 'trust.what'))}</p>
        </div>
      </header>
      <main>
        ${facts === null ? html`<p role="status">${say(language, 'trust.none')}</p>` : nothing}
        ${facts ? this.#steps(facts) : nothing}
      </main>
    `
  }

  #steps({ name, fingerprint }: TrustFacts) {
    const { language } = this
    const secure = `https://${location.host}/`
    return html`
      <h2>${say(language, 'trust.check')}</h2>
      <p>${phrase(say(language, 'trust.compare'))}</p>
      <dl>
        <dt>${say(language, 'trust.name')}</dt>
        <dd>${name}</dd>
        <dt>${say(language, 'trust.fingerprint')}</dt>
        <dd><code>${fingerprint}</code></dd>
      </dl>
      <h2>${say(language, 'trust.install')}</h2>
      <p>${phrase(say(language, 'trust.limits'))}</p>
      <a class="download" href="/trust/ca.crt" download="greenlane-ca.crt">${say(language, 'trust.download')}</a>
      ${this.#android()} ${this.#ios()} ${this.#kiosk()}
      <h2>${say(language, 'trust.after')}</h2>
      <p>${say(language, 'trust.open')} <a href=${secure}>${secure}</a></p>
    `
  }

  #android() {
    const { language } = this
    return html`
      <h3>${say(language, 'trust.android')}</h3>
      <ol>
        <li>${say(language, 'trust.android.1')}</li>
        <li>${say(language, 'trust.android.2')}</li>
        <li>${say(language, 'trust.android.3')}</li>
      </ol>
    `
  }

  #ios() {
    const { language } = this
    return html`
      <h3>${say(language, 'trust.ios')}</h3>
      <ol>
        <li>${say(language, 'trust.ios.1')}</li>
        <li>${say(language, 'trust.ios.2')}</li>
        <li>${say(language, 'trust.ios.3')}</li>
      </ol>
    `
  }

  #kiosk() {
    const { language } = this
    return html`
      <h3>${say(language, 'trust.kiosk')}</h3>
      <ul>
        <li>${say(language, 'trust.kiosk.1')}</li>
        <li>${say(language, 'trust.kiosk.2')}<pre>${forChromium}</pre></li>
        <li>${say(language, 'trust.kiosk.3')}</li>
      </ul>
    `
  }
}

customElements.define('gl-trust', GlTrust)
