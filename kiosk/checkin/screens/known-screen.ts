/** A number that somebody typed has a ticket already: which one, to listen for, and nothing more. */
import { css, html } from 'lit'
import { check } from '../../kit/icons.ts'
import type { On } from '../flow/state.ts'
import type { View } from '../view.ts'

export const knownStyles = css`
  .plain { flex: 1; display: grid; align-content: center; gap: calc(6 * var(--mm)); padding: calc(8 * var(--mm)); text-align: center; }
  .plain .num { font-size: calc(76 * var(--mm)); line-height: 1.05; letter-spacing: -0.02em; }
  .large .plain .num { font-size: calc(60 * var(--mm)); }
  .large .plain { padding: calc(4 * var(--mm)); gap: calc(3 * var(--mm)); }
  .plain .long { font-size: calc(66 * var(--mm)); }
  .plain p:not(.num) { font-size: var(--text-l); line-height: 1.4; text-wrap: balance; }
  .plain.called { color: var(--call-ink); background: var(--call); }
  .plain p.where { display: flex; align-items: center; justify-content: center; gap: 0.4em; font-size: var(--text-xl); line-height: 1.2; }
  .plain .where svg { width: 1.1em; height: 1.1em; }
  .plain p.class { font-weight: 800; font-size: calc(14 * var(--mm) * var(--type)); }
`

export function knownScreen({ line, send }: View, { ticket }: On<'known'>) {
  return html`
    <header>
      <h1 class="done" tabindex="-1">${check}<span>${line('checkin.known.title')}</span></h1>
    </header>
    <main>
      <div class="plain panel">
        <p class="num ${ticket.number.length > 4 ? 'long' : ''}">${ticket.number}</p>
        <p>${line('checkin.known.body')}</p>
      </div>
      <div class="actions"><button class="primary" @click=${() => send({ is: 'done' })}>${line('common.done')}</button></div>
    </main>
  `
}
