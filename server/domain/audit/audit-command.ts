/** What is put on record because it changed who may do what, outside the rules themselves. */
import type { AccessChange } from './audit-event.ts'

export type RecordAccessChange = {
  readonly type: 'RecordAccessChange'
  readonly what: AccessChange
  /** Id of the device or person that it is about. */
  readonly subject: string
}

export type AuditCommand = RecordAccessChange
