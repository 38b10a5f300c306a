/** What happened to lanes. */
import type { Act } from '../undo/action.ts'
import type { LaneConfig } from './lane.ts'

type On = { readonly v: 1; readonly lane: string; readonly act?: Act }

export type LaneAdded = On & { readonly type: 'LaneAdded'; readonly config: LaneConfig }
export type LaneConfigured = On & { readonly type: 'LaneConfigured'; readonly config: LaneConfig }
export type LaneOpened = On & { readonly type: 'LaneOpened'; readonly staff: string | null }
export type LaneStaffed = On & { readonly type: 'LaneStaffed'; readonly staff: string | null }
export type LanePaused = On & {
  readonly type: 'LanePaused'
  readonly reason: string | null
  readonly minutes: number | null
  /** Waiting tickets that were bound to it and are now free. */
  readonly unbound: readonly string[]
}
export type LaneResumed = On & { readonly type: 'LaneResumed' }
export type LaneClosed = On & {
  readonly type: 'LaneClosed'
  readonly reason: string | null
  readonly unbound: readonly string[]
}

export type LaneEvent =
  | LaneAdded
  | LaneConfigured
  | LaneOpened
  | LaneStaffed
  | LanePaused
  | LaneResumed
  | LaneClosed
