/** A ticket as people are told of it. */
import type { Status, Ticket as TicketView } from '../../contract/ticket.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { heldView } from './held-view.ts'
import { instant } from './instant.ts'
import type { Outlook } from './outlook.ts'

export const ticketView = (ticket: Ticket, outlook: Outlook): TicketView => ({
  id: ticket.id,
  number: ticket.number,
  class: ticket.class,
  state: ticket.state,
  party: ticket.party,
  needs: [...ticket.needs],
  language: ticket.language ?? 'zh-CN',
  issuedAt: instant(ticket.issued.wall),
  lane: ticket.lane ?? ticket.bound,
  calls: ticket.calls,
  ahead: outlook.ahead(ticket),
  estimate: outlook.estimate(ticket),
  admission: outlook.admission(ticket),
  ...(ticket.single && { single: true }),
  ...(ticket.access && { access: ticket.access }),
})

/** What the link on the ticket shows, and no more. */
export const statusView = (state: State, ticket: Ticket, outlook: Outlook): Status => ({
  number: ticket.number,
  state: ticket.state,
  party: ticket.party,
  ahead: outlook.ahead(ticket),
  estimate: outlook.estimate(ticket),
  lane: ticket.state === 'called' || ticket.state === 'sampling' ? ticket.lane : null,
  admission: outlook.admission(ticket),
  held: heldView(state),
})
