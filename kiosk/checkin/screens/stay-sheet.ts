/** Asks whether somebody is still there, over the lower part of the screen, so that a number above stays readable. */
import { css, html } from 'lit'
import type { View } from '../view.ts'

export const stayStyles = css`
  .sheet {
    position: absolute; inset: auto 0 0;
    padding: calc(12 * var(--mm)) calc(18 * var(--mm)) calc(14 * var(--mm));
    color: var(--ink); background: var(--card); border-top: calc(2.5 * var(--mm)) solid var(--brand);
    border-radius: var(--r-3) var(--r-3) 0 0; box-shadow: 0 0 calc(30 * var(--mm)) rgb(13 31 24 / 0.35);
  }
  .sheet > div { display: grid; gap: calc(6 * var(--mm)); }
  .sheet h1 { font-size: var(--text-xl); }
  .sheet button { min-height: calc(32 * var(--mm)); padding-inline: 0.3em; }
  .stay { border-top-color: var(--call); }
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
