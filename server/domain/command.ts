/** Everything that can be asked of the rules: imperative, complete, with ids and digests made by the caller. */
import type { AssistanceCommand } from './assistance/assistance-command.ts'
import type { AuditCommand } from './audit/audit-command.ts'
import type { BatchCommand } from './batch/batch-command.ts'
import type { DayCommand } from './day/day-command.ts'
import type { LaneCommand } from './lane/lane-command.ts'
import type { NoticeCommand } from './notice/notice-command.ts'
import type { PrivacyCommand } from './privacy/privacy-command.ts'
import type { TicketCommand } from './ticket/ticket-command.ts'
import type { TubeCommand } from './tube/tube-command.ts'
import type { Undo } from './undo/undo-command.ts'

export type Command =
  | DayCommand
  | TicketCommand
  | LaneCommand
  | BatchCommand
  | TubeCommand
  | AssistanceCommand
  | NoticeCommand
  | PrivacyCommand
  | AuditCommand
  | Undo

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
