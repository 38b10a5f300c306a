/** Which calls for help a handheld shows its holder, in which order, and when it makes itself heard: pure. */
import type { Assistance } from '../../../server/contract/assistance.ts'

export type TaskStep = 'accept' | 'with' | 'done' | 'hand-over'

const nextSteps: Record<Assistance['state'], TaskStep | null> = {
  open: 'accept',
  accepted: 'with',
  with: 'done',
  done: null,
}

/** What comes next on the way from the call to the departure. */
export const nextStep = ({ state }: Assistance): TaskStep | null => nextSteps[state]

/** The holder's own, then those that nobody has taken: the urgent ones first, the oldest before the others. */
export function tasksFor(tasks: readonly Assistance[], me: string): Assistance[] {
  const rank = (task: Assistance) => (task.state !== 'open' ? 0 : task.overdue ? 1 : 2)
  return tasks
    .filter(task => task.state === 'open' || (task.state !== 'done' && task.by === me))
    .sort((a, b) => rank(a) - rank(b) || Date.parse(a.raisedAt) - Date.parse(b.raisedAt))
}

/** Whether somebody has called, or has waited too long, since the handheld last looked. */
export function alarmFor(
  before: readonly Assistance[],
  after: readonly Assistance[],
): 'new' | 'urgent' | null {
  const open = after.filter(task => task.state === 'open')
  const known = (task: Assistance) => before.find(each => each.id === task.id && each.state === 'open')
  if (open.some(task => task.overdue && !known(task)?.overdue)) return 'urgent'
  return open.some(task => !known(task)) ? 'new' : null
}
