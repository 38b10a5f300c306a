/** Who changed what about the site, its rules and its access, on the wire. */
import { type Static, Type } from 'typebox'
import { Id, Instant } from './words.ts'

export const ChangeKind = Type.Enum([
  'day-opened',
  'day-closed',
  'epoch-began',
  'site-held',
  'site-released',
  'settings-changed',
  'lane-added',
  'lane-configured',
  'batch-registered',
  'batch-changed',
  'tube-corrected',
  'tubes-reconciled',
  'notice-added',
  'notice-changed',
  'notice-removed',
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
  'data-exported',
  'data-expired',
  'people-forgotten',
  'campaign-erased',
])
export type ChangeKind = Static<typeof ChangeKind>

const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])

export const Change = Type.Object({
  /** The `seq` of its event in the journal. */
  id: Type.String(),
  at: Instant,
  /** Who did it, by name while they are known here, else by id; null for the site itself. */
  by: OrNull(Type.String()),
  what: ChangeKind,
  /** The lane, batch, tube, notice, device or person it is about, by name where there is one. */
  subject: OrNull(Type.String()),
  /** Ids stay what they are when names change. */
  subjectId: OrNull(Id),
  reason: OrNull(Type.String()),
  /** The policy, as it was set. */
  settings: Type.Optional(
    Type.Object({
      k: Type.Integer(),
      kBatch: Type.Integer(),
      capacity: OrNull(Type.Integer()),
      volume: Type.Optional(Type.Integer()),
    }),
  ),
})
export type Change = Static<typeof Change>
