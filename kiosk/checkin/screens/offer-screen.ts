/** The green channel is offered, never forced: two buttons of one size, and not a word about why. The choice gives the number. */
import { html } from 'lit'
import type { Board } from '../../../server/contract/queue.ts'
import { handInHand, people } from '../../kit/icons.ts'
import { newKey } from '../../link/new-key.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'
import { choice } from './choice.ts'

export function offerScreen(view: View, board: Board | null) {
  const { line, send } = view
  const choose = (green: boolean) => () => send({ is: 'choose', green, key: newKey() })
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.offer.title')}</h1>
      <p class="sub">${line('checkin.offer.subtitle')}</p>
    </header>
    <main>
      ${choice({
        voice: 'green',
        icon: handInHand,
        name: line('checkin.offer.green'),
        hints: [wait(view, board, 'green'), line('checkin.offer.green.hint')],
        choose: choose(true),
      })}
      ${choice({
        voice: 'general',
        icon: people,
        name: line('checkin.offer.general'),
        hints: [wait(view, board, 'general'), line('checkin.offer.general.hint')],
        choose: choose(false),
      })}
      <div class="alone">${backButton(view)}</div>
    </main>
  `
}

function wait({ line }: View, board: Board | null, of: 'green' | 'general') {
  const range = board?.estimate[of]
  if (range) return line('checkin.offer.wait', range)
  return board ? line('checkin.offer.waiting', { people: board.waiting[of] }) : ''
}
