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
  .aids button { gap: 0.3em; padding: 0; font-size: calc(10 * var(--mm) * var(--type)); }
  .aids button > svg { width: 1.05em; height: 1.05em; }
`

export function footer(view: View, languages: readonly Language[], state: State) {
  const { text, line, send } = view
  return html`<footer>
    ${languageRow(view, languages)}
    <div class="aids" role="group" aria-label=${text('checkin.aids')}>
      <button aria-pressed=${state.large} @click=${() => send({ is: 'large' })}>${letters}${line('checkin.large')}</button>
      <button aria-pressed=${state.contrast !== 'normal'} @click=${() => send({ is: 'contrast' })}>
        ${contrast}${line('checkin.contrast')}
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
