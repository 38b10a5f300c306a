/** Applies check-in, changes of a party, and numbers reserved for a kiosk. */
import type { Evolvers } from '../decider.ts'
import { tell } from '../estimate/tell.ts'
import { promise } from '../figures/promise.ts'
import { must, mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import { changeTicket, enlist } from './change.ts'
import { isLive, type Ticket } from './ticket.ts'
import type { NumbersReserved, TicketChanged, TicketIssued } from './ticket-event.ts'

const NEVER: readonly number[] = []

const newTicket = (state: State, event: TicketIssued, record: Recorded, now: Moment): Ticket => ({
  id: event.ticket,
  number: event.number,
  class: event.class,
  state: 'waiting',
  arrival: event.arrival,
  place: { arrival: event.arrival, rejoin: 0 },
  party: event.party,
  needs: event.needs,
  access: event.access,
  single: event.single,
  language: event.language,
  batch: event.batch,
  identity: event.identity,
  companions: event.companions,
  secret: event.secret,
  device: record.device,
  issued: now,
  printedAt: event.printedAt,
  told: tell(state, event, now),
  promised: promise(state, event),
  lane: null,
  bound: null,
  tubed: 0,
  inside: event.inside,
  calls: 0,
  rejoins: 0,
  called: null,
  lastCall: null,
  firstCall: null,
  misses: NEVER,
  arrived: null,
  ended: null,
  wasCalled: false,
  wasMoved: false,
  wasPutBack: false,
  wasBound: false,
  wasPassedOver: false,
  rev: record.seq,
})

/** An identity points to its ticket, unless another ticket of the same person is live. */
function identify(state: State, ticket: Ticket, identity: string): void {
  const known = state.identities.get(identity)
  const other = known === undefined ? undefined : state.tickets.get(known)
  if (other === undefined || !isLive(other)) state.identities.set(identity, ticket.id)
}

function forget(state: State, ticket: Ticket, identity: string): void {
  if (state.identities.get(identity) === ticket.id) state.identities.delete(identity)
}

export const evolveIssue: Evolvers<TicketIssued | TicketChanged | NumbersReserved> = {
  TicketIssued(state, event, record, now) {
    const day = mustDay(state)
    const ticket = newTicket(state, event, record, now)
    day.arrivals = event.arrival
    if (event.counted !== null) day.numbers[event.class] = event.counted
    else state.reserved.delete(event.number)
    if (event.batch !== null) must(state.batches, event.batch).arrived += event.party
    for (const identity of event.companions) identify(state, ticket, identity)
    if (event.identity !== null) identify(state, ticket, event.identity)
    state.tickets.set(ticket.id, ticket)
    enlist(state.derived, ticket)
  },
  TicketChanged(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    const { companions } = event
    for (const identity of ticket.companions) {
      if (identity !== ticket.identity && !companions.includes(identity)) forget(state, ticket, identity)
    }
    for (const identity of companions) identify(state, ticket, identity)
    changeTicket(state.derived, ticket, () => {
      ticket.wasMoved ||= event.class !== ticket.class
      ticket.class = event.class
      ticket.party = event.party
      ticket.needs = event.needs
      ticket.single = event.single
      ticket.companions = companions
      ticket.bound = event.bound
      ticket.inside = event.inside
      ticket.rev = record.seq
    })
  },
  NumbersReserved(state, event, record) {
    mustDay(state).numbers[event.class] = event.last
    for (const { number, secret } of event.items) {
      state.reserved.set(number, { number, class: event.class, secret, device: record.device })
    }
  },
}
