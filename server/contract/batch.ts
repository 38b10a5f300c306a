/** Batches on the wire: a company, school or building that comes together, and the numbers kiosks reserve. */
import { type Static, Type } from 'typebox'
import { Id, Instant, TicketClass } from './words.ts'

const Name = Type.String({ minLength: 1, maxLength: 80 })
const Code = Type.String({ minLength: 1, maxLength: 64 })
const People = Type.Integer({ minimum: 0, maximum: 1_000_000 })

export const Batch = Type.Object({
  id: Id,
  name: Type.String(),
  /** What members show or scan at check-in. */
  code: Type.String(),
  /** The agreed window, both ends included. */
  from: Instant,
  to: Instant,
  /** People announced, and people checked in. */
  expected: Type.Integer({ minimum: 0 }),
  arrived: Type.Integer({ minimum: 0 }),
})
export type Batch = Static<typeof Batch>

export const OneBatch = Type.Object({ batch: Batch })
export type OneBatch = Static<typeof OneBatch>

export const AddBatch = Type.Object(
  { name: Name, code: Type.Optional(Code), from: Instant, to: Instant, expected: Type.Optional(People) },
  { additionalProperties: false },
)
export type AddBatch = Static<typeof AddBatch>

export const ChangeBatch = Type.Object(
  {
    name: Type.Optional(Name),
    code: Type.Optional(Code),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    expected: Type.Optional(People),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeBatch = Static<typeof ChangeBatch>

/** A CSV table with a header: name, phone, resident-id, passport (or in Chinese); one member a row. */
export const Roster = Type.String()

export const ReserveNumbers = Type.Object(
  { class: TicketClass, count: Type.Integer({ minimum: 1, maximum: 50 }) },
  { additionalProperties: false },
)
export type ReserveNumbers = Static<typeof ReserveNumbers>

/** The numbers are good in this epoch only. */
export const ReservedNumbers = Type.Object({
  epoch: Type.String(),
  items: Type.Array(Type.Object({ number: Type.String(), secret: Type.String() })),
})
export type ReservedNumbers = Static<typeof ReservedNumbers>
