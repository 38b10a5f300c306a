/** Keeps the day's figures in step with a ticket: what it is counted for, before and after every change. */
import { elapsed } from '../moment.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { addDuration } from './durations.ts'
import { type Count, type Figures, type Happening, newSlot, type Slot, slotOf } from './figures.ts'

type Sign = 1 | -1

/** What of a ticket the figures follow from. */
export type Counted = Pick<
  Ticket,
  'class' | 'state' | 'party' | 'tubed' | 'lane' | 'issued' | 'called' | 'firstCall' | 'misses' | 'ended'
>

/** What it is counted for as it is now. */
export function countedOf(ticket: Ticket): Counted {
  const { class: of, state, party, tubed, lane, issued, called, firstCall, misses, ended } = ticket
  return { class: of, state, party, tubed, lane, issued, called, firstCall, misses, ended }
}

const ENDS: Partial<Record<Ticket['state'], Happening>> = {
  done: 'sampled',
  cancelled: 'cancelled',
  expired: 'expired',
}

/** The slot at that time; one that nothing is left in goes, so that the figures are those of the tickets alone. */
function inSlot({ slots }: Figures, wall: number, sign: Sign): Slot {
  const number = slotOf(wall)
  let slot = slots.get(number)
  if (slot === undefined) {
    slot = newSlot()
    slots.set(number, slot)
  }
  slot.entries += sign
  if (slot.entries === 0) slots.delete(number)
  return slot
}

function add(count: Count, { party }: Counted, sign: Sign): void {
  count.tickets += sign
  count.people += sign * party
}

function happened(figures: Figures, wall: number, what: Happening, ticket: Counted, sign: Sign): void {
  add(inSlot(figures, wall, sign)[what][ticket.class], ticket, sign)
  add(figures.totals[what][ticket.class], ticket, sign)
}

function waited(figures: Figures, ticket: Counted, sign: Sign): void {
  const { firstCall, issued, class: of } = ticket
  if (firstCall === null) return
  const ms = elapsed(issued, firstCall)
  addDuration(inSlot(figures, firstCall.wall, sign).waits[of], ms, sign)
  addDuration(figures.waits[of], ms, sign)
}

function sampledAt({ lanes }: Figures, ticket: Counted, sign: Sign): void {
  const { state, lane, called, ended } = ticket
  if (state !== 'done' || lane === null) return
  const figures = lanes.get(lane) ?? { tickets: 0, people: 0, busy: 0 }
  add(figures, ticket, sign)
  if (called !== null && ended !== null) figures.busy += sign * Math.round(elapsed(called, ended))
  if (figures.tickets === 0) lanes.delete(lane)
  else lanes.set(lane, figures)
}

function arrived(figures: Figures, ticket: Counted, sign: Sign): void {
  happened(figures, ticket.issued.wall, 'arrived', ticket, sign)
}

function missed(figures: Figures, ticket: Counted, sign: Sign): void {
  for (const wall of ticket.misses) happened(figures, wall, 'missed', ticket, sign)
}

function ended(figures: Figures, ticket: Counted, sign: Sign): void {
  const end = ENDS[ticket.state]
  if (end !== undefined && ticket.ended !== null) happened(figures, ticket.ended.wall, end, ticket, sign)
  sampledAt(figures, ticket, sign)
}

/** A ticket that has come. */
export function countTicket(figures: Figures, ticket: Counted): void {
  arrived(figures, ticket, 1)
  missed(figures, ticket, 1)
  waited(figures, ticket, 1)
  ended(figures, ticket, 1)
  figures.tubed += ticket.tubed
}

/** A ticket that was counted as it `was`. */
export function recountTicket(figures: Figures, was: Counted, is: Counted): void {
  const again = (count: typeof arrived) => {
    count(figures, was, -1)
    count(figures, is, 1)
  }
  const moved = was.class !== is.class || was.party !== is.party
  if (moved) again(arrived)
  if (moved || was.misses !== is.misses) again(missed)
  if (moved || was.firstCall !== is.firstCall) again(waited)
  const isEndSame =
    was.state === is.state && was.ended === is.ended && was.lane === is.lane && was.called === is.called
  if (moved || !isEndSame) again(ended)
  figures.tubed += is.tubed - was.tubed
}
