/** What undo needs to know of somebody's latest action: what it touched, as it was before. */
import type { Counters } from '../day/day.ts'
import type { Estimation } from '../estimate/estimation.ts'
import type { Effect } from '../figures/effect.ts'
import type { Lane } from '../lane/lane.ts'
import type { Moment } from '../moment.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Tube } from '../tube/tube.ts'

export const UNDOABLE = [
  'CallNext',
  'Recall',
  'Arrive',
  'CompleteTicket',
  'Miss',
  'Transfer',
  'PauseLane',
  'ResumeLane',
] as const
export type Undoable = (typeof UNDOABLE)[number]

/** Undo is refused later than this, in ms. */
export const UNDO_WITHIN = 30_000

/** Set on every event of an undoable command, so that its events can be told together. */
export type Act = { readonly id: number; readonly kind: Undoable }

export type LaneListImage = Pick<Lane, 'id' | 'current' | 'tube' | 'lastCall' | 'listRev' | 'measured'>
export type LaneStateImage = Pick<
  Lane,
  'id' | 'state' | 'staff' | 'reason' | 'minutes' | 'since' | 'spells' | 'stateRev' | 'measured'
>
export type TubeImage = Pick<Tube, 'id' | 'state' | 'bound' | 'counted' | 'rev'>

export type Action = {
  readonly act: number
  readonly kind: Undoable
  readonly at: Moment
  /** Its events, by `seq`. */
  readonly from: number
  to: number
  /** Before the action. */
  readonly counters: Counters
  readonly lastCall: number
  readonly arrivals: number
  readonly estimation: Estimation
  readonly tickets: Ticket[]
  readonly lists: LaneListImage[]
  readonly states: LaneStateImage[]
  readonly tubes: TubeImage[]
  /** Side effects on tickets that may change for other reasons meanwhile. */
  readonly admitted: string[]
  readonly passedOver: string[]
  readonly unbound: string[]
  /** What it changed in the account of the promises. */
  readonly effects: Effect[]
  /** Whether the action itself called somebody. */
  called: boolean
}
