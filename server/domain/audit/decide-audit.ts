/** Puts a change of access, or an export, on record. */
import type { Deciders } from '../decider.ts'
import { faulty, filled } from '../validate.ts'
import type { AuditCommand } from './audit-command.ts'

export const decideAudit: Deciders<AuditCommand> = {
  RecordAccessChange: (_state, { what, subject }) =>
    faulty(filled('subject', subject)) ?? { events: [{ type: 'AccessChanged', v: 1, what, subject }] },
  RecordExport: (_state, { type: _, ...details }) =>
    faulty(filled('reason', details.reason)) ?? { events: [{ type: 'DataExported', v: 1, ...details }] },
}
