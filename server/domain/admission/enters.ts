/** Whether somebody who begins to wait comes straight into the waiting area. */
import type { State } from '../state.ts'
import type { Class } from '../words.ts'

/** Whether the waiting area is anything to be let into at all. */
export const isLimited = ({ settings, gate }: Pick<State, 'settings' | 'gate'>): boolean =>
  settings.capacity !== null || gate === 'stepwise'

/** Green enters at once, and may exceed the capacity; others are let in by what follows (`letIn`). */
export const enters = (state: Pick<State, 'settings' | 'gate'>, of: Class): boolean =>
  of === 'green' || !isLimited(state)
