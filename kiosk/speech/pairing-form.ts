/** What a screen that is only looked at shows until it is paired: the form for its code, with a pad of its own. */
import { html, type TemplateResult } from 'lit'
import '../kit/pairing.ts'
import type { PairingCode } from '../kit/pairing.ts'
import type { Language } from './catalogue/catalogue.ts'
import { pairingSentence, pairingWords } from './pairing-words.ts'

export function pairingForm(
  language: Language,
  problem: Parameters<typeof pairingSentence>[1],
  enter: (code: string) => void,
): TemplateResult {
  const entered = (event: PairingCode) => enter(event.detail)
  return html`<main class="unpaired">
    <gl-pairing pad .words=${pairingWords(language)} .problem=${pairingSentence(language, problem)} @code=${entered}></gl-pairing>
  </main>`
}
