/** Those who came along, one after the other: with papers, or a child, or without papers. One number for all. */
import { css, html, nothing } from 'lit'
import { child as childIcon, cross, person, ticket } from '../../kit/icons.ts'
import { newKey } from '../../link/new-key.ts'
import { nobodyKnown, type Order, type Person, partyOf } from '../flow/order.ts'
import { idCard } from '../pictures.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'
import { markText } from './marks.ts'

export const familyStyles = css`
  .members {
    flex: 1; min-height: 0; display: flex; flex-direction: column; gap: calc(4 * var(--mm)); padding: calc(6 * var(--mm));
    background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .members > p { font-size: var(--text-l); font-weight: 800; }
  .members ul { display: grid; grid-template-columns: 1fr 1fr; gap: calc(3 * var(--mm)) calc(4 * var(--mm)); align-content: start; }
  .members li {
    display: flex; align-items: center; gap: 0.35em; min-width: 0; padding: 0.35em 0.5em; font-size: var(--text-m); line-height: 1.2;
    font-weight: 600; background: var(--green-tint); border: var(--stroke) solid var(--control-line); border-radius: var(--r-1);
  }
  .members .next { color: var(--ink-2); background: none; border: var(--stroke) dashed var(--edge); }
  .members svg { width: 1.2em; height: 1.2em; color: var(--green); }
  .members li svg[viewBox='0 0 96 64'] { width: 1.5em; height: 1em; }
  .at-family .add { display: grid; gap: calc(5 * var(--mm)); }
  .at-family .add button { min-height: calc(26 * var(--mm)); font-size: calc(11.4 * var(--mm) * var(--type)); }
  .large.at-family .add button { font-size: calc(10.2 * var(--mm) * var(--type)); padding-inline: 0.2em; }
`

/** As many as fit with the largest text; the rest are counted. */
const shown = 8

function member(view: View, { mark }: Person) {
  const icon = mark.kind === 'card' ? idCard : mark.kind === 'child' ? childIcon : person
  return html`<li>${icon}<span>${markText(view, mark)}</span></li>`
}

export function familyScreen(view: View, order: Order) {
  const { line, send } = view
  const all = [order.first ?? nobodyKnown, ...order.others]
  const rest = all.length > shown ? all.length - (shown - 1) : 0
  const visible = rest > 0 ? all.slice(0, shown - 1) : all
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.family.title')}</h1>
      <p class="sub">${line('checkin.family.subtitle')}</p>
    </header>
    <main>
      <div class="members">
        <p>${line('checkin.family.count', { people: partyOf(order) })}</p>
        <ul>
          ${visible.map(each => member(view, each))}
          ${all.length < shown ? html`<li class="next">${line('checkin.family.next')}</li>` : nothing}
          ${rest > 0 ? html`<li>${line('checkin.family.rest', { people: rest })}</li>` : nothing}
        </ul>
      </div>
      <div class="add">
        <div class="pair">
          <button @click=${() => send({ is: 'child' })}>${childIcon}${line('checkin.family.child')}</button>
          <button ?disabled=${order.others.length === 0} @click=${() => send({ is: 'less' })}>
            ${cross}${line('checkin.family.less')}
          </button>
        </div>
        <button @click=${() => send({ is: 'more' })}>${person}${line('checkin.family.more')}</button>
      </div>
      <div class="actions">
        ${backButton(view)}
        <button class="primary" @click=${() => send({ is: 'take', key: newKey() })}>
          ${ticket}${line('checkin.confirm.take')}
        </button>
      </div>
    </main>
  `
}
