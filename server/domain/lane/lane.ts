/** One sampling place: what it may serve, whether it is open, and who is there now. */
import type { LanePace } from '../estimate/estimation.ts'
import type { Moment } from '../moment.ts'
import type { Class, Pool } from '../words.ts'

/** What the site lead sets. */
export type LaneConfig = {
  readonly name: string
  readonly stepFree: boolean
  readonly serves: readonly Class[]
  readonly pool: Pool
  /** Serves waiting green before everybody else. */
  readonly greenFirst: boolean
}

export type Lane = {
  readonly id: string
  config: LaneConfig
  state: 'open' | 'paused' | 'closed'
  staff: string | null
  /** Since when that somebody has worked here, pauses included; null while it is closed. */
  staffed: Moment | null
  reason: string | null
  /** Planned length of a pause. */
  minutes: number | null
  /** Since when it has been in this state; null before its first day. */
  since: Moment | null
  /** When it was open today, and who was there; the last one is still going on while the lane is open. */
  spells: readonly Spell[]
  /** Tickets called or being sampled here, in the order of their calls. */
  current: readonly string[]
  /** The open tube. */
  tube: string | null
  /** Who called whom last, for the loser of two presses at once. */
  lastCall: LaneCall | null
  /** How fast it has been today. */
  measured: LanePace
  /** `seq` of the latest change of `current` or `tube`, and of `state`. */
  listRev: number
  stateRev: number
}

export type Spell = { readonly staff: string | null; readonly from: Moment; readonly to: Moment | null }

export type LaneCall = {
  readonly actor: string | null
  readonly device: string | null
  readonly at: Moment
  readonly tickets: readonly string[]
}
