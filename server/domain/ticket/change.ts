/** Keeps queues, sums and tallies in step with the tickets they follow from: every change of a ticket passes here. */
import { countedOf, countTicket, recountTicket } from '../figures/count-ticket.ts'
import { dequeue, enqueue } from '../policy/queue.ts'
import type { Derived } from '../state.ts'
import { isLive, type Ticket } from './ticket.ts'

/** Adds (sign 1) or takes away (sign -1) what a ticket counts for. */
function count(derived: Derived, ticket: Ticket, sign: 1 | -1): void {
  const { tally } = derived
  if (ticket.state === 'waiting') derived.waiting[ticket.class] += sign * ticket.party
  if (ticket.state === 'done') tally.sampled += sign * ticket.party
  if (ticket.inside) derived.inside += sign * ticket.party
  if (ticket.wasPassedOver) tally.passedOver += sign
  if (ticket.wasBound) tally.bound += sign
  if (ticket.wasMoved) tally.moved += sign
  if (ticket.wasPutBack) tally.putBack += sign
  if (ticket.rejoins > 0) tally.rejoined += sign
}

function attach(derived: Derived, ticket: Ticket): void {
  count(derived, ticket, 1)
  if (ticket.state === 'waiting') enqueue(derived.queues[ticket.class], ticket)
}

function detach(derived: Derived, ticket: Ticket): void {
  count(derived, ticket, -1)
  if (ticket.state === 'waiting') dequeue(derived.queues[ticket.class], ticket)
}

/** A ticket that was not there before. */
export function enlist(derived: Derived, ticket: Ticket): void {
  attach(derived, ticket)
  if (isLive(ticket)) derived.live.set(ticket.id, ticket)
  if (ticket.printedAt !== null) derived.printed.set(ticket.number, ticket)
  countTicket(derived.figures, ticket)
}

/** `change` sets what becomes different: most of a ticket stays as it was, and half of all events come through here. */
export function changeTicket(derived: Derived, ticket: Ticket, change: (ticket: Ticket) => void): void {
  const was = countedOf(ticket)
  const wasLive = isLive(ticket)
  detach(derived, ticket)
  change(ticket)
  attach(derived, ticket)
  if (wasLive && !isLive(ticket)) derived.live.delete(ticket.id)
  if (!wasLive && isLive(ticket)) derived.live.set(ticket.id, ticket)
  recountTicket(derived.figures, was, ticket)
}

/** The changes of being let in, and of going back outside. */
export function comeIn(ticket: Ticket): void {
  ticket.inside = true
}

export function goOut(ticket: Ticket): void {
  ticket.inside = false
}
