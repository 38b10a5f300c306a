/** The words of the pairing form, and why a code did not work; for every screen that pairs. */
import type { PairingWords } from '../kit/pairing.ts'
import { type Language, speaker } from './catalogue/catalogue.ts'
import { pairing } from './catalogue/pairing.ts'

const say = speaker(pairing)

export const pairingWords = (language: Language): PairingWords => ({
  title: say(language, 'pairing.title'),
  hint: say(language, 'pairing.hint'),
  code: say(language, 'pairing.code'),
  erase: say(language, 'pairing.erase'),
  pair: say(language, 'pairing.pair'),
})

/** `elsewhere` is the address of the screen that the code belongs to; nothing is said where nothing was tried. */
export function pairingSentence(
  language: Language,
  problem: 'none' | 'wrong' | 'slow' | 'offline' | { elsewhere: string },
): string {
  if (problem === 'none') return ''
  return typeof problem === 'object'
    ? say(language, 'pairing.elsewhere', { screen: problem.elsewhere })
    : say(language, `pairing.${problem}`)
}
