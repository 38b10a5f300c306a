/** Learns from every event that says something about speed. Called by `evolve` right after the event was applied. */
import type { Event, EventOf, EventType } from '../event.ts'
import type { Lane } from '../lane/lane.ts'
import { must } from '../lookup.ts'
import { elapsed, type Moment } from '../moment.ts'
import { momentOf, type Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { newLanePace } from './estimation.ts'
import { addSample, newPace } from './pace.ts'
import { pauseBegan, pauseEnded } from './pauses.ts'
import { adjust } from './spread.ts'

const secondsBetween = (from: Moment, to: Moment): number => elapsed(from, to) / 1000

type Lesson<E> = (state: State, event: E, now: Moment) => void

const someoneWaits = ({ derived, held }: State, { config }: Lane): boolean =>
  held === null && config.serves.some(each => derived.waiting[each] > 0)

/** A lane that has nobody any more has finished whom it was busy with. */
function settle(state: State, id: string | null, now: Moment): void {
  const lane = id === null ? undefined : state.lanes.get(id)
  if (lane === undefined || lane.current.length > 0) return
  const { pace } = lane
  if (pace.since !== null && pace.busyWith > 0)
    addSample(pace, state.estimation.pace, secondsBetween(pace.since, now), pace.busyWith)
  pace.busyWith = 0
  // The gap until the next call is part of the lane's pace as long as somebody waits for it.
  pace.since = lane.state === 'open' && someoneWaits(state, lane) ? now : null
}

/** Whether what it was told can be held against the estimate. */
export const isJudged = (ticket: Ticket): boolean =>
  ticket.rejoins === 0 &&
  !ticket.wasMoved &&
  !ticket.wasBound &&
  !ticket.wasPutBack &&
  !ticket.wasPassedOver

const left: Lesson<{ readonly ticket: string }> = (state, event, now) =>
  settle(state, must(state.tickets, event.ticket).lane, now)

const interrupted: Lesson<{ readonly lane: string }> = (state, event) => {
  const { pace, current } = must(state.lanes, event.lane)
  if (current.length === 0) Object.assign(pace, { since: null, busyWith: 0 })
}

const begins: Lesson<{ readonly lane: string }> = (state, event, now) => {
  must(state.lanes, event.lane).pace.turn = { from: now, planned: false }
}

const lessons: { readonly [T in EventType]?: Lesson<EventOf<T>> } = {
  DayOpened(state) {
    for (const lane of state.lanes.values()) lane.pace = newLanePace()
    state.estimation.pace = newPace()
  },
  SiteHeld(state) {
    state.estimation.holds += 1
  },
  TicketCalled(state, event, now) {
    const { pace } = must(state.lanes, event.lane)
    pace.since ??= now
    pace.busyWith += event.party
    const ticket = must(state.tickets, event.ticket)
    const { told } = ticket
    const { spread, holds } = state.estimation
    if (told === null || told.holds !== holds || event.by === 'hand' || !isJudged(ticket)) return
    adjust(spread, ticket.class, told, secondsBetween(ticket.issued, now))
  },
  TicketDone: left,
  TicketMissed: left,
  TicketCancelled: left,
  TicketTransferred: (state, event, now) => settle(state, event.from, now),
  LaneOpened: begins,
  LanePaused(state, event, now) {
    interrupted(state, event, now)
    const { pace } = must(state.lanes, event.lane)
    if (pace.turn) pauseBegan(state.estimation.pauses, secondsBetween(pace.turn.from, now))
    pace.turn = { from: now, planned: event.minutes !== null }
  },
  LaneResumed(state, event, now) {
    const { turn } = must(state.lanes, event.lane).pace
    if (turn) pauseEnded(state.estimation.pauses, secondsBetween(turn.from, now), turn.planned)
    begins(state, event, now)
  },
  LaneClosed: interrupted,
  ActionUndone(state, { lane }) {
    if (lane !== null) Object.assign(must(state.lanes, lane).pace, { since: null, busyWith: 0 })
  },
}

export function learn(state: State, record: Recorded): void {
  // As in `evolve`: the table pairs every handler with its event.
  const lesson = lessons[record.event.type] as Lesson<Event> | undefined
  lesson?.(state, record.event, momentOf(record))
}
