/** Applies what happened to a ticket on its way from issue to its end. */
import type { Evolvers } from '../decider.ts'
import { must, mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import { changeTicket, comeIn } from './change.ts'
import { evolveCall } from './evolve-call.ts'
import { evolveIssue } from './evolve-issue.ts'
import type { Ticket } from './ticket.ts'
import type { TicketEvent } from './ticket-event.ts'

/** A ticket leaves the lane it is called to, or sampled at. */
function leave(state: State, ticket: Ticket, seq: number): void {
  if (ticket.state !== 'called' && ticket.state !== 'sampling') return
  if (ticket.lane === null) return
  const lane = must(state.lanes, ticket.lane)
  lane.current = lane.current.filter(id => id !== ticket.id)
  lane.listRev = seq
}

type End = 'done' | 'missed' | 'cancelled' | 'expired'

function end(state: State, id: string, how: End, record: Recorded, now: Moment): void {
  const ticket = must(state.tickets, id)
  leave(state, ticket, record.seq)
  changeTicket(state.derived, ticket, () => {
    ticket.state = how
    ticket.inside = false
    ticket.ended = now
    if (how === 'missed') ticket.misses = [...ticket.misses, record.wall]
    ticket.rev = record.seq
  })
}

function waitAgain(ticket: Ticket): void {
  ticket.state = 'waiting'
  ticket.lane = null
  ticket.calls = 0
  ticket.called = null
  ticket.lastCall = null
  ticket.arrived = null
  ticket.ended = null
}

export const evolveTicket: Evolvers<TicketEvent> = {
  ...evolveIssue,
  ...evolveCall,
  TicketArrived(state, event, record, now) {
    changeTicket(state.derived, must(state.tickets, event.ticket), ticket => {
      ticket.state = 'sampling'
      ticket.inside = false
      ticket.arrived = now
      ticket.rev = record.seq
    })
  },
  TicketDone: (state, event, record, now) => end(state, event.ticket, 'done', record, now),
  TicketMissed: (state, event, record, now) => end(state, event.ticket, 'missed', record, now),
  TicketCancelled: (state, event, record, now) => end(state, event.ticket, 'cancelled', record, now),
  TicketExpired: (state, event, record, now) => end(state, event.ticket, 'expired', record, now),
  TicketRejoined(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    mustDay(state).rejoins = event.place.rejoin
    changeTicket(state.derived, ticket, () => {
      waitAgain(ticket)
      ticket.place = event.place
      ticket.bound = event.bound
      ticket.inside = event.inside
      ticket.rejoins += 1
      ticket.rev = record.seq
    })
  },
  TicketTransferred(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    leave(state, ticket, record.seq)
    changeTicket(state.derived, ticket, () => {
      ticket.wasMoved ||= event.class !== ticket.class
      ticket.wasBound ||= event.bound !== null
      ticket.wasPutBack ||= ticket.state === 'called'
      waitAgain(ticket)
      ticket.class = event.class
      ticket.bound = event.bound
      ticket.inside = event.inside
      ticket.rev = record.seq
    })
  },
  TicketReprinted() {},
  TicketsAdmitted(state, event) {
    for (const id of event.tickets) changeTicket(state.derived, must(state.tickets, id), comeIn)
  },
}
