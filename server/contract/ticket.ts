/** Tickets on the wire: what issues one, what changes one, and what everybody is told about one. */
import { type Static, Type } from 'typebox'
import { Access, Held, Id, Instant, Language, Minutes, Need, TicketClass, TicketState } from './words.ts'

/** Who somebody is. Never stored beside the ticket: it becomes a keyed digest before the rules see it. */
export const Identity = Type.Object(
  {
    /** `card`: an ID card that a wired reader read for this kiosk, by the name the kiosk was told (`Scan`). */
    kind: Type.Enum(['token', 'resident-id', 'phone', 'passport', 'card', 'none']),
    value: Type.Optional(Type.String({ minLength: 1, maxLength: 512 })),
  },
  { additionalProperties: false },
)
export type Identity = Static<typeof Identity>

export const Person = Type.Object(
  { identity: Type.Optional(Identity), needs: Type.Optional(Type.Array(Need, { uniqueItems: true })) },
  { additionalProperties: false },
)

const Party = Type.Integer({ minimum: 1, maximum: 20 })
const Needs = Type.Array(Need, { uniqueItems: true, maxItems: 9 })

export const IssueTicket = Type.Object(
  {
    party: Type.Optional(Party),
    needs: Type.Optional(Needs),
    green: Type.Optional(Type.Boolean()),
    batch: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    language: Type.Optional(Language),
    access: Type.Optional(Access),
    single: Type.Optional(Type.Boolean()),
    printer: Type.Optional(Id),
    people: Type.Optional(Type.Array(Person, { maxItems: 20 })),
    identity: Type.Optional(Identity),
    reserved: Type.Optional(Type.String({ minLength: 4, maxLength: 16 })),
    epoch: Type.Optional(Id),
    issuedAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
)
export type IssueTicket = Static<typeof IssueTicket>

export const ChangeTicket = Type.Object(
  {
    party: Type.Optional(Party),
    needs: Type.Optional(Needs),
    green: Type.Optional(Type.Boolean()),
    single: Type.Optional(Type.Boolean()),
    people: Type.Optional(Type.Array(Person, { maxItems: 20 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeTicket = Static<typeof ChangeTicket>

export const Admission = Type.Object({
  state: Type.Enum(['in', 'outside']),
  /** When to be back, while it is outside and that can be told. */
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
})
export type Admission = Static<typeof Admission>

export const Ticket = Type.Object({
  id: Id,
  number: Type.String(),
  class: TicketClass,
  state: TicketState,
  party: Party,
  needs: Type.Array(Need),
  language: Language,
  issuedAt: Instant,
  /** The lane that called it, or the one it is bound to. */
  lane: Type.Union([Type.String(), Type.Null()]),
  calls: Type.Integer({ minimum: 0 }),
  /** People who will be called before it, or null when it does not wait. */
  ahead: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  estimate: Type.Union([Minutes, Type.Null()]),
  admission: Admission,
  /** Shares a tube with nobody. Left out unless true. */
  single: Type.Optional(Type.Literal(true)),
  /** How they get to a lane with stairs; left out for everybody else. */
  access: Type.Optional(Access),
})
export type Ticket = Static<typeof Ticket>

export const Print = Type.Object({
  state: Type.Enum(['queued', 'sent', 'confirmed', 'unconfirmed', 'held', 'unknown', 'none']),
  reason: Type.Optional(Type.String()),
  /** The name of the printer, where it comes out of another one than it was meant for. */
  elsewhere: Type.Optional(Type.String()),
})
export type Print = Static<typeof Print>

export const IssuedTicket = Type.Object({
  ticket: Ticket,
  statusUrl: Type.Union([Type.String(), Type.Null()]),
  print: Print,
})
export type IssuedTicket = Static<typeof IssuedTicket>

/** What a typed identity that already has a ticket is told: enough to listen for one's number, nothing more. */
export const KnownTicket = Type.Object({
  ticket: Type.Object({ number: Type.String(), state: TicketState }, { additionalProperties: false }),
  statusUrl: Type.Null(),
  print: Print,
})
export type KnownTicket = Static<typeof KnownTicket>

export const OneTicket = Type.Object({ ticket: Ticket })
export type OneTicket = Static<typeof OneTicket>

export const CancelTicket = Type.Object(
  {
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type CancelTicket = Static<typeof CancelTicket>

export const ReprintTicket = Type.Object({ printer: Type.Optional(Id) }, { additionalProperties: false })
export type ReprintTicket = Static<typeof ReprintTicket>

export const TransferTicket = Type.Object(
  { lane: Type.Optional(Id), class: Type.Optional(TicketClass) },
  { additionalProperties: false, minProperties: 1, maxProperties: 1 },
)
export type TransferTicket = Static<typeof TransferTicket>

/** What the link on a ticket shows, and no more. */
export const Status = Type.Object({
  number: Type.String(),
  state: TicketState,
  party: Party,
  ahead: Type.Union([Type.Integer(), Type.Null()]),
  estimate: Type.Union([Minutes, Type.Null()]),
  lane: Type.Union([Type.String(), Type.Null()]),
  admission: Admission,
  held: Type.Union([Held, Type.Null()]),
})
export type Status = Static<typeof Status>
