/** Help for residents and incidents, as the staff are told of them. */
import type { Assistance as AssistanceView, Incident as IncidentView } from '../../contract/assistance.ts'
import type { Assistance, Incident } from '../../domain/assistance/assistance.ts'
import { isOverdue } from '../../domain/assistance/decide-assistance.ts'
import type { Moment } from '../../domain/moment.ts'
import type { State } from '../../domain/state.ts'
import { instant } from './instant.ts'
import type { Names } from './names.ts'

const numberOf = (state: State, ticket: string | null) => state.tickets.get(ticket ?? '')?.number ?? null

/** Somebody who took a number at a kiosk and needs help waits near it. */
const placeOf = (state: State, { place, ticket }: Assistance, names: Names) =>
  place ?? names.kiosk(state.tickets.get(ticket ?? '')?.device ?? null)

export const assistanceView = (
  state: State,
  task: Assistance,
  now: Moment,
  names: Names,
): AssistanceView => ({
  id: task.id,
  kind: task.kind,
  ticket: task.ticket,
  number: numberOf(state, task.ticket),
  place: placeOf(state, task, names),
  state: task.state,
  by: task.by,
  byName: names.staff(task.by),
  raisedAt: instant(task.raised.wall),
  since: instant(task.since.wall),
  overdue: isOverdue(state, task, now),
})

export const incidentView = (state: State, { id, kind, ticket, place, at, by }: Incident): IncidentView => ({
  id,
  kind,
  ticket,
  number: numberOf(state, ticket),
  place,
  at: instant(at.wall),
  by,
})
