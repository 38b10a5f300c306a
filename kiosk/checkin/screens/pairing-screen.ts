/** The site does not know this kiosk yet: somebody of the staff enters its code. */
import { css, html } from 'lit'
import type { Language } from '../../../server/contract/words.ts'
import '../../kit/pairing.ts'
import type { PairingCode } from '../../kit/pairing.ts'
import type { PairingProblem } from '../../link/join.ts'
import type { View } from '../view.ts'
import { languageRow } from './footer.ts'

export const pairingStyles = css`
  .at-pairing { grid-template-rows: 1fr auto; }
  .at-pairing main { justify-content: end; }
`

export function pairingScreen(
  view: View,
  languages: readonly Language[],
  problem: PairingProblem,
  enter: (code: string) => void,
) {
  const { text } = view
  const words = {
    title: text('pairing.title'),
    hint: text('pairing.hint'),
    code: text('pairing.code'),
    erase: text('pairing.erase'),
    pair: text('pairing.pair'),
  }
  return html`<div class="screen at-pairing">
    <main>
      <gl-pairing
        pad
        .words=${words}
        .problem=${sentence(view, problem)}
        @code=${(event: PairingCode) => enter(event.detail)}
      ></gl-pairing>
    </main>
    <footer>${languageRow(view, languages)}</footer>
  </div>`
}

function sentence({ text }: View, problem: PairingProblem): string {
  if (problem === 'none') return ''
  return typeof problem === 'object'
    ? text('pairing.elsewhere', { screen: problem.elsewhere })
    : text(`pairing.${problem}`)
}
