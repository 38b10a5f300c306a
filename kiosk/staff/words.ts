/** The handheld's words in the language its holder chose. */
import type { Assistance } from '../../server/contract/assistance.ts'
import { type Language, type Params, type Say, speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { staff } from '../speech/catalogue/staff.ts'
import { staffCare } from '../speech/catalogue/staff-care.ts'

const entries = { ...common, ...staff, ...staffCare }
type Entries = typeof entries
type MessageId = keyof Entries

const say: Say<Entries> = speaker(entries)

/** `say` with the language already chosen. */
export type Speak = <Id extends MessageId>(id: Id, ...params: Params<Entries, Id>) => string

export const speakIn =
  (language: Language): Speak =>
  (id, ...params) =>
    say(language, id, ...params)

/** A call for help in a few words: what for, and whose number. */
export const taskName = (speak: Speak, { kind, number }: Pick<Assistance, 'kind' | 'number'>): string =>
  [speak(`staff.task.for.${kind}`), number].filter(Boolean).join(' · ')
