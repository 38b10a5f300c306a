/** At a site with stairs, for somebody who cannot climb them: helped up, or sampled where they are. */
import { html } from 'lit'
import { downstairs, stairs } from '../../kit/icons.ts'
import type { View } from '../view.ts'
import { backButton } from './back-button.ts'
import { choice } from './choice.ts'

export function accessScreen(view: View) {
  const { line, send } = view
  return html`
    <header>
      <h1 tabindex="-1">${line('checkin.access.title')}</h1>
      <p class="sub">${line('checkin.access.subtitle')}</p>
    </header>
    <main>
      ${choice({
        voice: 'green',
        icon: stairs,
        name: line('checkin.access.help-up'),
        hints: [line('checkin.access.help-up.hint')],
        choose: () => send({ is: 'access', access: 'help-up' }),
      })}
      ${choice({
        voice: 'green',
        icon: downstairs,
        name: line('checkin.access.downstairs'),
        hints: [line('checkin.access.downstairs.hint')],
        choose: () => send({ is: 'access', access: 'downstairs' }),
      })}
      <div class="alone">${backButton(view)}</div>
    </main>
  `
}
