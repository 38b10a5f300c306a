/** The kiosk's screens, what can happen on them, and everything that one visit has chosen. */
import type { DeviceNews } from '../../../server/contract/live.ts'
import type { ProblemCode } from '../../../server/contract/problem.ts'
import type { IssuedTicket, KnownTicket, Print, Status } from '../../../server/contract/ticket.ts'
import type { Access, Language, Need } from '../../../server/contract/words.ts'
import type { Entry } from './entry.ts'
import type { EntryKind } from './entry-rules.ts'
import { emptyOrder, type Order, type Person } from './order.ts'

/** `key` is kept from an attempt that was broken off, until the order changes: it may have reached the site. */
type Asking<At> = { at: At; order: Order; key: string | null }
type Caring<At> = { at: At; order: Order; from: 'idle' | 'confirm' }

export type Screen =
  /** `unread`: something was held to the reader that it could not make sense of. */
  | { at: 'idle'; unread: boolean }
  | Asking<'confirm'>
  | Asking<'family'>
  | Asking<'offer'>
  | Caring<'care'>
  | Caring<'access'>
  | { at: 'ways'; order: Order }
  | { at: 'typing'; order: Order; entry: Entry }
  /** `key` names this press to the site, so that however often it is sent, one ticket comes of it. */
  | { at: 'issuing'; order: Order; key: string; failures: number }
  | { at: 'refused'; order: Order; key: string; code: ProblemCode }
  /** `had`: they had a number already. `unsent`: from the kiosk's own numbers, the site does not know of it yet. */
  | { at: 'ticket'; issued: IssuedTicket; again: Again; was: 'new' | 'had' | 'unsent' }
  /** Somebody typed a number that has a ticket: this much may be told to whoever stands here. */
  | { at: 'known'; ticket: KnownTicket['ticket'] }
  /** A printed ticket was scanned. */
  | { at: 'reading'; secret: string; failures: number }
  | { at: 'standing'; secret: string; status: Status; again: Again; rejoin: 'ready' | 'asked' | 'refused' }
  | { at: 'unknown' }
  | { at: 'help'; behind: Screen }

export type On<At extends Screen['at']> = Extract<Screen, { at: At }>

/** Another slip: `sent` where the site took it and nothing more is heard of it here. */
export type Again = 'ready' | 'asked' | 'sent' | 'refused'

/** A call for help; `nobody` has heard it, or somebody is told, and `by` is who comes. */
export type Help =
  | { is: 'none' | 'asking' | 'nobody' }
  | { is: 'told'; id: string; by: string | null; over: boolean; late: boolean }

export type Contrast = 'normal' | 'black-on-white' | 'white-on-black'
/** Steps of the voice, 6 dB apart; 0 is silence. */
export type Volume = 0 | 1 | 2 | 3 | 4 | 5
export type Sound = { volume: Volume; slow: boolean }

export type State = {
  screen: Screen
  help: Help
  language: Language
  large: boolean
  contrast: Contrast
  sound: Sound
  /** The sheet of the sound's keys is open. */
  tuning: boolean
  /** Seconds until the screen starts again for the next person, while it asks whether somebody is still there. */
  leaving: number | null
}

/** What a reader made of something held to it. */
export type Scan =
  | { is: 'person'; person: Person; elder: boolean }
  | { is: 'batch'; code: string }
  | { is: 'ticket'; secret: string }
  | { is: 'unread' }

export type GlobalEvent =
  | { is: 'done' | 'help' | 'stay' | 'large' | 'contrast' | 'tune' | 'slower' }
  | { is: 'volume'; by: 1 | -1 }
  | { is: 'told'; id: string | null }
  | { is: 'late'; id: string }
  | { is: 'coming'; help: DeviceNews['help'][number] }
  | { is: 'language'; language: Language }
  | { is: 'leaving'; seconds: number }

export type ScreenEvent =
  | {
      is:
        | 'back'
        | 'care'
        | 'begin'
        | 'family'
        | 'more'
        | 'child'
        | 'less'
        | 'ways'
        | 'erase'
        | 'again'
        | 'rejoin'
        | 'reread'
    }
  /** `stairs`: no lane can be reached without them. */
  | { is: 'onward'; stairs: boolean }
  | { is: 'need'; need: Need }
  | { is: 'access'; access: Access }
  | { is: 'type'; kind: EntryKind }
  | { is: 'key'; key: string }
  | { is: 'look'; group: number }
  /** What was typed is taken; `elder` if it says that the age line is reached. */
  | { is: 'typed'; elder: boolean }
  | { is: 'take'; key: string }
  | { is: 'choose'; green: boolean; key: string }
  | { is: 'scan'; scan: Scan }
  | { is: 'issued'; key: string; issued: IssuedTicket; was: On<'ticket'>['was'] }
  | { is: 'known'; key: string; ticket: KnownTicket['ticket'] }
  | { is: 'unanswered'; key: string }
  | { is: 'refused'; key: string; code: ProblemCode }
  | { is: 'print'; ticket: string; print: Print }
  | { is: 'sent' | 'not-again' | 'not-back' }
  | { is: 'standing'; secret: string; status: Status }
  | { is: 'unknown'; secret: string }
  | { is: 'unheard'; secret: string }

export type FlowEvent = GlobalEvent | ScreenEvent

export const idle: On<'idle'> = { at: 'idle', unread: false }

export const start = (language: Language): State => ({
  screen: idle,
  help: { is: 'none' },
  language,
  large: false,
  contrast: 'normal',
  sound: { volume: 4, slow: false },
  tuning: false,
  leaving: null,
})

export const confirm = (order: Order = emptyOrder, key: string | null = null): On<'confirm'> => ({
  at: 'confirm',
  order,
  key,
})

/** What a person comes back to from help. */
export const underneath = (screen: Screen): Screen => (screen.at === 'help' ? screen.behind : screen)

/** Whether nobody has touched anything yet, so that there is nothing to take away. */
export function isUntouched(state: State, home: Language): boolean {
  const fresh = start(home)
  return (
    state.screen.at === 'idle' &&
    !state.tuning &&
    state.language === home &&
    state.large === fresh.large &&
    state.contrast === fresh.contrast &&
    state.sound.volume === fresh.sound.volume &&
    state.sound.slow === fresh.sound.slow
  )
}
