/** Raising, taking on and finishing help; reporting incidents. */
import type { Deciders } from '../decider.ts'
import { elapsed, type Moment } from '../moment.ts'
import { notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Assistance } from './assistance.ts'
import type { AssistanceCommand } from './assistance-command.ts'
import { isOver } from './is-over.ts'

/** Milliseconds after which a task that nobody accepted is shown on every handheld and on the wall. */
export const ACCEPT_WITHIN = 60_000

export const isOverdue = (state: State, task: Assistance, now: Moment): boolean =>
  !isOver(state, task) && task.state === 'open' && elapsed(task.since, now) >= ACCEPT_WITHIN

function taskIn(state: State, id: string, ...allowed: Assistance['state'][]): Assistance | Refusal {
  const task = state.assistance.get(id)
  if (task === undefined) return notFound('assistance', id)
  return allowed.includes(task.state) ? task : { refused: 'wrong-state', state: task.state }
}

/** Whom or what it is about: an unknown ticket is refused. */
function about(state: State, { ticket }: { readonly ticket?: string }): Refusal | undefined {
  if (state.day === null) return { refused: 'day-closed' }
  return ticket === undefined || state.tickets.has(ticket) ? undefined : notFound('ticket', ticket)
}

export const decideAssistance: Deciders<AssistanceCommand> = {
  RaiseAssistance(state, command) {
    const { id, kind, ticket = null, place = null } = command
    return about(state, command) ?? { events: [{ type: 'AssistanceRaised', v: 1, id, kind, ticket, place }] }
  },
  AcceptAssistance(state, { id }, { actor }) {
    const task = taskIn(state, id, 'open')
    return 'refused' in task ? task : { events: [{ type: 'AssistanceAccepted', v: 1, id, by: actor }] }
  },
  ReachResident(state, { id }) {
    const task = taskIn(state, id, 'accepted')
    return 'refused' in task ? task : { events: [{ type: 'ResidentReached', v: 1, id }] }
  },
  FinishAssistance(state, { id }) {
    const task = taskIn(state, id, 'accepted', 'with')
    return 'refused' in task ? task : { events: [{ type: 'AssistanceDone', v: 1, id }] }
  },
  HandOverAssistance(state, { id, to }) {
    const task = taskIn(state, id, 'accepted', 'with')
    return 'refused' in task ? task : { events: [{ type: 'AssistanceHandedOver', v: 1, id, to }] }
  },
  ReportIncident(state, command) {
    const { id, kind, ticket = null, place = null } = command
    return about(state, command) ?? { events: [{ type: 'IncidentReported', v: 1, id, kind, ticket, place }] }
  },
}
