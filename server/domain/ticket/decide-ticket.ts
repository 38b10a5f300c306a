/** The ticket commands, by name. */
import type { Deciders } from '../decider.ts'
import { decideChange } from './decide-change.ts'
import { decideIssue } from './decide-issue.ts'
import { decideLaneSide } from './decide-lane-side.ts'
import { decideQueueSide } from './decide-queue-side.ts'
import { decideReserve } from './decide-reserve.ts'
import { onTicket, ticketIn } from './guard.ts'
import type { TicketCommand } from './ticket-command.ts'

export const decideTicket: Deciders<TicketCommand> = {
  IssueTicket: decideIssue,
  ChangeTicket: decideChange,
  ReserveNumbers: decideReserve,
  Reprint(state, { ticket: id, printer, job }) {
    const ticket = ticketIn(state, id, 'waiting', 'called', 'sampling', 'missed')
    if ('refused' in ticket) return ticket
    return { events: [{ type: 'TicketReprinted', ...onTicket(ticket), printer, job }] }
  },
  ...decideLaneSide,
  ...decideQueueSide,
}
