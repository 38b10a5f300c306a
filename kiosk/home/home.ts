/** `<gl-home>`: the page at `/`: what this site is, and a door to each of its screens. */
import { css, html, LitElement, nothing } from 'lit'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Language } from '../../server/contract/words.ts'
import { base } from '../kit/base.ts'
import { buttons } from '../kit/buttons.ts'
import { arrow, board, chart, handheld, type Icon, people, ticket } from '../kit/icons.ts'
import '../kit/open-network.ts'
import { phrase } from '../kit/phrase.ts'
import { preferredLanguage } from '../kit/preferred-language.ts'
import { createApi } from '../link/api.ts'
import { speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { home } from '../speech/catalogue/home.ts'
import { useScript } from '../speech/script.ts'

const say = speaker({ ...common, ...home })

const doors: { to: string; icon: Icon; name: 'kiosk' | 'board' | 'wall' | 'staff' | 'lead' }[] = [
  { to: '/kiosk/', icon: ticket, name: 'kiosk' },
  { to: '/board/', icon: board, name: 'board' },
  { to: '/wall/', icon: chart, name: 'wall' },
  { to: '/staff/', icon: handheld, name: 'staff' },
  { to: '/lead/', icon: people, name: 'lead' },
]

export class GlHome extends LitElement {
  static override properties = { language: { state: true }, site: { state: true } }
  static override styles = [
    base,
    buttons,
    css`
      header { color: var(--brand-ink); background: var(--brand); }
      header > div, main { max-width: 1000px; margin-inline: auto; padding: 32px 24px; }
      header > div { padding-block: 20px 44px; }
      header button { margin: 0 0 28px auto; min-height: 48px; padding: 0 20px; font-size: var(--text-s); }
      h1 { font-size: clamp(2rem, 6vw, 3.25rem); }
      header p { max-width: 44em; margin-top: 14px; font-size: var(--text-l); line-height: 1.55; }
      h2 { font-size: var(--text-xl); margin-bottom: 18px; }
      ul { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); }
      li a {
        height: 100%; display: grid; grid-template-columns: 1fr auto; gap: 8px 12px; align-content: start; padding: 24px;
        color: var(--ink); background: var(--card); text-decoration: none;
        border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
      }
      li a:hover { border-color: var(--brand); }
      li a > svg:first-child { grid-column: span 2; width: 52px; height: 52px; color: var(--brand); margin-bottom: 6px; }
      li b { font-size: var(--text-l); }
      li b + svg { align-self: center; width: 22px; height: 22px; color: var(--brand); }
      li p { grid-column: span 2; color: var(--ink-2); line-height: 1.5; }
      .how { margin-top: 28px; font-size: var(--text-m); line-height: 1.6; }
      .how + a { display: inline-block; margin-top: 14px; color: var(--brand); font-weight: 700; }
    `,
  ]
  declare private language: Language
  declare private site: SiteFacts | null

  constructor() {
    super()
    this.language = preferredLanguage()
    this.site = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  /** Without the site's facts the page still leads everywhere. */
  async #load() {
    const site = await createApi('person')
      .get<SiteFacts>('/site')
      .catch(() => null)
    if (site) await useScript(site.script)
    this.site = site
  }

  override willUpdate() {
    document.documentElement.lang = this.language
  }

  override render() {
    const { language, site } = this
    const other = language === 'en' ? 'zh-CN' : 'en'
    const turn = () => {
      this.language = other
    }
    const name = site ? (language === 'en' ? site.name.en : site.name.zh) : say(language, 'home.title')
    return html`
      ${site?.warning ? html`<gl-open-network>${phrase(say(language, 'common.no-tls'))}</gl-open-network>` : nothing}
      <header>
        <div>
          <button lang=${other} @click=${turn}>${other === 'en' ? 'English' : '中文'}</button>
          <h1>${phrase(name)}</h1>
          <p>${phrase(say(language, 'home.what'))}</p>
        </div>
      </header>
      <main>
        <h2>${say(language, 'home.screens')}</h2>
        <ul>${doors.map(door => this.#door(door))}</ul>
        <p class="how">${phrase(say(language, 'home.pairing'))}</p>
        <a href="/api/v1/openapi.json">${say(language, 'home.api')}</a>
      </main>
    `
  }

  #door({ to, icon, name }: (typeof doors)[number]) {
    return html`<li>
      <a href=${to}>
        ${icon}<b>${say(this.language, `home.${name}`)}</b>${arrow}
        <p>${phrase(say(this.language, `home.${name}.what`))}</p>
      </a>
    </li>`
  }
}

customElements.define('gl-home', GlHome)
