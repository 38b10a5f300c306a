/** The site does not know this kiosk yet: somebody of the staff enters its code, and fits the sizes to its panel. */
import { html } from 'lit'
import type { Language } from '../../../server/contract/words.ts'
import '../../kit/pairing.ts'
import type { PairingCode } from '../../kit/pairing.ts'
import type { PairingProblem } from '../../link/join.ts'
import { panel } from '../../speech/catalogue/panel.ts'
import { pairingSentence, pairingWords } from '../../speech/pairing-words.ts'
import { addWords, type View } from '../view.ts'
import { languageRow } from './footer.ts'

addWords(panel)

export type PairingParts = {
  languages: readonly Language[]
  problem: PairingProblem
  enter: (code: string) => void
  fitPanel: () => void
}

export function pairingScreen(view: View, { languages, problem, enter, fitPanel }: PairingParts) {
  return html`<div class="screen at-pairing">
    <main>
      <gl-pairing
        pad
        .words=${pairingWords(view.language)}
        .problem=${pairingSentence(view.language, problem)}
        @code=${(event: PairingCode) => enter(event.detail)}
      ></gl-pairing>
    </main>
    <footer>
      ${languageRow(view, languages)}
      <button @click=${fitPanel}>${view.line('panel.open')}</button>
    </footer>
  </div>`
}
