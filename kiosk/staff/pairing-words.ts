/** The words of the pairing form on the handheld. */
import type { PairingWords } from '../kit/pairing.ts'
import type { PairingProblem } from '../link/join.ts'
import type { Speak } from './words.ts'

export const pairingWords = (speak: Speak): PairingWords => ({
  title: speak('pairing.title'),
  hint: speak('pairing.hint'),
  code: speak('pairing.code'),
  erase: speak('pairing.erase'),
  pair: speak('pairing.pair'),
})

export function pairingSentence(problem: PairingProblem, speak: Speak): string {
  if (problem === 'none') return ''
  return typeof problem === 'object'
    ? speak('pairing.elsewhere', { screen: problem.elsewhere })
    : speak(`pairing.${problem}`)
}
