/** Changes of devices and people, which are kept elsewhere, and exports: on record with who made them. */

export const ACCESS_CHANGES = [
  'device-added',
  'device-paired',
  'device-changed',
  'device-revoked',
  'person-added',
  'person-changed',
  'person-disabled',
  'person-enabled',
  'person-removed',
  'pin-renewed',
] as const
export type AccessChange = (typeof ACCESS_CHANGES)[number]

export type AccessChanged = {
  readonly type: 'AccessChanged'
  readonly v: 1
  readonly what: AccessChange
  readonly subject: string
}

export type ExportKind = 'laboratory' | 'tickets' | 'report'

export type DataExported = {
  readonly type: 'DataExported'
  readonly v: 1
  readonly kind: ExportKind
  readonly day: string
  readonly rows: number
  readonly reason: string
}

export type AuditEvent = AccessChanged | DataExported
