/** Sees every event of a day right after it was applied: while the drill runs, or from a journal afterwards. */
import type { Recorded } from '../../server/domain/recorded.ts'
import type { State } from '../../server/domain/state.ts'

export type Watch = (state: State, record: Recorded) => void
