/**
 * Checks the three promises of docs/rules.md while a day runs, fast enough for a quarter of a million residents. It
 * counts on its own, from events and queues; what the promises do not cover is left out and counted.
 */
import type { EventOf } from '../../server/domain/event.ts'
import type { Lane } from '../../server/domain/lane/lane.ts'
import { must } from '../../server/domain/lookup.ts'
import { fits } from '../../server/domain/policy/fit.ts'
import type { State } from '../../server/domain/state.ts'
import type { Ticket } from '../../server/domain/ticket/ticket.ts'
import { createOrderStatistics } from './order-statistics.ts'
import type { Watch } from './watch.ts'

export type PromiseCount = { kept: number; broken: number }

export type Promises = {
  /** At most 1 + ⌊n/k⌋ later greens are called before a general ticket. */
  readonly overtaken: PromiseCount & { atBound: number }
  /** No green waits behind a later number at a lane that may take it; counted per call. */
  readonly greenFirst: PromiseCount
  /** A green ticket is called after at most m + k(m+1) other calls that count. */
  readonly greenDelay: PromiseCount
  notCovered: number
}

type Delay = { readonly m: number; readonly lanes: readonly string[]; readonly before: number }

const isCovered = (ticket: Ticket): boolean =>
  ticket.rejoins === 0 && !ticket.wasPassedOver && !ticket.wasBound && !ticket.wasMoved && !ticket.wasPutBack

function count(promise: PromiseCount, kept: boolean): void {
  if (kept) promise.kept += 1
  else promise.broken += 1
}

/** A batch's turn and a rejoined ticket come on top of what a green ticket was promised. */
function comesOnTop(state: State, { class: of, rejoins }: Ticket): boolean {
  return rejoins > 0 || (of === 'batch' && state.derived.queues.general.length > 0)
}

export function observePromises(): { readonly promises: Promises; readonly watch: Watch } {
  const promises: Promises = {
    overtaken: { kept: 0, broken: 0, atBound: 0 },
    greenFirst: { kept: 0, broken: 0 },
    greenDelay: { kept: 0, broken: 0 },
    notCovered: 0,
  }
  const generalsAhead = new Map<string, number>()
  const delays = new Map<string, Delay>()
  const counted = new Map<string, number>()
  const greensCalled = createOrderStatistics()

  const callsAt = (lanes: readonly string[]) => lanes.reduce((sum, lane) => sum + (counted.get(lane) ?? 0), 0)

  function issued(state: State, id: string): void {
    const ticket = must(state.tickets, id)
    const ahead = state.derived.queues[ticket.class].length - 1
    if (ticket.class === 'general') generalsAhead.set(id, ahead)
    if (ticket.class !== 'green') return
    const lanes = [...state.lanes.values()].filter(lane => fits(state, lane, ticket)).map(lane => lane.id)
    delays.set(id, { m: ahead, lanes, before: callsAt(lanes) })
  }

  function checkOvertaken(state: State, ticket: Ticket, n: number): void {
    const later = greensCalled.above(ticket.place.arrival)
    const bound = 1 + Math.floor(n / state.settings.k)
    count(promises.overtaken, later <= bound)
    if (later === bound) promises.overtaken.atBound += 1
  }

  function checkDelay(state: State, { m, lanes, before }: Delay): void {
    count(promises.greenDelay, callsAt(lanes) - before <= m + state.settings.k * (m + 1))
  }

  function checkGreenFirst(state: State, lane: Lane, ticket: Ticket): void {
    const waits = state.derived.queues.green.some(
      green => green.rejoins === 0 && green.place.arrival < ticket.place.arrival && fits(state, lane, green),
    )
    count(promises.greenFirst, !waits)
  }

  function called(state: State, event: EventOf<'TicketCalled'>): void {
    const ticket = must(state.tickets, event.ticket)
    const [n, delay] = [generalsAhead.get(ticket.id), delays.get(ticket.id)]
    generalsAhead.delete(ticket.id)
    delays.delete(ticket.id)
    if (event.by === 'hand') return
    checkGreenFirst(state, must(state.lanes, event.lane), ticket)
    if (!isCovered(ticket)) promises.notCovered += 1
    else if (n !== undefined) checkOvertaken(state, ticket, n)
    else if (delay !== undefined) checkDelay(state, delay)
    if (ticket.class === 'green' && ticket.rejoins === 0) greensCalled.mark(ticket.place.arrival)
    if (!comesOnTop(state, ticket)) counted.set(event.lane, (counted.get(event.lane) ?? 0) + 1)
  }

  return {
    promises,
    watch(state, { event }) {
      if (event.type === 'TicketIssued') issued(state, event.ticket)
      if (event.type === 'TicketCalled') called(state, event)
    },
  }
}
