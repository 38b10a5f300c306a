/** The lead's words, and the few ways in which this page writes times. */
import { type Language, type Params, type Say, speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { lead } from '../speech/catalogue/lead.ts'
import { leadClose } from '../speech/catalogue/lead-close.ts'
import { leadPrinters } from '../speech/catalogue/lead-printers.ts'
import { leadReport } from '../speech/catalogue/lead-report.ts'
import { leadSetup } from '../speech/catalogue/lead-setup.ts'

const entries = { ...common, ...lead, ...leadClose, ...leadPrinters, ...leadReport, ...leadSetup }
type Entries = typeof entries
export type MessageId = keyof Entries

export const say: Say<Entries> = speaker(entries)

/** `say` with the language already chosen. */
export type Speak = <Id extends MessageId>(id: Id, ...params: Params<Entries, Id>) => string

const speakIn =
  (language: Language): Speak =>
  (id, ...params) =>
    say(language, id, ...params)

/** One function each, so that an element is drawn anew only when the language turns. */
export const voices: Record<'zh-CN' | 'en', Speak> = { 'zh-CN': speakIn('zh-CN'), en: speakIn('en') }

/** `9:42` of milliseconds; never below zero. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Whole minutes, and whole hours from two hours on. */
export function duration(speak: Speak, ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return speak('lead.moment')
  return minutes < 120
    ? speak('lead.minutes', { minutes })
    : speak('lead.hours', { hours: Math.floor(minutes / 60) })
}
