/** Applies what happened to people who need help. An accepted escort takes a resident up the stairs. */
import type { Evolvers } from '../decider.ts'
import { countTask } from '../figures/count-task.ts'
import { must } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Assistance } from './assistance.ts'
import type { AssistanceEvent } from './assistance-event.ts'

type Change = Partial<Pick<Assistance, 'state' | 'by'>>

function progress(state: State, id: string, change: Change, now: Moment): void {
  const task = must(state.assistance, id)
  countTask(state.derived, task, -1)
  Object.assign(task, change, { since: now })
  if (task.state === 'accepted') task.accepted ??= now
  if (task.state === 'with') task.reached ??= now
  countTask(state.derived, task, 1)
}

export const evolveAssistance: Evolvers<AssistanceEvent> = {
  AssistanceRaised(state, event, record, now) {
    const { id, kind, ticket, place } = event
    const times = { raised: now, since: now, accepted: null, reached: null }
    const task: Assistance = {
      id,
      kind,
      ticket,
      place,
      device: record.device,
      state: 'open',
      by: null,
      ...times,
    }
    state.assistance.set(id, task)
    countTask(state.derived, task, 1)
  },
  AssistanceAccepted: (state, event, _record, now) =>
    progress(state, event.id, { state: 'accepted', by: event.by }, now),
  ResidentReached: (state, event, _record, now) => progress(state, event.id, { state: 'with' }, now),
  AssistanceDone: (state, event, _record, now) => progress(state, event.id, { state: 'done' }, now),
  AssistanceHandedOver(state, event, _record, now) {
    const change = { state: event.to === null ? 'open' : 'accepted', by: event.to } as const
    progress(state, event.id, change, now)
  },
  IncidentReported(state, event, record, now) {
    const { id, kind, ticket, place } = event
    state.incidents.push({ id, kind, ticket, place, at: now, by: record.actor })
  },
}
