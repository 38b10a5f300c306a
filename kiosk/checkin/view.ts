/** What every screen of the kiosk is drawn with: its words in the person's language, and the way back into the flow. */
import type { Language } from '../../server/contract/words.ts'
import { type Phrase, phrase } from '../kit/phrase.ts'
import { type Params, speaker } from '../speech/catalogue/catalogue.ts'
import { checkin } from '../speech/catalogue/checkin.ts'
import type { checkinMore } from '../speech/catalogue/checkin-more.ts'
import { common } from '../speech/catalogue/common.ts'
import type { panel } from '../speech/catalogue/panel.ts'
import { problem } from '../speech/catalogue/problem.ts'
import { ticket } from '../speech/catalogue/ticket.ts'
import type { FlowEvent } from './flow/state.ts'

const first = { ...common, ...checkin, ...ticket, ...problem }
type Words = typeof first & typeof checkinMore & typeof panel
const words = first as Words

/** For screens whose code follows later: they bring their words with them. */
export const addWords = (more: Partial<Words>): void => void Object.assign(words, more)

export type MessageId = keyof Words
/** Messages without parameters, which a table may hold. */
export type PlainId = { [Id in MessageId]: Params<Words, Id> extends [] ? Id : never }[MessageId]
const say = speaker(words)

/** The message that stands on a control, so that it can be said by itself; null for a number or a name. */
export function idOf(language: Language, label: string): PlainId | null {
  const plain = label.replaceAll(/\s+/g, ' ').trim()
  const ids = Object.keys(words) as PlainId[]
  return ids.find(id => (say as (...call: unknown[]) => string)(language, id, {}) === plain) ?? null
}

export type View = {
  language: Language
  send: (event: FlowEvent) => void
  /** A message as plain text, for attributes and properties. */
  text: <Id extends MessageId>(id: Id, ...params: Params<Words, Id>) => string
  /** A message for a template: Han lines break between words. */
  line: <Id extends MessageId>(id: Id, ...params: Params<Words, Id>) => Phrase
}

export const viewIn = (language: Language, send: View['send']): View => ({
  language,
  send,
  text: (id, ...params) => say(language, id, ...params),
  line: (id, ...params) => phrase(say(language, id, ...params)),
})
