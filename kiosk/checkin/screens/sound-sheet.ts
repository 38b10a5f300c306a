/** The voice's own keys, over the lower part of the screen: hear it again, louder, softer, slower. */
import { css, html } from 'lit'
import { cross, louder, rejoin, slow, softer } from '../../kit/icons.ts'
import type { Sound } from '../flow/state.ts'
import type { View } from '../view.ts'

export const soundStyles = css`
  .sheet {
    position: absolute; inset: auto 0 0;
    padding: calc(12 * var(--mm)) calc(18 * var(--mm)) calc(14 * var(--mm));
    color: var(--ink); background: var(--card); border-top: calc(2.5 * var(--mm)) solid var(--brand);
    border-radius: var(--r-3) var(--r-3) 0 0; box-shadow: 0 0 calc(30 * var(--mm)) rgb(13 31 24 / 0.35);
  }
  .sheet > div { display: grid; gap: calc(6 * var(--mm)); }
  .sheet h1 { display: flex; justify-content: space-between; align-items: baseline; gap: 0.5em; font-size: var(--text-xl); }
  .sheet h1 .level { font-size: var(--text-l); font-weight: 600; }
  .sheet button { min-height: calc(32 * var(--mm)); padding-inline: 0.3em; }
`

export function soundSheet({ line, send }: View, { volume, slow: isSlow }: Sound, hear: () => void) {
  const level = volume === 0 ? line('checkin.sound.off') : line('checkin.sound.level', { level: volume })
  return html`<main class="sheet">
    <div role="dialog" aria-labelledby="sound-title">
      <h1 id="sound-title"><span>${line('checkin.sound.title')}</span><span class="level" role="status">${level}</span></h1>
      <div class="pair">
        <button ?disabled=${volume === 0} @click=${() => send({ is: 'volume', by: -1 })}>${softer}${line('checkin.sound.softer')}</button>
        <button ?disabled=${volume === 5} @click=${() => send({ is: 'volume', by: 1 })}>${louder}${line('checkin.sound.louder')}</button>
      </div>
      <div class="pair">
        <button aria-pressed=${isSlow} @click=${() => send({ is: 'slower' })}>${slow}${line('checkin.sound.slow')}</button>
        <button @click=${hear}>${rejoin}${line('checkin.sound.hear')}</button>
      </div>
      <div class="alone"><button class="primary" @click=${() => send({ is: 'tune' })}>${cross}${line('checkin.sound.close')}</button></div>
    </div>
  </main>`
}
