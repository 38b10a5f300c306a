/** Learns from every event that says something about speed. Called by `evolve` right after the event was applied. */
import type { Event, EventOf, EventType } from '../event.ts'
import type { Lane } from '../lane/lane.ts'
import { must } from '../lookup.ts'
import { elapsed, type Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { TicketCalled } from '../ticket/ticket-event.ts'
import { newArrivals, newLanePace } from './estimation.ts'
import { credible, LANE_KEEPS, newPace, SITE_KEEPS, withSample } from './pace.ts'
import { withPause, withPauseEnd } from './pauses.ts'
import { withWait } from './spread.ts'
import { workOf } from './work.ts'

type Lesson<E> = (state: State, event: E, now: Moment) => void

const secondsBetween = (from: Moment, to: Moment): number => elapsed(from, to) / 1000

const someoneWaits = ({ derived, held }: State, { config }: Lane): boolean =>
  held === null && config.serves.some(each => derived.waiting[each] > 0)

/** A lane that has nobody any more has finished whom it was busy with. */
function settle(state: State, id: string | null, now: Moment): void {
  const lane = id === null ? undefined : state.lanes.get(id)
  if (lane === undefined || lane.current.length > 0) return
  const { since, busyWith } = lane.measured
  // The gap until the next call is part of the lane's pace as long as somebody waits for it.
  const next = lane.state === 'open' && someoneWaits(state, lane) ? now : null
  lane.measured = { ...lane.measured, since: next, busyWith: 0 }
  if (since === null || busyWith === 0) return
  const seconds = credible(state.estimation.pace, secondsBetween(since, now), busyWith)
  const pace = withSample(lane.measured.pace, LANE_KEEPS, seconds, busyWith)
  lane.measured = { ...lane.measured, pace }
  const site = withSample(state.estimation.pace, SITE_KEEPS, seconds, busyWith)
  state.estimation = { ...state.estimation, pace: site }
}

/** Whether what it was told can be held against the estimate. */
export const isJudged = (ticket: Ticket): boolean =>
  ticket.rejoins === 0 && !ticket.wasMoved && !ticket.wasBound && !ticket.wasPutBack && !ticket.wasPassedOver

function judge(state: State, event: TicketCalled, now: Moment): void {
  const ticket = must(state.tickets, event.ticket)
  const { told } = ticket
  const { spread, holds } = state.estimation
  if (told === null || told.holds !== holds || event.by === 'hand' || !isJudged(ticket)) return
  const after = withWait(spread, ticket.class, told, secondsBetween(ticket.issued, now))
  state.estimation = { ...state.estimation, spread: after }
}

const left: Lesson<{ readonly ticket: string }> = (state, event, now) =>
  settle(state, must(state.tickets, event.ticket).lane, now)

const stops: Lesson<{ readonly lane: string }> = (state, event) => {
  const lane = must(state.lanes, event.lane)
  if (lane.current.length === 0) lane.measured = { ...lane.measured, since: null, busyWith: 0 }
}

function turns(lane: Lane, from: Moment, planned: boolean): void {
  lane.measured = { ...lane.measured, turn: { from, planned } }
}

const lessons: { readonly [T in EventType]?: Lesson<EventOf<T>> } = {
  DayOpened(state) {
    for (const lane of state.lanes.values()) lane.measured = newLanePace()
    state.estimation = { ...state.estimation, pace: newPace(), arrivals: newArrivals() }
  },
  SiteHeld(state) {
    state.estimation = { ...state.estimation, holds: state.estimation.holds + 1 }
  },
  TicketCalled(state, event, now) {
    const lane = must(state.lanes, event.lane)
    const { since, busyWith } = lane.measured
    lane.measured = { ...lane.measured, since: since ?? now, busyWith: busyWith + workOf(1, event.party) }
    judge(state, event, now)
  },
  TicketDone: left,
  TicketMissed: left,
  TicketCancelled: left,
  TicketTransferred: (state, event, now) => settle(state, event.from, now),
  LaneOpened: (state, event, now) => turns(must(state.lanes, event.lane), now, false),
  LanePaused(state, event, now) {
    stops(state, event, now)
    const lane = must(state.lanes, event.lane)
    const { turn } = lane.measured
    const { pauses } = state.estimation
    if (turn) {
      const after = withPause(pauses, secondsBetween(turn.from, now))
      state.estimation = { ...state.estimation, pauses: after }
    }
    turns(lane, now, event.minutes !== null)
  },
  LaneResumed(state, event, now) {
    const lane = must(state.lanes, event.lane)
    const { turn } = lane.measured
    const { pauses } = state.estimation
    if (turn) {
      const after = withPauseEnd(pauses, secondsBetween(turn.from, now), turn.planned)
      state.estimation = { ...state.estimation, pauses: after }
    }
    turns(lane, now, false)
  },
  LaneClosed: stops,
}

export function learn(state: State, event: Event, now: Moment): void {
  // As in `evolve`: the table pairs every handler with its event.
  const lesson = lessons[event.type] as Lesson<Event> | undefined
  lesson?.(state, event, now)
}
