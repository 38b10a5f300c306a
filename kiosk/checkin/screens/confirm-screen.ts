/** Who has come, and how many: the one question that everybody is asked. */
import { css, html, nothing } from 'lit'
import '../../kit/counter.ts'
import type { CounterChange } from '../../kit/counter.ts'
import { back, check, classIcon, cross, handInHand, keyboard, people, ticket } from '../../kit/icons.ts'
import { newKey } from '../../link/new-key.ts'
import { maxParty, type Order, partyOf } from '../flow/order.ts'
import type { View } from '../view.ts'
import { markText } from './marks.ts'
import type { Surroundings } from './surroundings.ts'

export const confirmStyles = css`
  .still { display: contents; }
  .who { display: flex; align-items: center; gap: 0.4em; font-size: var(--text-l); font-weight: 700; }
  .who svg { width: 1.2em; height: 1.2em; }
  .count {
    flex: 1; display: grid; align-content: space-evenly; gap: calc(4 * var(--mm)); padding: calc(8 * var(--mm)) calc(10 * var(--mm));
    --counter-button: calc(52 * var(--mm)); --counter-size: calc(58 * var(--mm));
    background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .large .count { --counter-size: calc(52 * var(--mm)); }
  .count .class { font-size: calc(13.5 * var(--mm) * var(--type)); font-weight: 800; }
  .count .wait { text-align: center; font-size: var(--text-l); }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: calc(5 * var(--mm)); }
  .pair button { min-height: calc(28 * var(--mm)); padding-inline: 0.3em; font-size: calc(11.4 * var(--mm) * var(--type)); }
`

/** `busy` while the site is asked: everything stays where it is, and nothing can be pressed twice. */
export function confirmScreen(view: View, order: Order, { board }: Surroundings, busy: boolean) {
  const { text, line, send } = view
  const known = order.first !== null || order.batch !== null
  const party = partyOf(order)
  const change = (event: CounterChange) => send({ is: event.detail > party ? 'more' : 'less' })
  return html`
    <header>
      ${hello(view, order)}
      <h1 tabindex="-1">${line('checkin.confirm.title')}</h1>
      <p class="sub">${line('checkin.confirm.subtitle')}</p>
    </header>
    <main aria-busy=${busy}><div class="still" ?inert=${busy}>
      <div class="count">
        ${queue(view, order, board)}
        <gl-counter
          .value=${party}
          .max=${maxParty}
          less=${text('checkin.confirm.less')}
          more=${text('checkin.confirm.more')}
          unit=${text('checkin.confirm.unit', { people: party })}
          @change=${change}
        ></gl-counter>
      </div>
      <div class="pair">
        <button @click=${() => send({ is: 'care' })}>${handInHand}${line('checkin.confirm.care')}</button>
        ${
          known
            ? html`<button @click=${() => send({ is: 'family' })}>${people}${line('checkin.confirm.family')}</button>`
            : html`<button @click=${() => send({ is: 'ways' })}>${keyboard}${line('checkin.confirm.ways')}</button>`
        }
      </div>
      <div class="actions">
        <button @click=${() => send({ is: 'back' })}>
          ${known ? cross : back}${line(known ? 'checkin.confirm.not-me' : 'common.back')}
        </button>
        <button class="primary" @click=${() => send({ is: 'take', key: newKey() })}>
          ${ticket}${line(busy ? 'checkin.confirm.busy' : 'checkin.confirm.take')}
        </button>
      </div>
    </div></main>
  `
}

/** Which queue it will be and how long that takes, where that is decided; a batch's turn depends on its window. */
function queue({ line }: View, { green, offer, batch }: Order, board: Surroundings['board']) {
  if (batch !== null || (offer && green === null)) return nothing
  const of = green ? 'green' : 'general'
  const range = board?.estimate[of]
  return html`<div>
    <p class="class ${of}-ink">${classIcon(of)}<span>${line(`class.${of}`)}</span></p>
    ${range ? html`<p class="wait">${line('checkin.offer.wait', range)}</p>` : nothing}
  </div>`
}

function hello(view: View, { first, batch }: Order) {
  const { line } = view
  if (first !== null) {
    const name = first.mark.name
    const words = name !== null ? line('checkin.confirm.hello', { name }) : markText(view, first.mark)
    return html`<p class="who green-ink">${check}<span>${words}</span></p>`
  }
  if (batch === null) return nothing
  return html`<p class="who batch-ink">${classIcon('batch')}<span>${line('checkin.mark.batch', { code: batch })}</span></p>`
}
