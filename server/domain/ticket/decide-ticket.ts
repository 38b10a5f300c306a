/** The ticket commands, by name. */
import type { Deciders } from '../decider.ts'
import { decideChange } from './decide-change.ts'
import { decideIssue } from './decide-issue.ts'
import { decideLaneSide } from './decide-lane-side.ts'
import { decideQueueSide } from './decide-queue-side.ts'
import { decideReprint } from './decide-reprint.ts'
import { decideReserve } from './decide-reserve.ts'
import type { TicketCommand } from './ticket-command.ts'

export const decideTicket: Deciders<TicketCommand> = {
  IssueTicket: decideIssue,
  ChangeTicket: decideChange,
  ReserveNumbers: decideReserve,
  Reprint: decideReprint,
  ...decideLaneSide,
  ...decideQueueSide,
}
