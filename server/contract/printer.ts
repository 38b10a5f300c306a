/** Printers on the wire: their state in words, and the receipts that the virtual printer keeps to look at. */
import { type Static, Type } from 'typebox'
import { Id, Instant } from './words.ts'

/** A job that is not printed yet, or `unknown`: then staff look at the paper and say so with `/jobs/:id/resolve`. */
export const Job = Type.Object({
  id: Id,
  /** Both null for a test print. */
  ticket: Type.Union([Id, Type.Null()]),
  number: Type.Union([Type.String(), Type.Null()]),
  /** It says so on its paper. */
  reprint: Type.Boolean(),
  state: Type.Enum(['queued', 'sent', 'held', 'unknown']),
  reason: Type.Optional(Type.String()),
  /** When it came into this state. */
  since: Instant,
})
export type Job = Static<typeof Job>

/** What may be broken and mended on a virtual printer. */
export const VirtualKnobs = Type.Object(
  {
    power: Type.Boolean(),
    plugged: Type.Boolean(),
    coverOpen: Type.Boolean(),
    cutterStuck: Type.Boolean(),
    paper: Type.Enum(['full', 'low', 'out']),
  },
  { additionalProperties: false },
)
export type VirtualKnobs = Static<typeof VirtualKnobs>

export const TurnKnobs = Type.Object(
  {
    power: Type.Optional(Type.Boolean()),
    plugged: Type.Optional(Type.Boolean()),
    coverOpen: Type.Optional(Type.Boolean()),
    cutterStuck: Type.Optional(Type.Boolean()),
    paper: Type.Optional(VirtualKnobs.properties.paper),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type TurnKnobs = Static<typeof TurnKnobs>

export const Printer = Type.Object({
  id: Id,
  name: Type.String(),
  virtual: Type.Boolean(),
  /** How a virtual one stands; null for one that can be touched. */
  knobs: Type.Union([VirtualKnobs, Type.Null()]),
  state: Type.Enum(['connecting', 'ready', 'printing', 'held', 'offline']),
  reasons: Type.Array(Type.String()),
  confirmation: Type.Enum(['gs-h', 'gs-r', 'dle-eot', 'none', 'unprobed']),
  paperLow: Type.Boolean(),
  /** Jobs that are not printed yet. */
  waiting: Type.Integer({ minimum: 0 }),
  /** Those and the unknown ones; what needs somebody first, then the oldest, 50 at most. */
  jobs: Type.Array(Job),
})
export type Printer = Static<typeof Printer>

export const Receipt = Type.Object({
  printer: Id,
  index: Type.Integer({ minimum: 0 }),
  printedAt: Instant,
  svg: Type.String(),
})
export type Receipt = Static<typeof Receipt>
