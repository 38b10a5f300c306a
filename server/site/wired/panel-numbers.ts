/** What the number panel of a lane shows: whom it called last, and nothing while it is closed or nobody is called. */
import type { State } from '../../domain/state.ts'

export function panelNumber(state: State, lane: string): string | null {
  const at = state.lanes.get(lane)
  const last = at?.current.at(-1)
  if (at === undefined || at.state === 'closed' || last === undefined) return null
  return state.tickets.get(last)?.number ?? null
}
