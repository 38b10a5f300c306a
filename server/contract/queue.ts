/** The whole live queue (for people) and the board (numbers only, for everybody to read). */
import { type Static, Type } from 'typebox'
import { Lane } from './lane.ts'
import { ShownNotice } from './notice.ts'
import { Ticket } from './ticket.ts'
import { Held, Instant, LaneState, Minutes, TicketClass } from './words.ts'

export const Day = Type.Object({ id: Type.String(), openedAt: Instant })
export type Day = Static<typeof Day>

const Seq = Type.Integer({ minimum: 0 })
export const Queue = Type.Object({
  seq: Seq,
  day: Type.Union([Day, Type.Null()]),
  held: Type.Union([Held, Type.Null()]),
  lanes: Type.Array(Lane),
  /** All live tickets, in the order of their arrival. */
  tickets: Type.Array(Ticket),
})
export type Queue = Static<typeof Queue>

const Numbered = { number: Type.String(), class: TicketClass }

export const BoardLane = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: LaneState,
  stepFree: Type.Boolean(),
  now: Type.Array(Type.Object(Numbered)),
})
export type BoardLane = Static<typeof BoardLane>

export const BoardCall = Type.Object({
  ...Numbered,
  lane: Type.String(),
  at: Instant,
  times: Type.Integer({ minimum: 1 }),
})
export type BoardCall = Static<typeof BoardCall>

const PerClass = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Object({ general: schema, green: schema, batch: schema })

export const Board = Type.Object({
  seq: Seq,
  held: Type.Union([Held, Type.Null()]),
  lanes: Type.Array(BoardLane),
  /** Newest first: one entry a ticket, at its latest call. */
  calls: Type.Array(BoardCall),
  /** People. */
  waiting: PerClass(Type.Integer({ minimum: 0 })),
  estimate: PerClass(Type.Union([Minutes, Type.Null()])),
  /** Who will probably be called next, the next one first: a few numbers, and none while the site is held. */
  next: Type.Array(Type.Object(Numbered)),
  /** Of the voice; 0: off. */
  volume: Type.Integer({ minimum: 0, maximum: 5 }),
  admission: Type.Array(Type.Object({ class: TicketClass, from: Type.String(), to: Type.String() })),
  /** To be shown now, on the boards, kiosks and LED strips that each names. */
  notices: Type.Array(ShownNotice),
})
export type Board = Static<typeof Board>
