/** What may be asked of tickets. Ids come with the command; identities only as keyed digests. */
import type { Access, Class, Language, Need } from '../words.ts'

export type Person = { readonly identity: string | null; readonly needs: readonly Need[] }

/** Ids for what the command may have to raise besides. */
export type RaiseIds = { readonly assistanceId: string; readonly incidentId: string }

export type IssueTicket = RaiseIds & {
  readonly type: 'IssueTicket'
  readonly id: string
  /** 1-20; default 1, or as many as `people`. */
  readonly party?: number
  readonly needs?: readonly Need[]
  readonly green?: boolean
  /** The batch's code. */
  readonly batch?: string
  readonly language?: Language
  readonly access?: Access
  readonly single?: boolean
  readonly identity?: string | null
  readonly people?: readonly Person[]
  /** Where it is printed; left out: on no paper. */
  readonly printer?: string
  /** Opaque, for the status page; a reserved number brings its own. */
  readonly secret?: string
  /** Printed before by a kiosk that was cut off; another epoch's number is replaced by a new one. */
  readonly reserved?: { readonly number: string; readonly epoch: string; readonly issuedAt: number }
}

export type ChangeTicket = RaiseIds & {
  readonly type: 'ChangeTicket'
  readonly ticket: string
  readonly party?: number
  readonly needs?: readonly Need[]
  readonly green?: boolean
  readonly single?: boolean
  readonly people?: readonly Person[]
}

type OnTicket<T extends string> = { readonly type: T; readonly ticket: string }

export type Recall = OnTicket<'Recall'>
export type Arrive = OnTicket<'Arrive'>
export type CompleteTicket = OnTicket<'CompleteTicket'>
export type Miss = OnTicket<'Miss'>
export type Rejoin = OnTicket<'Rejoin'>
/** `reason` is required while the ticket is being sampled. */
export type Cancel = OnTicket<'Cancel'> & { readonly reason?: string }
/** To a lane, or to a class; exactly one of the two. */
export type Transfer = OnTicket<'Transfer'> & { readonly lane?: string; readonly class?: Class }
/** The paper again, marked as a reprint. */
export type Reprint = OnTicket<'Reprint'> & { readonly printer: string; readonly job: string }

/** Everything live that a device issued since a moment (wall ms), such as a stolen one, in one step. */
export type VoidDevice = {
  readonly type: 'VoidDevice'
  readonly device: string
  readonly since: number
  readonly reason: string
}

/** One number per secret. */
export type ReserveNumbers = {
  readonly type: 'ReserveNumbers'
  readonly class: Class
  readonly secrets: readonly string[]
}

export type TicketCommand =
  | IssueTicket
  | ChangeTicket
  | Recall
  | Arrive
  | CompleteTicket
  | Miss
  | Rejoin
  | Cancel
  | Transfer
  | Reprint
  | VoidDevice
  | ReserveNumbers
