/** Finds tickets by what was typed of their number; for calling a particular one and for changing one. */
import type { Ticket } from '../../../server/contract/ticket.ts'

/** Who may be called by hand and has a number that begins as typed: exact first, then in order of arrival. */
export function findByNumber(
  tickets: readonly Ticket[],
  typed: string,
  states: readonly Ticket['state'][] = ['waiting', 'missed'],
): Ticket[] {
  if (typed === '') return []
  const digits = typed.replace(/^[A-Z]/, '')
  const matches = (ticket: Ticket) =>
    /^[A-Z]/.test(typed)
      ? ticket.number.startsWith(typed) || ticket.number === `${typed[0]}${digits.padStart(3, '0')}`
      : ticket.number.slice(1) === digits.padStart(3, '0')
  const exact = (ticket: Ticket) => Number(ticket.number === typed || ticket.number.slice(1) === digits)
  return tickets
    .filter(ticket => states.includes(ticket.state) && matches(ticket))
    .sort((a, b) => exact(b) - exact(a))
}
