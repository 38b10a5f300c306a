/** Everything one language can say: the plan of each message, and each clip with its words. */
import type { Language } from '../catalogue/catalogue.ts'
import { atoms } from './atoms.ts'
import { type Plan, planOf } from './plan.ts'
import { spokenIn } from './spoken.ts'
import { spokenEntries } from './spoken-entries.ts'

export type VoiceBook = {
  /** By message id. */
  plans: Map<string, Plan>
  /** By name: what is said, without parameters. The name is also the file's, without its ending. */
  clips: Map<string, string>
}

/** Rings before a call; a sound and no words. */
export const chime = 'chime'

export function voiceBook(language: Language): VoiceBook {
  const spoken = spokenIn[language]
  const messages = [...spokenEntries].map(([id, words]) => [id, planOf(id, words[spoken])] as const)
  return {
    plans: new Map(messages.map(([id, { plan }]) => [id, plan])),
    clips: new Map([
      ...[...atoms].map(([name, words]) => [name, words[spoken]] as const),
      ...messages.flatMap(([, { clips }]) => [...clips]),
      [chime, ''],
    ]),
  }
}
