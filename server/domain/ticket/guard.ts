/** What nearly every ticket command asks first: an open day, a known ticket, in a state that allows it. */
import { openDay } from '../lookup.ts'
import { notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import type { TicketState } from '../words.ts'
import type { Ticket } from './ticket.ts'

/** The ticket, or why not. */
export function ticketIn(state: State, id: string, ...allowed: TicketState[]): Ticket | Refusal {
  const ticket = state.tickets.get(id)
  if (ticket === undefined) return notFound('ticket', id)
  if (!openDay(state)) return { refused: 'day-closed' }
  return allowed.includes(ticket.state) ? ticket : { refused: 'wrong-state', state: ticket.state }
}

/** Opens every ticket event. */
export const onTicket = ({ id, number }: Ticket) => ({ v: 1, ticket: id, number }) as const
