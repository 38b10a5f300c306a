/** A number typed on the kiosk's own keys: large keys, parts that cover each other's digits, and a fault said at once. */
import { css, html, nothing } from 'lit'
import '../../kit/banner.ts'
import { erase } from '../../kit/icons.ts'
import { type Entry, isWhole, lengthOf, typedIn } from '../flow/entry.ts'
import { isElder } from '../flow/papers.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'
import type { Surroundings } from './surroundings.ts'

export const typingStyles = css`
  .parts { display: flex; gap: calc(4 * var(--mm)); }
  .parts > * {
    flex: 4 1 0; min-width: 0; min-height: calc(26 * var(--mm)); padding: 0 0.1em; display: grid; place-items: center;
    font-size: calc(12.5 * var(--mm) * (0.4 + 0.6 * var(--type))); font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.03em; overflow: hidden;
    background: var(--card); color: var(--ink); border: var(--stroke) solid var(--edge); border-radius: var(--r-2);
  }
  .parts > .of3 { flex-grow: 3; }
  .parts > .of6 { flex-grow: 6; }
  .parts > .of8 { flex-grow: 8; }
  .parts > .now { border-width: calc(1.2 * var(--mm)); border-color: var(--brand); }
  .parts.one > * { font-size: calc(13 * var(--mm)); overflow-wrap: anywhere; }
  .at-typing main { gap: calc(5 * var(--mm)); }
  .at-typing gl-banner { font-size: var(--text-m); }
  .at-typing .keys { flex: 1; min-height: 0; display: grid; gap: calc(4 * var(--mm)); }
  .keys.digits { grid-template-columns: repeat(3, 1fr); }
  .keys.letters { grid-template-columns: repeat(20, 1fr); gap: calc(4 * var(--mm)) 0; }
  .keys.letters button { grid-column: span 2; margin-inline: calc(1.3 * var(--mm)); min-width: 0; padding: 0; font-size: calc(12 * var(--mm)); }
  .keys.letters .row2 { grid-column: 2 / span 2; }
  .keys.letters .row3 { grid-column: 1 / span 2; }
  .keys.letters button.wide { grid-column: span 4; }
  .keys button { font-size: calc(17 * var(--mm)); background: var(--card); border-color: var(--edge); min-height: calc(23 * var(--mm)); }
  .keys button.wide svg { width: calc(16 * var(--mm)); height: calc(16 * var(--mm)); }
  .keys.digits svg { width: calc(22 * var(--mm)); height: calc(22 * var(--mm)); }
`

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
/** As on every other keyboard that people have met. */
const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM-']

export function typingScreen(view: View, entry: Entry, { site }: Surroundings) {
  const { line, send } = view
  const { kind, fault } = entry
  const onward = () => send({ is: 'typed', elder: isElder(kind, typedIn(entry), site.ageLine, new Date()) })
  return html`
    <header>
      <h1 tabindex="-1">${line(`checkin.typing.${kind}`)}</h1>
      <p class="sub">${line(kind === 'batch' ? 'checkin.typing.subtitle.batch' : 'checkin.typing.subtitle')}</p>
    </header>
    <main>
      ${parts(view, entry)}
      ${fault ? html`<gl-banner><p>${line(`checkin.typing.${fault}`)}</p></gl-banner>` : nothing}
      ${kind === 'phone' || kind === 'resident-id' ? numberKeys(view, kind) : letterKeys(view)}
      <div class="actions">
        ${backButton(view)}
        <button class="primary" ?disabled=${!isWhole(entry)} @click=${onward}>${line('checkin.typing.onward')}</button>
      </div>
    </main>
  `
}

/** Only the part under work is in clear: all but the last three of a long one are covered too. */
function shownPart({ kind, groups, at }: Entry, group: number): string {
  const typed = groups[group] ?? ''
  if (kind === 'batch') return typed
  if (groups.length > 1) return group === at ? typed : '*'.repeat(typed.length)
  return '*'.repeat(Math.max(0, typed.length - 3)) + typed.slice(-3)
}

function parts(view: View, entry: Entry) {
  const { text, send } = view
  const { groups, at } = entry
  const one = groups.length === 1
  return html`<div class="parts ${one ? 'one' : ''}">
    ${groups.map((typed, group) => {
      if (one) return html`<p class="now">${shownPart(entry, group)}</p>`
      const label = text('checkin.typing.part', { part: group + 1, typed: typed.length })
      const look = `of${lengthOf(entry, group)} ${group === at ? 'now' : ''}`
      return html`<button class=${look} aria-current=${group === at} @click=${() => send({ is: 'look', group })}>
        <span class="unseen">${label}</span><span aria-hidden="true">${shownPart(entry, group)}</span>
      </button>`
    })}
  </div>`
}

const key = ({ send }: View, character: string, place = '') =>
  html`<button class=${place} @click=${() => send({ is: 'key', key: character })}>${character}</button>`

const eraseKey = ({ text, send }: View) =>
  html`<button class="wide" aria-label=${text('checkin.typing.erase')} @click=${() => send({ is: 'erase' })}>${erase}</button>`

const numberKeys = (view: View, kind: 'phone' | 'resident-id') => html`<div class="keys digits">
  ${digits.map(each => key(view, each))}
  ${kind === 'resident-id' ? key(view, 'X') : html`<span></span>`}
  ${key(view, '0')}${eraseKey(view)}
</div>`

const letterKeys = (view: View) => html`<div class="keys letters">
  ${rows.map((row, index) => [...row].map((each, place) => key(view, each, index > 1 && place === 0 ? `row${index}` : '')))}
  ${eraseKey(view)}
</div>`
