/** The newest changes that somebody made to the site, its rules and its access. */
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import { AUDITED, type Change } from './change.ts'

/** Older ones are in the journal only. */
export const KEPT_CHANGES = 300

const audited: ReadonlySet<string> = new Set(AUDITED)

const isAudited = (record: Recorded): record is Change => audited.has(record.event.type)

export function keepChange(state: State, record: Recorded): void {
  if (!isAudited(record)) return
  state.changes.push(record)
  if (state.changes.length > KEPT_CHANGES) state.changes.shift()
}
