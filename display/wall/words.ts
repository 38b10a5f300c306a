/** The wall's words in its one language, and how it writes durations. */
import { type Language, type Params, type Say, speaker } from '../../kiosk/speech/catalogue/catalogue.ts'
import { common } from '../../kiosk/speech/catalogue/common.ts'
import { wall } from '../../kiosk/speech/catalogue/wall.ts'

const entries = { ...common, ...wall }
type Entries = typeof entries
const say: Say<Entries> = speaker(entries)

export type Speak = <Id extends keyof Entries>(id: Id, ...params: Params<Entries, Id>) => string

export const speakIn =
  (language: Language): Speak =>
  (id, ...params) =>
    say(language, id, ...params)

/** How long something has gone on, in the unit that matters. */
export function lasting(speak: Speak, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 120) return speak('wall.seconds', { seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return speak('wall.for-minutes', { minutes })
  const rest = String(minutes % 60).padStart(2, '0')
  return speak('wall.for-hours', { hours: Math.floor(minutes / 60), minutes: rest })
}

/** `1:20` of milliseconds. */
export function hoursAndMinutes(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** `1,204`. */
export const thousands = (value: number): string => value.toLocaleString('en')
