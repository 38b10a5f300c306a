/** Help for residents and incidents, on the wire. */
import { type Static, Type } from 'typebox'
import { Id, Instant } from './words.ts'

const Place = Type.String({ minLength: 1, maxLength: 80 })
const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])

export const AssistanceKind = Type.Enum(['wheelchair', 'mobility', 'vision', 'unwell', 'other', 'access'])
/** From the call to the departure. */
export const HelpState = Type.Enum(['open', 'accepted', 'with', 'done'])
export const IncidentKind = Type.Enum(['medical', 'other'])

export const Assistance = Type.Object({
  id: Id,
  kind: AssistanceKind,
  ticket: OrNull(Id),
  number: OrNull(Type.String()),
  place: OrNull(Type.String()),
  state: HelpState,
  /** Who has taken it on: the ID, and the name to show. */
  by: OrNull(Type.String()),
  byName: OrNull(Type.String()),
  raisedAt: Instant,
  /** Of the present state. */
  since: Instant,
  /** Nobody accepted it within 60 s. */
  overdue: Type.Boolean(),
})
export type Assistance = Static<typeof Assistance>

export const OneAssistance = Type.Object({ assistance: Assistance })
export type OneAssistance = Static<typeof OneAssistance>

/** `ticket` is an id; at a kiosk also the secret on the ticket. */
export const RaiseAssistance = Type.Object(
  { kind: AssistanceKind, ticket: Type.Optional(Id), place: Type.Optional(Place) },
  { additionalProperties: false },
)
export type RaiseAssistance = Static<typeof RaiseAssistance>

/** To somebody of the staff; to nobody makes it open again. */
export const HandOver = Type.Object({ to: Type.Optional(OrNull(Id)) }, { additionalProperties: false })
export type HandOver = Static<typeof HandOver>

export const Incident = Type.Object({
  id: Id,
  kind: IncidentKind,
  ticket: OrNull(Id),
  number: OrNull(Type.String()),
  place: OrNull(Type.String()),
  at: Instant,
  by: OrNull(Type.String()),
})
export type Incident = Static<typeof Incident>

export const OneIncident = Type.Object({ incident: Incident })

export const ReportIncident = Type.Object(
  { kind: IncidentKind, ticket: Type.Optional(Id), place: Type.Optional(Place) },
  { additionalProperties: false },
)
export type ReportIncident = Static<typeof ReportIncident>
