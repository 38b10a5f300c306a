/** What happened to tickets; every event carries what `evolve` needs, so that applying it takes no decision. */
import type { Counters } from '../day/day.ts'
import type { Place } from '../place.ts'
import type { Act } from '../undo/action.ts'
import type { Access, Class, Language, Need } from '../words.ts'

type On = { readonly v: 1; readonly ticket: string; readonly number: string; readonly act?: Act }

export type TicketIssued = On & {
  readonly type: 'TicketIssued'
  readonly class: Class
  /** Of the arrival; its rejoin number is 0. */
  readonly arrival: number
  readonly party: number
  readonly needs: readonly Need[]
  readonly access: Access | null
  readonly single: boolean
  readonly language: Language | null
  readonly batch: string | null
  readonly identity: string | null
  readonly companions: readonly string[]
  readonly secret: string | null
  readonly inside: boolean
  /** The next number of its class, when this one was not reserved before. */
  readonly counted: number | null
  readonly printedAt: number | null
  /** A number reserved in another epoch or day: staff are told. */
  readonly replaces: string | null
  /** Where it is to be printed, in a job of the ticket's own id. */
  readonly printer?: string
}

export type TicketChanged = On & {
  readonly type: 'TicketChanged'
  readonly class: Class
  readonly party: number
  readonly needs: readonly Need[]
  readonly single: boolean
  readonly companions: readonly string[]
  readonly bound: string | null
  readonly inside: boolean
}

export type TicketCalled = On & {
  readonly type: 'TicketCalled'
  readonly lane: string
  readonly class: Class
  readonly party: number
  /** By the rule, or a particular ticket or class by hand. */
  readonly by: 'rule' | 'hand'
  /** After the call; null when the call leaves them as they are. */
  readonly counters: Counters | null
  /** The first ticket of this press of `next`. */
  readonly opens: boolean
  /** Called out of `missed`, which uses one rejoin. */
  readonly rejoins: boolean
  /** Older tickets that this lane's stairs made it pass over, for the first time. */
  readonly passedOver: readonly string[]
}

export type TicketRecalled = On & {
  readonly type: 'TicketRecalled'
  readonly lane: string
  readonly times: number
}
export type TicketArrived = On & { readonly type: 'TicketArrived'; readonly lane: string }
export type TicketDone = On & {
  readonly type: 'TicketDone'
  readonly lane: string
  readonly party: number
  readonly class: Class
}
export type TicketMissed = On & { readonly type: 'TicketMissed'; readonly lane: string }
export type TicketRejoined = On & {
  readonly type: 'TicketRejoined'
  readonly place: Place
  readonly bound: string | null
  readonly inside: boolean
}
export type TicketCancelled = On & { readonly type: 'TicketCancelled'; readonly reason: string | null }
export type TicketExpired = On & { readonly type: 'TicketExpired' }
export type TicketTransferred = On & {
  readonly type: 'TicketTransferred'
  /** The lane that had called it. */
  readonly from: string | null
  readonly class: Class
  readonly bound: string | null
  readonly inside: boolean
}
/** Changes nothing in the queue; it is printed because of it, and it tells who wanted that. */
export type TicketReprinted = On & {
  readonly type: 'TicketReprinted'
  readonly printer: string
  /** Of the print job; not in the first events of this kind. */
  readonly job?: string
}

export type NumbersReserved = {
  readonly type: 'NumbersReserved'
  readonly v: 1
  readonly class: Class
  readonly epoch: string
  readonly items: readonly { readonly number: string; readonly secret: string }[]
  /** The last number of the class that is now given out. */
  readonly last: number
}

/** These may come in now, in this order. */
export type TicketsAdmitted = {
  readonly type: 'TicketsAdmitted'
  readonly v: 1
  readonly tickets: readonly string[]
  readonly numbers: readonly string[]
  readonly act?: Act
}

export type TicketEvent =
  | TicketIssued
  | TicketChanged
  | TicketCalled
  | TicketRecalled
  | TicketArrived
  | TicketDone
  | TicketMissed
  | TicketRejoined
  | TicketCancelled
  | TicketExpired
  | TicketTransferred
  | TicketReprinted
  | NumbersReserved
  | TicketsAdmitted
