/** Applies what happened to a ticket on its way from issue to its end. */
import type { Evolvers } from '../decider.ts'
import { must, mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import { changeTicket } from './change.ts'
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
  const misses = how === 'missed' ? [...ticket.misses, record.wall] : ticket.misses
  const change = { state: how, inside: false, ended: now, misses, rev: record.seq }
  changeTicket(state.derived, ticket, change)
}

const WAITING = {
  state: 'waiting',
  lane: null,
  calls: 0,
  called: null,
  lastCall: null,
  arrived: null,
  ended: null,
} as const

export const evolveTicket: Evolvers<TicketEvent> = {
  ...evolveIssue,
  ...evolveCall,
  TicketArrived(state, event, record, now) {
    const change = {
      state: 'sampling',
      inside: false,
      arrived: now,
      rev: record.seq,
    } as const
    changeTicket(state.derived, must(state.tickets, event.ticket), change)
  },
  TicketDone: (state, event, record, now) => end(state, event.ticket, 'done', record, now),
  TicketMissed: (state, event, record, now) => end(state, event.ticket, 'missed', record, now),
  TicketCancelled: (state, event, record, now) => end(state, event.ticket, 'cancelled', record, now),
  TicketExpired: (state, event, record, now) => end(state, event.ticket, 'expired', record, now),
  TicketRejoined(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    const { place, bound, inside } = event
    mustDay(state).rejoins = place.rejoin
    const change = { ...WAITING, place, bound, inside, rejoins: ticket.rejoins + 1, rev: record.seq }
    changeTicket(state.derived, ticket, change)
  },
  TicketTransferred(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    leave(state, ticket, record.seq)
    changeTicket(state.derived, ticket, {
      ...WAITING,
      class: event.class,
      bound: event.bound,
      inside: event.inside,
      wasMoved: ticket.wasMoved || event.class !== ticket.class,
      wasBound: ticket.wasBound || event.bound !== null,
      wasPutBack: ticket.wasPutBack || ticket.state === 'called',
      rev: record.seq,
    })
  },
  TicketReprinted() {},
  TicketsAdmitted(state, event) {
    for (const id of event.tickets) changeTicket(state.derived, must(state.tickets, id), { inside: true })
  },
}
