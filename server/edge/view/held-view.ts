/** Whether the site is held, and its day. */
import type { Day } from '../../contract/queue.ts'
import type { Held } from '../../contract/words.ts'
import type { State } from '../../domain/state.ts'
import { instant } from './instant.ts'

export const heldView = ({ held }: State): Held | null =>
  held && { reason: held.reason, message: held.message, since: instant(held.since.wall) }

/** Null while no day is open. */
export const dayView = ({ day }: State): Day | null =>
  day && !day.closed ? { id: day.id, openedAt: instant(day.opened.wall) } : null
