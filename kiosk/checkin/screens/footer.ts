/** What stands at the foot of every screen, always in the same place: language, large text, contrast, help. */
import { css, html } from 'lit'
import type { Language } from '../../../server/contract/words.ts'
import { contrast, help, letters } from '../../kit/icons.ts'
import type { State } from '../checkin-flow.ts'
import type { View } from '../view.ts'

export const footerStyles = css`
  footer { display: grid; gap: calc(4 * var(--mm)); padding: calc(7 * var(--mm)) calc(18 * var(--mm)) calc(12 * var(--mm)); }
  .languages, .aids { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: calc(5 * var(--mm)); }
  footer button { min-height: calc(23.5 * var(--mm)); padding: 0 0.3em; font-size: calc(11 * var(--mm) * var(--type)); }
  .aids button { font-size: var(--text-m); }
`

export function footer({ text, line, send }: View, languages: readonly Language[], state: State) {
  const choice = (language: Language) => html`
    <button
      lang=${language}
      aria-pressed=${state.language === language}
      @click=${() => send({ is: 'language', language })}
    >${text(`common.language.${language}`)}</button>
  `
  return html`<footer>
    <div class="languages" role="group" aria-label=${text('checkin.language')}>${languages.map(choice)}</div>
    <div class="aids" role="group" aria-label=${text('checkin.aids')}>
      <button aria-pressed=${state.large} @click=${() => send({ is: 'large' })}>${letters}${line('checkin.large')}</button>
      <button aria-pressed=${state.contrast !== 'normal'} @click=${() => send({ is: 'contrast' })}>
        ${contrast}${line('checkin.contrast')}
      </button>
      <button class="help" @click=${() => send({ is: 'help' })}>${help}${line('checkin.help')}</button>
    </div>
  </footer>`
}
