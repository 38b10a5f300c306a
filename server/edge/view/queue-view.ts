/** The live queue for the people who run the site: every lane and every live ticket. */
import type { Lane as LaneView } from '../../contract/lane.ts'
import type { Queue } from '../../contract/queue.ts'
import type { Lane } from '../../domain/lane/lane.ts'
import { choose } from '../../domain/policy/choose.ts'
import type { State } from '../../domain/state.ts'
import { isLive } from '../../domain/ticket/ticket.ts'
import { dayView, heldView } from './held-view.ts'
import type { Outlook } from './outlook.ts'
import { instant, ticketView } from './ticket-view.ts'

export function laneView(state: State, lane: Lane, outlook: Outlook): LaneView {
  const { name, stepFree, serves, pool, greenFirst } = lane.config
  const next = lane.state === 'open' ? choose(state, lane) : null
  return {
    id: lane.id,
    name,
    state: lane.state,
    stepFree,
    serves: [...serves],
    pool,
    greenFirst,
    staff: lane.staff,
    ...(lane.reason !== null && { reason: lane.reason }),
    since: instant(lane.since?.wall ?? 0),
    current: lane.current.flatMap(id => {
      const ticket = state.tickets.get(id)
      return ticket ? [ticketView(ticket, outlook)] : []
    }),
    next: next?.ticket.number ?? null,
  }
}

export function queueView(state: State, outlook: Outlook): Queue {
  return {
    seq: state.seq,
    day: dayView(state),
    held: heldView(state),
    lanes: [...state.lanes.values()].map(lane => laneView(state, lane, outlook)),
    tickets: [...state.tickets.values()].filter(isLive).map(ticket => ticketView(ticket, outlook)),
  }
}
