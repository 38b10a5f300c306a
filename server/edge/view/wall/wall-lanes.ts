/** Lanes as the wall shows them: what each does, how fast, and for how long somebody has been at it. */
import type { WallLane } from '../../../contract/wall.ts'
import { secondsPerPerson } from '../../../domain/estimate/pace.ts'
import { workOf } from '../../../domain/estimate/work.ts'
import type { Lane } from '../../../domain/lane/lane.ts'
import { atItFor } from '../../../domain/lane/spells.ts'
import type { Moment } from '../../../domain/moment.ts'
import type { State } from '../../../domain/state.ts'
import { instant } from '../instant.ts'

/** ms; what is measured by two clocks moves by a little. */
const SECOND = 1000

/** Wall ms, to the second; null while the lane is not open. */
export function atItSince(lane: Lane, now: Moment): number | null {
  const ms = atItFor(lane, now)
  return ms === null ? null : Math.round((now.wall - ms) / SECOND) * SECOND
}

const instantOrNull = (wall: number | null | undefined) => (wall == null ? null : instant(wall))

export const laneFigures = (state: State, lane: Lane, now: Moment): WallLane => ({
  id: lane.id,
  name: lane.config.name,
  state: lane.state,
  stepFree: lane.config.stepFree,
  reason: lane.reason,
  since: instantOrNull(lane.since?.wall),
  now: lane.current.flatMap(id => {
    const ticket = state.tickets.get(id)
    return ticket ? [{ number: ticket.number, class: ticket.class }] : []
  }),
  perHour:
    lane.measured.pace.work === 0
      ? null
      : Math.round(3600 / (workOf(1, 1) * secondsPerPerson(lane.measured.pace, state.estimation.pace))),
  sampled: state.derived.figures.lanes.get(lane.id)?.people ?? 0,
  atItSince: instantOrNull(atItSince(lane, now)),
})
