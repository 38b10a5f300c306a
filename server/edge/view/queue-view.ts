/** The live queue for the people who run the site: every lane and every live ticket. */
import type { Lane as LaneView } from '../../contract/lane.ts'
import type { Queue } from '../../contract/queue.ts'
import { decide } from '../../domain/decide.ts'
import type { Lane } from '../../domain/lane/lane.ts'
import type { State } from '../../domain/state.ts'
import { dayView, heldView } from './held-view.ts'
import { instant } from './instant.ts'
import type { Outlook } from './outlook.ts'
import { ticketView } from './ticket-view.ts'

/** The number that a press of next would call, asked of the rules themselves. */
function nextNumber(state: State, lane: Lane): string | null {
  if (lane.state !== 'open') return null
  const now = { wall: 0, mono: 0, boot: '' }
  const decision = decide(state, { type: 'CallNext', lane: lane.id }, { now, actor: null, device: null })
  if ('refused' in decision) return null
  return decision.events.find(event => event.type === 'TicketCalled')?.number ?? null
}

function laneTube(state: State, lane: Lane): Pick<LaneView, 'tube'> {
  const tube = state.tubes.get(lane.tube ?? '')
  if (!tube) return {}
  const { id, barcode, size, bound } = tube
  return { tube: { id, barcode, size, people: bound.length } }
}

export function laneView(state: State, lane: Lane, outlook: Outlook): LaneView {
  const { name, stepFree, serves, pool, greenFirst } = lane.config
  return {
    id: lane.id,
    name,
    state: lane.state,
    stepFree,
    serves: [...serves],
    pool,
    greenFirst,
    staff: lane.staff,
    ...(lane.staffed && { staffedSince: instant(lane.staffed.wall) }),
    ...laneTube(state, lane),
    ...(lane.reason !== null && { reason: lane.reason }),
    since: instant((lane.since ?? state.day?.opened)?.wall ?? 0),
    current: lane.current.flatMap(id => {
      const ticket = state.tickets.get(id)
      return ticket ? [ticketView(ticket, outlook)] : []
    }),
    next: nextNumber(state, lane),
  }
}

export function queueView(state: State, outlook: Outlook): Queue {
  return {
    seq: state.seq,
    day: dayView(state),
    held: heldView(state),
    lanes: [...state.lanes.values()].map(lane => laneView(state, lane, outlook)),
    tickets: [...state.derived.live.values()].map(ticket => ticketView(ticket, outlook)),
  }
}
