/** What happened to people who need help. */
import type { AssistanceKind, IncidentKind } from '../words.ts'

type On = { readonly v: 1; readonly id: string }

export type AssistanceRaised = On & {
  readonly type: 'AssistanceRaised'
  readonly kind: AssistanceKind
  readonly ticket: string | null
  readonly place: string | null
}
export type AssistanceAccepted = On & { readonly type: 'AssistanceAccepted'; readonly by: string | null }
export type ResidentReached = On & { readonly type: 'ResidentReached' }
export type AssistanceDone = On & { readonly type: 'AssistanceDone' }
export type AssistanceHandedOver = On & {
  readonly type: 'AssistanceHandedOver'
  readonly to: string | null
}
export type IncidentReported = On & {
  readonly type: 'IncidentReported'
  readonly kind: IncidentKind
  readonly ticket: string | null
  readonly place: string | null
}

export type AssistanceEvent =
  | AssistanceRaised
  | AssistanceAccepted
  | ResidentReached
  | AssistanceDone
  | AssistanceHandedOver
  | IncidentReported
