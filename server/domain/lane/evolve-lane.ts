/** Applies what happened to lanes. */
import type { Evolvers } from '../decider.ts'
import { newLanePace } from '../estimate/estimation.ts'
import { must } from '../lookup.ts'
import { momentOf, type Recorded } from '../recorded.ts'
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

function become(state: State, id: string, change: Change, record: Recorded): Lane {
  const since = momentOf(record)
  const lane = Object.assign(must(state.lanes, id), { since, stateRev: record.seq }, change)
  lane.spells = spellsAfter(lane, since)
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
  LaneOpened(state, event, record) {
    const change = { state: 'open', staff: event.staff, reason: null, minutes: null } as const
    become(state, event.lane, change, record).staffed = momentOf(record)
  },
  LaneStaffed(state, event, record) {
    const lane = must(state.lanes, event.lane)
    lane.staff = event.staff
    lane.staffed = momentOf(record)
    lane.spells = spellsAfter(lane, lane.staffed)
    lane.stateRev = record.seq
  },
  LanePaused(state, event, record) {
    const { reason, minutes } = event
    become(state, event.lane, { state: 'paused', reason, minutes }, record)
    unbind(state, event.unbound)
  },
  LaneResumed(state, event, record) {
    become(state, event.lane, { state: 'open', reason: null, minutes: null }, record)
  },
  LaneClosed(state, event, record) {
    const change = { state: 'closed', staff: null, reason: event.reason, minutes: null } as const
    Object.assign(become(state, event.lane, change, record), { listRev: record.seq, staffed: null })
    unbind(state, event.unbound)
  },
}
