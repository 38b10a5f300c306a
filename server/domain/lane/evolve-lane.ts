/** Applies what happened to lanes. */
import type { Evolvers } from '../decider.ts'
import { newLanePace } from '../estimate/estimation.ts'
import { must } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import type { Lane, LaneConfig } from './lane.ts'
import type { LaneEvent } from './lane-event.ts'
import { spellsAfter } from './spells.ts'

const newLane = (id: string, config: LaneConfig): Lane => ({
  id,
  config,
  state: 'closed',
  staff: null,
  staffed: null,
  reason: null,
  minutes: null,
  since: null,
  spells: [],
  current: [],
  tube: null,
  lastCall: null,
  measured: newLanePace(),
  listRev: 0,
  stateRev: 0,
})

type Change = Partial<Pick<Lane, 'state' | 'staff' | 'reason' | 'minutes'>>

function become(state: State, id: string, change: Change, { seq }: Recorded, now: Moment): Lane {
  const lane = Object.assign(must(state.lanes, id), { since: now, stateRev: seq }, change)
  lane.spells = spellsAfter(lane, now)
  return lane
}

function unbind(state: State, tickets: readonly string[]): void {
  for (const id of tickets) must(state.tickets, id).bound = null
}

export const evolveLane: Evolvers<LaneEvent> = {
  LaneAdded(state, event) {
    state.lanes.set(event.lane, newLane(event.lane, event.config))
  },
  LaneConfigured(state, event) {
    must(state.lanes, event.lane).config = event.config
  },
  LaneOpened(state, event, record, now) {
    const change = { state: 'open', staff: event.staff, reason: null, minutes: null } as const
    become(state, event.lane, change, record, now).staffed = now
  },
  LaneStaffed(state, event, record, now) {
    const lane = must(state.lanes, event.lane)
    lane.staff = event.staff
    lane.staffed = now
    lane.spells = spellsAfter(lane, now)
    lane.stateRev = record.seq
  },
  LanePaused(state, event, record, now) {
    const { reason, minutes } = event
    become(state, event.lane, { state: 'paused', reason, minutes }, record, now)
    unbind(state, event.unbound)
  },
  LaneResumed(state, event, record, now) {
    become(state, event.lane, { state: 'open', reason: null, minutes: null }, record, now)
  },
  LaneClosed(state, event, record, now) {
    const change = { state: 'closed', staff: null, reason: event.reason, minutes: null } as const
    Object.assign(become(state, event.lane, change, record, now), { listRev: record.seq, staffed: null })
    unbind(state, event.unbound)
  },
}
