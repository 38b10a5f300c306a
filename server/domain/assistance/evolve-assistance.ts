/** Applies what happened to people who need help. An accepted escort takes a resident up the stairs. */
import type { Evolvers } from '../decider.ts'
import { countTask } from '../figures/count-task.ts'
import { must } from '../lookup.ts'
import { momentOf, type Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import type { Assistance } from './assistance.ts'
import type { AssistanceEvent } from './assistance-event.ts'

type Change = Partial<Pick<Assistance, 'state' | 'by'>>

function progress(state: State, id: string, change: Change, record: Recorded): void {
  const task = must(state.assistance, id)
  const since = momentOf(record)
  countTask(state.derived, task, -1)
  Object.assign(task, change, { since })
  if (task.state === 'accepted') task.accepted ??= since
  if (task.state === 'with') task.reached ??= since
  countTask(state.derived, task, 1)
}

export const evolveAssistance: Evolvers<AssistanceEvent> = {
  AssistanceRaised(state, event, record) {
    const { id, kind, ticket, place } = event
    const now = momentOf(record)
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
  AssistanceAccepted: (state, event, record) =>
    progress(state, event.id, { state: 'accepted', by: event.by }, record),
  ResidentReached: (state, event, record) => progress(state, event.id, { state: 'with' }, record),
  AssistanceDone: (state, event, record) => progress(state, event.id, { state: 'done' }, record),
  AssistanceHandedOver(state, event, record) {
    const change = { state: event.to === null ? 'open' : 'accepted', by: event.to } as const
    progress(state, event.id, change, record)
  },
  IncidentReported(state, event, record) {
    const { id, kind, ticket, place } = event
    state.incidents.push({ id, kind, ticket, place, at: momentOf(record), by: record.actor })
  },
}
