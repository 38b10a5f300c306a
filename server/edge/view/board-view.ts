/** The queue board: numbers only, never a person. */
import type { Board, BoardCall, BoardLane } from '../../contract/queue.ts'
import type { Lane } from '../../domain/lane/lane.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { admissionView } from './admission-view.ts'
import { heldView } from './held-view.ts'
import { instant } from './instant.ts'
import { shownNotices } from './notice-view.ts'
import type { Outlook } from './outlook.ts'
import { volumeOf } from './volume-of.ts'

/** As many as a board may show as next. */
const shownNext = 6

const boardLane = (state: State, lane: Lane): BoardLane => ({
  id: lane.id,
  name: lane.config.name,
  state: lane.state,
  stepFree: lane.config.stepFree,
  now: lane.current.flatMap(id => {
    const ticket = state.tickets.get(id)
    return ticket ? [{ number: ticket.number, class: ticket.class }] : []
  }),
})

/** A ticket's latest call, or null when it was taken back or belongs to nobody any more. */
export const boardCall = ({ number, class: kind, lane, lastCall, calls, state }: Ticket): BoardCall | null =>
  lane === null || lastCall === null || calls === 0 || state === 'waiting' || state === 'cancelled'
    ? null
    : { number, class: kind, lane, at: instant(lastCall.wall), times: calls }

/** `recent` are the tickets called last, newest first. */
export function boardView(state: State, recent: readonly Ticket[], outlook: Outlook, wall: number): Board {
  return {
    seq: state.seq,
    held: heldView(state),
    lanes: [...state.lanes.values()].map(lane => boardLane(state, lane)),
    calls: recent.flatMap(ticket => boardCall(ticket) ?? []),
    waiting: { ...state.derived.waiting },
    estimate: { ...outlook.newcomers() },
    next: state.held
      ? []
      : outlook.next(shownNext).map(({ number, class: kind }) => ({ number, class: kind })),
    volume: volumeOf(state.settings),
    admission: admissionView(state),
    notices: shownNotices(state, wall),
  }
}
