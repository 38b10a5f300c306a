/** The voice's own keys, over the lower part of the screen: hear it again, louder, softer, slower. */
import { css, html } from 'lit'
import { cross, louder, rejoin, slow, softer } from '../../kit/icons.ts'
import type { Sound } from '../flow/state.ts'
import type { View } from '../view.ts'

export const soundStyles = css`
  .sound h1 { display: flex; justify-content: space-between; align-items: baseline; gap: 0.5em; }
  .sound .level { font-size: var(--text-l); font-weight: 600; }
`

export function soundSheet({ line, send }: View, { volume, slow: isSlow }: Sound, hear: () => void) {
  const level = volume === 0 ? line('checkin.sound.off') : line('checkin.sound.level', { level: volume })
  return html`<main class="sheet sound">
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
