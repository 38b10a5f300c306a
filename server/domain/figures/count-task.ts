/** Adds a call for help to the day's figures, or takes it out again: every change of a task passes here twice. */
import type { Assistance } from '../assistance/assistance.ts'
import { countEscort } from '../assistance/escort.ts'
import { elapsed } from '../moment.ts'
import type { Derived } from '../state.ts'
import { addDuration } from './durations.ts'

export function countTask({ escorts, figures: { help } }: Derived, task: Assistance, sign: 1 | -1): void {
  countEscort(escorts, task, sign)
  help.raised[task.kind] += sign
  if (task.state === 'done') help.done += sign
  else if (sign === 1) help.unfinished.set(task.id, task)
  else help.unfinished.delete(task.id)
  if (task.accepted) addDuration(help.accepted, elapsed(task.raised, task.accepted), sign)
  if (task.reached) addDuration(help.reached, elapsed(task.raised, task.reached), sign)
}
