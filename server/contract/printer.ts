/** Printers on the wire: their state in words, and the receipts that the virtual printer keeps to look at. */
import { type Static, Type } from 'typebox'
import { Id, Instant } from './words.ts'

export const Printer = Type.Object({
  id: Id,
  name: Type.String(),
  virtual: Type.Boolean(),
  state: Type.Enum(['connecting', 'ready', 'printing', 'held', 'offline']),
  reasons: Type.Array(Type.String()),
  confirmation: Type.Enum(['gs-h', 'gs-r', 'dle-eot', 'none', 'unprobed']),
  paperLow: Type.Boolean(),
  /** Jobs that are not printed yet. */
  waiting: Type.Integer({ minimum: 0 }),
})
export type Printer = Static<typeof Printer>

export const Receipt = Type.Object({
  printer: Id,
  index: Type.Integer({ minimum: 0 }),
  printedAt: Instant,
  svg: Type.String(),
})
export type Receipt = Static<typeof Receipt>
