/** What the number panel of a lane shows: whom it called last, and between calls the notices. Asked by the wired devices. */
import type { PanelContent } from '../../../hardware/panel/panel-line.ts'
import type { State } from '../../domain/state.ts'

/** Milliseconds: for as long a number just called stands alone; then number and notices take turns of this length. */
const alone = 15_000
const turn = 6000

/** Nothing while the lane is closed. `wall` is ms since 1970 UTC. */
export function panelContent(
  state: State,
  lane: string,
  notices: readonly string[],
  wall: number,
): PanelContent {
  const at = state.lanes.get(lane)
  if (at === undefined || at.state === 'closed') return null
  const ticket = state.tickets.get(at.current.at(-1) ?? '')
  const number = ticket?.number ?? null
  const isFresh = ticket?.state === 'called' && wall - (ticket.lastCall?.wall ?? 0) < alone
  if (isFresh || notices.length === 0) return number
  const turns = notices.flatMap(words => (number === null ? [{ words }] : [number, { words }]))
  return turns[Math.floor(wall / turn) % turns.length] ?? number
}
