/** Applies calls and recalls. */
import type { Evolvers } from '../decider.ts'
import type { Lane } from '../lane/lane.ts'
import { must, mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import { changeTicket } from './change.ts'
import type { Ticket } from './ticket.ts'
import type { TicketCalled, TicketRecalled } from './ticket-event.ts'

/** Several tickets called by one press belong to one call. */
function noteCall(lane: Lane, ticket: string, { actor, device }: Recorded, now: Moment, same: boolean): void {
  const before = same ? (lane.lastCall?.tickets ?? []) : []
  lane.lastCall = { actor, device, at: now, tickets: [...before, ticket] }
}

function passOver(ticket: Ticket): void {
  ticket.wasPassedOver = true
}

export const evolveCall: Evolvers<TicketCalled | TicketRecalled> = {
  TicketCalled(state, event, record, now) {
    const day = mustDay(state)
    const ticket = must(state.tickets, event.ticket)
    const lane = must(state.lanes, event.lane)
    changeTicket(state.derived, ticket, () => {
      ticket.state = 'called'
      ticket.lane = lane.id
      ticket.inside = true
      ticket.calls = 1
      ticket.called = now
      ticket.lastCall = now
      ticket.firstCall ??= now
      ticket.arrived = null
      ticket.ended = null
      if (event.rejoins) ticket.rejoins += 1
      ticket.wasCalled = true
      ticket.rev = record.seq
    })
    for (const id of event.passedOver) changeTicket(state.derived, must(state.tickets, id), passOver)
    lane.current = [...lane.current, ticket.id]
    noteCall(lane, ticket.id, record, now, !event.opens)
    lane.listRev = record.seq
    day.lastCall = record.seq
    if (event.counters !== null) day.counters = event.counters
  },
  TicketRecalled(state, event, record, now) {
    const ticket = must(state.tickets, event.ticket)
    ticket.calls = event.times
    ticket.lastCall = now
    ticket.rev = record.seq
  },
}
