/** Which care somebody would like: pictures with words, any number of them, none is fine too. */
import { css, html } from 'lit'
import { check, warning } from '../../kit/icons.ts'
import type { Order } from '../flow/order.ts'
import { needIcons, type OfferedNeed } from '../need-icons.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'
import { onlyStairs, type Surroundings } from './surroundings.ts'

export const careStyles = css`
  .tiles { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; gap: calc(5 * var(--mm)); flex: 1; }
  .tile {
    position: relative; flex-direction: column; gap: calc(3 * var(--mm)); padding: 0 calc(3 * var(--mm));
    color: var(--ink); background: var(--card); border-color: var(--edge); border-radius: var(--r-2);
  }
  .tile > svg { width: calc(24 * var(--mm)); height: calc(24 * var(--mm)); color: var(--green); }
  .tick { display: none; position: absolute; inset: calc(3 * var(--mm)) calc(3 * var(--mm)) auto auto; font-size: calc(11 * var(--mm)); }
  .tile[aria-pressed='true'] { color: var(--card); background: var(--green); border-color: var(--green); }
  .tile[aria-pressed='true'] > svg { color: inherit; }
  .tile[aria-pressed='true'] .tick { display: block; }
  .at-care .apart { display: flex; align-items: center; gap: 0.4em; color: var(--warn); font-weight: 700; }
  .at-care .apart svg { width: 1.2em; height: 1.2em; }
`

const offered: OfferedNeed[] = [
  'wheelchair',
  'mobility',
  'pregnant',
  'infant',
  'vision',
  'hearing',
  'unwell',
  'other',
]

export function careScreen(view: View, { needs }: Order, { board }: Surroundings) {
  const { line, send } = view
  const tile = (need: OfferedNeed) => html`
    <button class="tile" aria-pressed=${needs.includes(need)} @click=${() => send({ is: 'need', need })}>
      ${needIcons[need]}<span>${line(`need.${need}`)}</span>
      <i class="tick">${check}</i>
    </button>
  `
  const unwell = needs.includes('unwell')
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.care.title')}</h1>
      ${
        unwell
          ? html`<p class="sub apart">${warning}<span>${line('checkin.care.unwell')}</span></p>`
          : html`<p class="sub">${line('checkin.care.subtitle')}</p>`
      }
    </header>
    <main>
      <div class="tiles">${offered.map(tile)}</div>
      <div class="actions">
        ${backButton(view)}
        <button class="primary" @click=${() => send({ is: 'onward', stairs: onlyStairs(board) })}>
          ${line('checkin.care.onward')}
        </button>
      </div>
    </main>
  `
}
