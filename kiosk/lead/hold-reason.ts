/** Why calls are held, as a preset: what everybody on the site reads. */
import type { Language } from '../../server/contract/words.ts'
import { say } from './words.ts'

export const holdReasons = ['rain', 'heat', 'incident'] as const
export type HoldReason = (typeof holdReasons)[number]

/** For the board, in every language it speaks, each word once. */
export const reasonFor = (reason: HoldReason, languages: readonly Language[]): string =>
  [...new Set(languages.map(language => say(language, `lead.hold.${reason}`)))].join(' ')
