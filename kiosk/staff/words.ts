/** The handheld's words in the language its holder chose. */
import { type Language, type Params, type Say, speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { staff } from '../speech/catalogue/staff.ts'

const entries = { ...common, ...staff }
type Entries = typeof entries
type MessageId = keyof Entries

const say: Say<Entries> = speaker(entries)

/** `say` with the language already chosen. */
export type Speak = <Id extends MessageId>(id: Id, ...params: Params<Entries, Id>) => string

export const speakIn =
  (language: Language): Speak =>
  (id, ...params) =>
    say(language, id, ...params)

/** A lane with a number for a name gets its word; one with a name of its own needs none. */
export const laneName = (speak: Speak, name: string): string =>
  /^[0-9A-Z]{1,3}$/.test(name) ? speak('common.lane', { lane: name }) : name
