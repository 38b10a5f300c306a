/** Everything that can have happened: past tense, versioned, never a person's data. */
import type { AssistanceEvent } from './assistance/assistance-event.ts'
import type { AuditEvent } from './audit/audit-event.ts'
import type { BatchEvent } from './batch/batch-event.ts'
import type { DayEvent } from './day/day-event.ts'
import type { LaneEvent } from './lane/lane-event.ts'
import type { NoticeEvent } from './notice/notice-event.ts'
import type { PrivacyEvent } from './privacy/privacy-event.ts'
import type { TicketEvent } from './ticket/ticket-event.ts'
import type { TubeEvent } from './tube/tube-event.ts'
import type { ActionUndone } from './undo/undo-event.ts'

export type Event =
  | DayEvent
  | TicketEvent
  | LaneEvent
  | BatchEvent
  | TubeEvent
  | AssistanceEvent
  | NoticeEvent
  | PrivacyEvent
  | AuditEvent
  | ActionUndone

export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
