/** How many come together: the last question before the number. */
import { css, html } from 'lit'
import '../../kit/counter.ts'
import type { CounterChange } from '../../kit/counter.ts'
import { back, ticket } from '../../kit/icons.ts'
import { newKey } from '../../link/new-key.ts'
import { maxParty, type Order } from '../checkin-flow.ts'
import type { View } from '../view.ts'
import { orderClass } from './order-class.ts'

export const partyStyles = css`
  .count {
    flex: 1; display: grid; align-content: space-evenly; padding: calc(10 * var(--mm));
    --counter-button: calc(56 * var(--mm)); --counter-size: calc(64 * var(--mm));
    background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
`

/** `busy` while the site is asked: everything stays where it is, and nothing can be pressed twice. */
export function partyScreen(view: View, order: Order, busy: boolean) {
  const { text, line, send } = view
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.party.title')}</h1>
      <p class="sub">${line('checkin.party.subtitle')}</p>
    </header>
    <main ?inert=${busy} aria-busy=${busy}>
      <div class="count">
        ${orderClass(view, order)}
        <gl-counter
          .value=${order.party}
          .max=${maxParty}
          less=${text('checkin.party.less')}
          more=${text('checkin.party.more')}
          unit=${text('checkin.party.unit', { people: order.party })}
          @change=${(event: CounterChange) => send({ is: 'party', party: event.detail })}
        ></gl-counter>
      </div>
      <div class="actions">
        <button @click=${() => send({ is: 'back' })}>${back}${line('common.back')}</button>
        <button class="primary" @click=${() => send({ is: 'issue', key: newKey() })}>
          ${ticket}${line(busy ? 'checkin.party.busy' : 'checkin.party.take')}
        </button>
      </div>
    </main>
  `
}
