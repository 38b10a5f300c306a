/** Whether a call for help still asks anything of anybody. Every list that staff work through leaves out what is over. */
import type { State } from '../state.ts'
import type { Assistance } from './assistance.ts'

const ENDED: ReadonlySet<string> = new Set(['done', 'cancelled', 'expired'])

/** Done; or nobody had accepted it when its resident was sampled or had left. A later undo brings it back. */
export function isOver(state: State, task: Assistance): boolean {
  if (task.state !== 'open') return task.state === 'done'
  const ticket = state.tickets.get(task.ticket ?? '')
  return ticket !== undefined && ENDED.has(ticket.state)
}
