/** Companions and needs may change until sampling begins; the place stays. */
import { enters } from '../admission/enters.ts'
import type { Decide } from '../decider.ts'
import { stillBound } from '../policy/fit.ts'
import type { Class, Need } from '../words.ts'
import { onTicket, ticketIn } from './guard.ts'
import { allNeeds, asksGreen, identitiesOf, partyFault, raise } from './party.ts'
import type { Ticket } from './ticket.ts'
import type { ChangeTicket } from './ticket-command.ts'
import type { TicketChanged } from './ticket-event.ts'

/** The resident's word counts first; then newly named needs lead into green, but nothing leads out of it. */
function classAfter(ticket: Ticket, { green, needs, people }: ChangeTicket): Class {
  const named = allNeeds(needs, people)
  if (asksGreen(green, named)) return 'green'
  return green === false && ticket.class === 'green' ? 'general' : ticket.class
}

function needsAfter(ticket: Ticket, { needs, people }: ChangeTicket): readonly Need[] {
  return needs === undefined && people === undefined ? ticket.needs : allNeeds(needs ?? ticket.needs, people)
}

function changed(
  ticket: Ticket,
  command: ChangeTicket,
): Pick<Ticket, 'party' | 'needs' | 'class' | 'single' | 'companions'> {
  const needs = needsAfter(ticket, command)
  return {
    class: classAfter(ticket, command),
    party: command.party ?? (command.people?.length || ticket.party),
    needs,
    single: needs.includes('unwell') || (command.single ?? ticket.single),
    companions: command.people === undefined ? ticket.companions : identitiesOf(command.people),
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i])

const unchanged = (ticket: Ticket, after: TicketChanged): boolean =>
  after.class === ticket.class &&
  after.party === ticket.party &&
  after.single === ticket.single &&
  after.bound === ticket.bound &&
  same(after.needs, ticket.needs) &&
  same(after.companions, ticket.companions)

export const decideChange: Decide<ChangeTicket> = (state, command) => {
  const fault = partyFault(command)
  if (fault) return fault
  const ticket = ticketIn(state, command.ticket, 'waiting', 'called', 'missed')
  if ('refused' in ticket) return ticket
  const after = changed(ticket, command)
  const event: TicketChanged = {
    type: 'TicketChanged',
    ...onTicket(ticket),
    ...after,
    bound: stillBound(state, { ...ticket, ...after }),
    inside: ticket.inside || (ticket.state === 'waiting' && enters(state, after.class)),
  }
  if (unchanged(ticket, event)) return { events: [] }
  const fresh = after.needs.filter(need => !ticket.needs.includes(need))
  return { events: [event, ...raise(command, ticket.id, fresh, null)] }
}
