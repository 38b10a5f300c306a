/** What stands at the foot of every screen, always in the same place: language, large text, contrast, sound, help. */
import { css, html } from 'lit'
import type { Language } from '../../../server/contract/words.ts'
import { contrast, help, letters, speaker, speakerOff } from '../../kit/icons.ts'
import type { State } from '../flow/state.ts'
import type { View } from '../view.ts'

export const footerStyles = css`
  footer { display: grid; gap: calc(4 * var(--mm)); padding: calc(7 * var(--mm)) calc(18 * var(--mm)) calc(11 * var(--mm)); }
  .languages, .aids { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: calc(5 * var(--mm)); }
  footer button { min-height: calc(23.5 * var(--mm)); padding: 0 0.2em; font-size: calc(11 * var(--mm) * var(--type)); }
  .aids button { gap: 0.3em; padding: 0; font-size: calc(9.8 * var(--mm) * var(--type)); }
  .aids button > svg { width: 1.05em; height: 1.05em; }
  .large .aids button > svg, .aids:lang(en) button > svg { width: 0.9em; height: 0.9em; }
  .aids:lang(en) button { gap: 0.2em; font-size: calc(9.4 * var(--mm) * var(--type)); }
  .large .aids:lang(en) button > svg { display: none; }
`

export function footer(view: View, languages: readonly Language[], state: State) {
  const { text, line, send, language } = view
  const silent = state.sound.volume === 0
  return html`<footer>
    ${languageRow(view, languages)}
    <div class="aids" lang=${language} role="group" aria-label=${text('checkin.aids')}>
      <button aria-pressed=${state.large} @click=${() => send({ is: 'large' })}>${letters}${line('checkin.large')}</button>
      <button aria-pressed=${state.contrast !== 'normal'} @click=${() => send({ is: 'contrast' })}>
        ${contrast}${line('checkin.contrast')}
      </button>
      <button aria-expanded=${state.tuning} @click=${() => send({ is: 'tune' })}>
        ${silent ? speakerOff : speaker}${line('checkin.sound')}
      </button>
      <button class="help" @click=${() => send({ is: 'help' })}>${help}${line('checkin.help')}</button>
    </div>
  </footer>`
}

/** Every language is written in itself, so that it can be found by those who read no other. */
export function languageRow({ language, text, send }: View, languages: readonly Language[]) {
  const choice = (each: Language) => html`
    <button lang=${each} aria-pressed=${each === language} @click=${() => send({ is: 'language', language: each })}>
      ${text(`common.language.${each}`)}
    </button>
  `
  return html`<div class="languages" role="group" aria-label=${text('checkin.language')}>${languages.map(choice)}</div>`
}
