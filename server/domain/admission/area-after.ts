/** The waiting area and the queues as they will be after some events, without applying them. */
import type { Counters } from '../day/day.ts'
import type { Event, EventOf, EventType } from '../event.ts'
import { must, mustDay } from '../lookup.ts'
import { comparePlaces } from '../place.ts'
import type { Lines } from '../policy/forecast.ts'
import { Line } from '../policy/line.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Class } from '../words.ts'

/** What admission needs to know of somebody who waits. */
export type Waiter = Pick<
  Ticket,
  'id' | 'number' | 'class' | 'place' | 'party' | 'batch' | 'inside' | 'wasCalled' | 'wasMoved'
>

export type Area = {
  inside: number
  capacity: number | null
  gate: State['gate']
  held: boolean
  emptied: boolean
  counters: Counters
  /** Tickets that stop waiting, or wait differently; and how those that wait now wait. */
  readonly gone: Set<string>
  readonly came: Waiter[]
}

/** The ticket's share of the area, before and after. */
function stops(state: State, area: Area, id: string): Ticket {
  const ticket = must(state.tickets, id)
  if (ticket.inside) area.inside -= ticket.party
  area.gone.add(id)
  return ticket
}

function waits(area: Area, waiter: Waiter): void {
  if (waiter.inside) area.inside += waiter.party
  area.came.push(waiter)
}

type Account<E> = (state: State, area: Area, event: E) => void

const leaves: Account<{ readonly ticket: string }> = (state, area, event) => {
  stops(state, area, event.ticket)
}

const accounts: { readonly [T in EventType]?: Account<EventOf<T>> } = {
  TicketIssued(_state, area, event) {
    const place = { arrival: event.arrival, rejoin: 0 }
    waits(area, { ...event, id: event.ticket, place, wasCalled: false, wasMoved: false })
  },
  TicketRejoined(state, area, { ticket, place, inside }) {
    waits(area, { ...must(state.tickets, ticket), place, inside })
  },
  TicketCalled(state, area, event) {
    const ticket = stops(state, area, event.ticket)
    area.inside += ticket.party
    area.counters = event.counters ?? area.counters
  },
  TicketChanged(state, area, event) {
    const ticket = stops(state, area, event.ticket)
    const { party, inside } = event
    if (ticket.state === 'waiting') waits(area, { ...ticket, class: event.class, party, inside })
    else if (inside) area.inside += party
  },
  TicketTransferred(state, area, event) {
    const ticket = stops(state, area, event.ticket)
    const wasMoved = ticket.wasMoved || event.class !== ticket.class
    waits(area, { ...ticket, class: event.class, inside: event.inside, wasMoved })
  },
  TicketArrived: leaves,
  TicketDone: leaves,
  TicketMissed: leaves,
  TicketCancelled: leaves,
  ActionUndone(state, area, { doer, whole }) {
    const action = must(state.actions, doer)
    for (const image of action.tickets) {
      stops(state, area, image.id)
      if (image.state === 'waiting') waits(area, image)
      else if (image.inside) area.inside += image.party
    }
    if (!whole) return
    for (const id of action.admitted) {
      const ticket = stops(state, area, id)
      if (ticket.state === 'waiting') waits(area, { ...ticket, inside: false })
      else if (ticket.inside) area.inside += ticket.party
    }
    if (action.called) area.counters = action.counters
  },
  SettingsChanged(_state, area, event) {
    area.capacity = event.settings.capacity
  },
  SiteHeld(_state, area) {
    area.held = true
  },
  SiteReleased(_state, area, event) {
    Object.assign(area, { gate: event.gate, emptied: event.emptied, held: false })
  },
}

export function areaAfter(state: State, events: readonly Event[]): Area {
  const area: Area = {
    inside: state.derived.inside,
    capacity: state.settings.capacity,
    gate: state.gate,
    held: state.held !== null,
    emptied: false,
    counters: mustDay(state).counters,
    gone: new Set(),
    came: [],
  }
  for (const event of events) {
    // As in `evolve`: the table pairs every handler with its event.
    const account = accounts[event.type] as Account<Event> | undefined
    account?.(state, area, event)
  }
  return area
}

export function linesOf(state: State, { gone, came }: Area): Lines<Waiter> {
  const { queues } = state.derived
  const line = (of: Class) => {
    const more = came
      .filter(waiter => waiter.class === of)
      .toSorted((a, b) => comparePlaces(a.place, b.place))
    return new Line<Waiter>(queues[of], gone, more)
  }
  return { general: line('general'), green: line('green'), batch: line('batch') }
}
