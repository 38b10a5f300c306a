/** A second paper of one number: it changes nothing in the queue, but it is on record who had it made. */
import type { Decide } from '../decider.ts'
import { notFound } from '../refusal.ts'
import { onTicket } from './guard.ts'
import type { Reprint } from './ticket-command.ts'

export const decideReprint: Decide<Reprint> = (state, { ticket: id, printer }) => {
  const ticket = state.tickets.get(id)
  if (ticket === undefined) return notFound('ticket', id)
  return { events: [{ type: 'TicketReprinted', ...onTicket(ticket), printer }] }
}
