/** Opening, pausing, resuming and closing lanes. */
import type { Deciders } from '../decider.ts'
import { openDay } from '../lookup.ts'
import { notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { isLive } from '../ticket/ticket.ts'
import { fillingOf, seal } from '../tube/filling.ts'
import { faulty, whole } from '../validate.ts'
import { decideNext } from './decide-next.ts'
import { decideSetup } from './decide-setup.ts'
import type { Lane } from './lane.ts'
import type { LaneCommand } from './lane-command.ts'

function laneIn(state: State, id: string): Lane | Refusal {
  const lane = state.lanes.get(id)
  if (lane === undefined) return notFound('lane', id)
  return openDay(state) ? lane : { refused: 'day-closed' }
}

/** Live tickets that only this lane may call: they are free when it pauses or closes. */
export const boundTo = (state: State, lane: Lane): string[] =>
  [...state.tickets.values()]
    .filter(ticket => ticket.bound === lane.id && isLive(ticket))
    .map(ticket => ticket.id)

export const decideLane: Deciders<LaneCommand> = {
  ...decideSetup,
  CallNext: decideNext,
  OpenLane(state, command) {
    const lane = laneIn(state, command.lane)
    if ('refused' in lane) return lane
    if (lane.state === 'paused') return { refused: 'wrong-state', state: lane.state }
    const staff = command.staff === undefined ? lane.staff : command.staff
    if (lane.state === 'closed') return { events: [{ type: 'LaneOpened', v: 1, lane: lane.id, staff }] }
    if (staff === lane.staff) return { events: [] }
    return { events: [{ type: 'LaneStaffed', v: 1, lane: lane.id, staff }] }
  },
  PauseLane(state, command) {
    const lane = laneIn(state, command.lane)
    if ('refused' in lane) return lane
    const fault = faulty(whole('minutes', command.minutes, 1, 24 * 60))
    if (fault) return fault
    if (lane.state !== 'open') return { refused: 'lane-not-open', lane: lane.id, state: lane.state }
    const { reason = null, minutes = null } = command
    const unbound = boundTo(state, lane)
    return { events: [{ type: 'LanePaused', v: 1, lane: lane.id, reason, minutes, unbound }] }
  },
  ResumeLane(state, command) {
    const lane = laneIn(state, command.lane)
    if ('refused' in lane) return lane
    if (lane.state !== 'paused') return { refused: 'wrong-state', state: lane.state }
    return { events: [{ type: 'LaneResumed', v: 1, lane: lane.id }] }
  },
  CloseLane(state, command) {
    const lane = laneIn(state, command.lane)
    if ('refused' in lane) return lane
    if (lane.current.length > 0) return { refused: 'lane-busy', tickets: lane.current, tubes: [] }
    if (lane.state === 'closed') return { events: [] }
    const sealed = seal(lane, fillingOf(state, lane), 'lane-closed')
    const closed = {
      type: 'LaneClosed',
      v: 1,
      lane: lane.id,
      reason: command.reason ?? null,
      unbound: boundTo(state, lane),
    } as const
    return { events: [...sealed, closed] }
  },
}
