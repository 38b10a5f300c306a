/** Asks whether somebody is still there, over the lower part of the screen, so that a number above stays readable. */
import { css, html } from 'lit'
import type { View } from '../view.ts'

export const stayStyles = css`
  .stay { border-top-color: var(--call); }
  .stay h1 { display: block; }
  .stay p { font-size: var(--text-l); }
  .stay button { min-height: calc(34 * var(--mm)); }
`

export function staySheet({ line, send }: View, seconds: number) {
  return html`<main class="sheet stay">
    <div role="alertdialog" aria-labelledby="stay-title" aria-describedby="stay-body">
      <h1 id="stay-title">${line('checkin.stay.title')}</h1>
      <p id="stay-body">${line('checkin.stay.body', { seconds })}</p>
      <div class="actions">
        <button @click=${() => send({ is: 'done' })}>${line('checkin.stay.end')}</button>
        <button class="primary" @click=${() => send({ is: 'stay' })}>${line('checkin.stay.stay')}</button>
      </div>
    </div>
  </main>`
}
