/** What is put on record because it changed who may do what, outside the rules themselves. */
import type { AccessChange, ExportKind } from './audit-event.ts'

export type RecordAccessChange = {
  readonly type: 'RecordAccessChange'
  readonly what: AccessChange
  /** Id of the device or person that it is about. */
  readonly subject: string
}

/** Data leaves the site as a file. */
export type RecordExport = {
  readonly type: 'RecordExport'
  readonly kind: ExportKind
  /** The site day that it is about. */
  readonly day: string
  readonly rows: number
  readonly reason: string
}

export type AuditCommand = RecordAccessChange | RecordExport
