/** Lanes on the wire: what one is, how one is opened, and how it calls. */
import { type Static, Type } from 'typebox'
import { Ticket } from './ticket.ts'
import { Id, Instant, LaneState, TicketClass } from './words.ts'

const Serves = Type.Array(TicketClass, { minItems: 1, uniqueItems: true })
const Pool = Type.Enum([1, 5, 10, 20])
const Name = Type.String({ minLength: 1, maxLength: 40 })

/** The tube that a lane is filling; `people` are in it. */
export const LaneTube = Type.Object({
  id: Id,
  barcode: Type.String(),
  size: Type.Integer({ minimum: 1 }),
  people: Type.Integer({ minimum: 0 }),
})
export type LaneTube = Static<typeof LaneTube>

export const Lane = Type.Object({
  id: Id,
  name: Type.String(),
  state: LaneState,
  stepFree: Type.Boolean(),
  serves: Serves,
  /** People whose samples share one tube. */
  pool: Pool,
  greenFirst: Type.Boolean(),
  staff: Type.Union([Type.String(), Type.Null()]),
  /** Since when that somebody has been here; left out while the lane is closed. */
  staffedSince: Type.Optional(Instant),
  /** Left out while no tube is open. */
  tube: Type.Optional(LaneTube),
  reason: Type.Optional(Type.String()),
  since: Instant,
  current: Type.Array(Ticket),
  /** The number that `next` would call here, or null when the lane is not open or nobody fits. */
  next: Type.Union([Type.String(), Type.Null()]),
})
export type Lane = Static<typeof Lane>

export const OneLane = Type.Object({ lane: Lane })
export type OneLane = Static<typeof OneLane>

export const AddLane = Type.Object(
  {
    id: Type.Optional(Id),
    name: Type.Optional(Name),
    serves: Type.Optional(Serves),
    stepFree: Type.Optional(Type.Boolean()),
    pool: Type.Optional(Pool),
    greenFirst: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type AddLane = Static<typeof AddLane>

export const ChangeLane = Type.Object(
  {
    name: Type.Optional(Name),
    serves: Type.Optional(Serves),
    stepFree: Type.Optional(Type.Boolean()),
    pool: Type.Optional(Pool),
    greenFirst: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeLane = Static<typeof ChangeLane>

export const OpenLane = Type.Object(
  { staff: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) },
  { additionalProperties: false },
)
export type OpenLane = Static<typeof OpenLane>

export const PauseLane = Type.Object(
  {
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
  },
  { additionalProperties: false },
)
export type PauseLane = Static<typeof PauseLane>

export const CallNext = Type.Object(
  {
    /** People, not tickets: the head party is always called, even if larger. */
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    ticket: Type.Optional(Id),
    class: Type.Optional(TicketClass),
    /** Exactly the current tickets that the caller saw: the call acts only if that is still so. */
    current: Type.Optional(Type.Union([Id, Type.Array(Id, { maxItems: 20 }), Type.Null()])),
    complete: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type CallNext = Static<typeof CallNext>

export const Called = Type.Object({ called: Type.Array(Ticket), completed: Type.Array(Ticket) })
export type Called = Static<typeof Called>
