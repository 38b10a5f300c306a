/** Completing tickets at a lane: whoever is not in a tube yet goes into the open one, where the lane pools. */
import type { Event } from '../event.ts'
import { isRefused, type Refusal } from '../refusal.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { bindParty } from '../tube/bind-party.ts'
import type { Filling } from '../tube/filling.ts'
import type { Lane } from './lane.ts'

/** Uses up `filling` as it goes. */
export function complete(
  lane: Lane,
  tickets: readonly Ticket[],
  filling: Filling,
): { readonly events: Event[] } | Refusal {
  const events: Event[] = []
  for (const ticket of tickets) {
    const bound = bindParty(lane, ticket, filling)
    if (isRefused(bound)) return bound
    if (bound.left > 0 && lane.config.pool > 1) return { refused: 'no-tube', lane: lane.id }
    const { id, number, party, class: of } = ticket
    events.push(...bound.events, {
      type: 'TicketDone',
      v: 1,
      ticket: id,
      number,
      lane: lane.id,
      party,
      class: of,
    })
  }
  return { events }
}
