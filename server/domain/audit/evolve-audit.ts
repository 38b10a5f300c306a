/** Neither changes anything of the queue: the audit list takes them up like every other change. */
import type { Evolvers } from '../decider.ts'
import type { AuditEvent } from './audit-event.ts'

export const evolveAudit: Evolvers<AuditEvent> = {
  AccessChanged() {},
  DataExported() {},
}
