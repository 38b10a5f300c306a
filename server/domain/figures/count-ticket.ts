/** Adds a ticket to the day's figures, or takes it out again: every change of a ticket passes here twice. */
import { elapsed } from '../moment.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { addDuration } from './durations.ts'
import { type Count, type Figures, type Happening, newSlot, type Slot, slotOf } from './figures.ts'

type Sign = 1 | -1

const ENDS: Partial<Record<Ticket['state'], Happening>> = {
  done: 'sampled',
  cancelled: 'cancelled',
  expired: 'expired',
}

/** The slot at that time; one that nothing is left in goes, so that the figures are those of the tickets alone. */
function inSlot({ slots }: Figures, wall: number, sign: Sign): Slot {
  const number = slotOf(wall)
  const slot = slots.get(number) ?? newSlot()
  slot.entries += sign
  if (slot.entries === 0) slots.delete(number)
  else slots.set(number, slot)
  return slot
}

function add(count: Count, { party }: Ticket, sign: Sign): void {
  count.tickets += sign
  count.people += sign * party
}

function happened(figures: Figures, wall: number, what: Happening, ticket: Ticket, sign: Sign): void {
  add(inSlot(figures, wall, sign)[what][ticket.class], ticket, sign)
  add(figures.totals[what][ticket.class], ticket, sign)
}

function waited(figures: Figures, ticket: Ticket, sign: Sign): void {
  const { firstCall, issued, class: of } = ticket
  if (firstCall === null) return
  const ms = elapsed(issued, firstCall)
  addDuration(inSlot(figures, firstCall.wall, sign).waits[of], ms, sign)
  addDuration(figures.waits[of], ms, sign)
}

function sampledAt({ lanes }: Figures, ticket: Ticket, sign: Sign): void {
  const { state, lane, called, ended } = ticket
  if (state !== 'done' || lane === null) return
  const figures = lanes.get(lane) ?? { tickets: 0, people: 0, busy: 0 }
  add(figures, ticket, sign)
  if (called !== null && ended !== null) figures.busy += sign * Math.round(elapsed(called, ended))
  if (figures.tickets === 0) lanes.delete(lane)
  else lanes.set(lane, figures)
}

export function countTicket(figures: Figures, ticket: Ticket, sign: Sign): void {
  happened(figures, ticket.issued.wall, 'arrived', ticket, sign)
  for (const wall of ticket.misses) happened(figures, wall, 'missed', ticket, sign)
  const end = ENDS[ticket.state]
  if (end !== undefined && ticket.ended !== null) happened(figures, ticket.ended.wall, end, ticket, sign)
  waited(figures, ticket, sign)
  sampledAt(figures, ticket, sign)
  figures.tubed += sign * ticket.tubed
}
