/** Without anything to scan: which number somebody would rather type. */
import { css, html } from 'lit'
import { factory, handheld, passport } from '../../kit/icons.ts'
import type { EntryKind } from '../flow/entry-rules.ts'
import { idCard } from '../pictures.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'

export const waysStyles = css`
  .at-ways .list { flex: 1; display: grid; grid-auto-rows: 1fr; gap: calc(6 * var(--mm)); }
  .at-ways .list button {
    display: grid; grid-template-columns: calc(40 * var(--mm)) 1fr; text-align: start; gap: calc(8 * var(--mm)); padding-inline: calc(8 * var(--mm));
    background: var(--card); border-color: var(--edge); border-radius: var(--r-3); font-size: calc(14.5 * var(--mm) * var(--type)); box-shadow: var(--shadow);
  }
  .at-ways .list svg { width: 100%; height: calc(24 * var(--mm)); color: var(--brand); }
`

const ways: [EntryKind, unknown][] = [
  ['phone', handheld],
  ['resident-id', idCard],
  ['passport', passport],
  ['batch', factory],
]

export function waysScreen(view: View) {
  const { line, send } = view
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.ways.title')}</h1>
      <p class="sub">${line('checkin.ways.subtitle')}</p>
    </header>
    <main>
      <div class="list">
        ${ways.map(
          ([kind, icon]) => html`<button @click=${() => send({ is: 'type', kind })}>
            ${icon}<span>${line(`checkin.ways.${kind}`)}</span>
          </button>`,
        )}
      </div>
      <div class="alone">${backButton(view)}</div>
    </main>
  `
}
