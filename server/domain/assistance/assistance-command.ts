/** What may be asked about help and incidents. Whoever accepts is the actor of the context. */
import type { AssistanceKind, IncidentKind } from '../words.ts'

export type RaiseAssistance = {
  readonly type: 'RaiseAssistance'
  readonly id: string
  readonly kind: AssistanceKind
  readonly ticket?: string
  readonly place?: string
}
export type AcceptAssistance = { readonly type: 'AcceptAssistance'; readonly id: string }
export type ReachResident = { readonly type: 'ReachResident'; readonly id: string }
export type FinishAssistance = { readonly type: 'FinishAssistance'; readonly id: string }
/** To somebody, or to nobody: then it is open again. */
export type HandOverAssistance = {
  readonly type: 'HandOverAssistance'
  readonly id: string
  readonly to: string | null
}
export type ReportIncident = {
  readonly type: 'ReportIncident'
  readonly id: string
  readonly kind: IncidentKind
  readonly ticket?: string
  readonly place?: string
}

export type AssistanceCommand =
  | RaiseAssistance
  | AcceptAssistance
  | ReachResident
  | FinishAssistance
  | HandOverAssistance
  | ReportIncident
