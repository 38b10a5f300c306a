/** What moves a ticket within the queues or takes it out of them: rejoin, cancel, void, transfer. */
import { enters } from '../admission/enters.ts'
import type { Deciders } from '../decider.ts'
import { openDay } from '../lookup.ts'
import type { Place } from '../place.ts'
import { fits, stillBound } from '../policy/fit.ts'
import { invalid, notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { faulty, filled, oneOf } from '../validate.ts'
import { CLASSES } from '../words.ts'
import { onTicket, ticketIn } from './guard.ts'
import { isLive, REJOINS, type Ticket } from './ticket.ts'
import type { Cancel, Rejoin, Transfer, VoidDevice } from './ticket-command.ts'

/** Right behind the third waiting ticket of its class, or the last if fewer; never better than the place it had. */
function rejoinPlace(state: State, ticket: Ticket): Place {
  const queue = state.derived.queues[ticket.class]
  const ahead = queue[2] ?? queue.at(-1)
  return {
    arrival: Math.max(ticket.place.arrival, ahead?.place.arrival ?? 0),
    rejoin: (openDay(state)?.rejoins ?? 0) + 1,
  }
}

/** The class and lane a transfer leads to, or why not. */
function destination(
  state: State,
  ticket: Ticket,
  command: Transfer,
): Pick<Ticket, 'class' | 'bound'> | Refusal {
  if (command.class !== undefined) {
    const moved = { ...ticket, class: command.class }
    return { class: command.class, bound: stillBound(state, moved) }
  }
  const lane = state.lanes.get(command.lane ?? '')
  if (lane === undefined) return notFound('lane', command.lane ?? '')
  if (lane.state !== 'open') return { refused: 'lane-not-open', lane: lane.id, state: lane.state }
  if (!fits(state, lane, { ...ticket, bound: null })) return { refused: 'does-not-fit', lane: lane.id }
  return { class: ticket.class, bound: lane.id }
}

export const decideQueueSide: Deciders<Rejoin | Cancel | VoidDevice | Transfer> = {
  Rejoin(state, command) {
    const ticket = ticketIn(state, command.ticket, 'missed')
    if ('refused' in ticket) return ticket
    if (ticket.rejoins >= REJOINS) return { refused: 'rejoin-limit', rejoins: ticket.rejoins }
    const place = rejoinPlace(state, ticket)
    const bound = stillBound(state, ticket)
    const inside = enters(state, ticket.class)
    return { events: [{ type: 'TicketRejoined', ...onTicket(ticket), place, bound, inside }] }
  },
  Cancel(state, command) {
    const ticket = ticketIn(state, command.ticket, 'waiting', 'called', 'missed', 'sampling')
    if ('refused' in ticket) return ticket
    const fault = faulty(filled('reason', command.reason))
    if (fault) return fault
    const reason = command.reason ?? null
    if (ticket.state === 'sampling' && reason === null) return { refused: 'wrong-state', state: ticket.state }
    return { events: [{ type: 'TicketCancelled', ...onTicket(ticket), reason }] }
  },
  VoidDevice(state, { device, since, reason }) {
    const fault = faulty(filled('reason', reason))
    if (fault) return fault
    const doubtful = [...state.tickets.values()].filter(
      ticket => ticket.device === device && isLive(ticket) && ticket.issued.wall >= since,
    )
    return { events: doubtful.map(ticket => ({ type: 'TicketCancelled', ...onTicket(ticket), reason })) }
  },
  Transfer(state, command) {
    if ((command.lane === undefined) === (command.class === undefined))
      return invalid('lane', 'either lane or class')
    const fault = faulty(oneOf('class', command.class, CLASSES))
    if (fault) return fault
    const ticket = ticketIn(state, command.ticket, 'waiting', 'called')
    if ('refused' in ticket) return ticket
    const to = destination(state, ticket, command)
    if ('refused' in to) return to
    const same = to.class === ticket.class && to.bound === ticket.bound
    if (same && ticket.state === 'waiting') return { events: [] }
    const from = ticket.state === 'called' ? ticket.lane : null
    const inside = ticket.inside || enters(state, to.class)
    return { events: [{ type: 'TicketTransferred', ...onTicket(ticket), from, ...to, inside }] }
  },
}
