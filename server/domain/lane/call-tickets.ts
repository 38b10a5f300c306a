/** The events of calling the tickets that were picked. */
import type { Event } from '../event.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { cannotTake, type Filling, seal } from '../tube/filling.ts'
import type { Lane } from './lane.ts'
import type { Pick } from './pick.ts'

/** A tube that cannot take the first party is sealed first. */
export function callTickets(
  lane: Lane,
  picks: readonly Pick[],
  filling: Filling,
  staying: readonly Ticket[],
): Event[] {
  const first = picks[0]
  if (first === undefined) return []
  const events = cannotTake(lane, filling, staying, first.ticket) ? seal(lane, filling, 'next-party') : []
  for (const { ticket, by, counters, passedOver } of picks) {
    events.push({
      type: 'TicketCalled',
      v: 1,
      ticket: ticket.id,
      number: ticket.number,
      lane: lane.id,
      class: ticket.class,
      party: ticket.party,
      by,
      counters,
      opens: ticket === first.ticket,
      rejoins: ticket.state === 'missed',
      passedOver,
    })
  }
  return events
}
