/** `<gl-changes>`: who changed what about the site, its rules and its access, newest first. */
import { css, html, LitElement, nothing } from 'lit'
import type { Change } from '../../../server/contract/audit.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { laneName } from '../../speech/lane-name.ts'
import { Act } from '../act.ts'
import { Asked, type List } from '../asked.ts'
import { card, rows } from '../lead-styles.ts'
import type { Speak } from '../words.ts'

const atOnce = 50

const stamp = (at: string, language: string) =>
  new Date(at).toLocaleString(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

export class GlChanges extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      .row { grid-template-columns: 8.5rem minmax(0, 1fr) auto; align-items: baseline; }
      time { font-size: var(--text-s); color: var(--ink-2); font-variant-numeric: tabular-nums; }
      .who { font-size: var(--text-s); font-weight: 700; text-align: end; }
      .foot, .empty { padding: 16px 20px; }
      gl-banner { margin: 16px 20px; }
      @media (max-width: 700px) {
        .row { grid-template-columns: minmax(0, 1fr) auto; }
        .row > div { grid-column: 1 / -1; grid-row: 2; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  #act = new Act(this)
  #changes = new Asked<List<Change>>(this, `/changes?limit=${atOnce}`)

  async #older({ items, next }: List<Change>) {
    const page = await this.#act.run(() =>
      this.api.get<List<Change>>(`/changes?limit=${atOnce}&after=${next}`),
    )
    if (page) this.#changes.put({ items: [...items, ...page.items], next: page.next })
  }

  override render() {
    const { speak } = this
    const { value } = this.#changes
    const problem = this.#changes.problem || this.#act.problem
    return html`<div class="card">
      ${problem ? html`<gl-banner><p>${phrase(problem)}</p></gl-banner>` : nothing}
      ${value?.items.length === 0 ? html`<p class="empty">${speak('lead.changes.none')}</p>` : nothing}
      <ul>${value?.items.map(change => this.#row(change))}</ul>
      ${
        value?.next
          ? html`<div class="foot"><button ?disabled=${this.#act.busy} @click=${() => this.#older(value)}>${speak('lead.changes.older')}</button></div>`
          : nothing
      }
    </div>`
  }

  #row({ at, by, what, subject, subjectId, reason, settings }: Change) {
    const { speak } = this
    const named = subject ?? (what === 'day-closed' ? null : subjectId)
    const name = named !== null && what.startsWith('lane') ? laneName(speak, named) : named
    const details = [name, reason, settings && this.#rules(settings)].filter(Boolean).join(' · ')
    return html`<li class="row">
      <time datetime=${at}>${stamp(at, document.documentElement.lang)}</time>
      <div><b>${speak(`lead.change.${what}`)}</b>${details ? html`<small>${details}</small>` : nothing}</div>
      <span class="who">${by ?? speak('lead.change.site')}</span>
    </li>`
  }

  #rules({ k, kBatch, capacity }: NonNullable<Change['settings']>) {
    const { speak } = this
    const inside = capacity === null ? '' : ` · ${speak('lead.rules.capacity', { people: capacity })}`
    return `${speak('lead.rules.k', { k })} · ${speak('lead.rules.k-batch', { k: kBatch })}${inside}`
  }
}

customElements.define('gl-changes', GlChanges)
