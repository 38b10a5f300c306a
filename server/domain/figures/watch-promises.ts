/** Keeps the account of the promises. Called by `evolve` right before an event is applied. */
import { needsStepFree } from '../assistance/escort.ts'
import type { Event, EventOf, EventType } from '../event.ts'
import { must, mustDay } from '../lookup.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Action } from '../undo/action.ts'
import { doerOf } from '../undo/remember.ts'
import { callEffect } from './call-effect.ts'
import { applyEffect, type Effect, NO_EFFECT } from './effect.ts'
import type { Reached } from './promises.ts'
import { insert } from './sorted.ts'

type Watcher<E> = (state: State, event: E, record: Recorded) => void

/** An effect of an action is kept with it. */
function happens(state: State, record: Recorded, effect: Effect): void {
  applyEffect(state.promises, effect, 1)
  if ('act' in record.event && record.event.act !== undefined)
    state.actions.get(doerOf(record))?.effects.push(effect)
}

/** A ticket that comes to wait as a green at the place it has. */
function joins(state: State, record: Recorded, ticket: Ticket): void {
  happens(state, record, { ...NO_EFFECT, joins: ticket.place.arrival })
}

/** It waits again, ahead of those that came meanwhile and did not see it wait. */
function returns(state: State, action: Action, image: Ticket, whole: boolean): void {
  const { joined, returned } = state.promises
  const someCame = mustDay(state).arrivals > action.arrivals
  if (image.class === 'general' && someCame) insert(returned, action.arrivals)
  if (image.class !== 'green') return
  if (!whole) insert(joined, image.place.arrival)
  else if (someCame) insert(joined, action.arrivals)
}

const shifted = (then: Reached, from: Reached, to: Reached): Reached => ({
  stepFree: then.stepFree + to.stepFree - from.stepFree,
  stairs: then.stairs + to.stairs - from.stairs,
})

/** Greens that came since the action counted from totals that held its calls, and from now on do not. */
function takeBack({ promises, derived }: State, action: Action): void {
  const { calls, turns, generals } = promises
  for (const effect of action.effects) applyEffect(promises, effect, -1)
  for (const green of derived.queues.green) {
    const { promised } = green
    if (promised === null || green.arrival <= action.arrivals) continue
    green.promised = {
      ...promised,
      calls: shifted(promised.calls, calls, promises.calls),
      turns: shifted(promised.turns, turns, promises.turns),
      generals: promised.generals + promises.generals - generals,
    }
  }
}

const watchers: { readonly [T in EventType]?: Watcher<EventOf<T>> } = {
  TicketCalled: (state, event, record) => happens(state, record, callEffect(state, event)),
  TicketRejoined(state, event) {
    if (must(state.tickets, event.ticket).class === 'green')
      insert(state.promises.joined, event.place.arrival)
  },
  TicketTransferred(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    const waitsAsGreen = ticket.class === 'green' && ticket.state === 'waiting'
    if (event.class === 'green' && !waitsAsGreen) joins(state, record, ticket)
  },
  TicketChanged(state, event, record) {
    const ticket = must(state.tickets, event.ticket)
    if (event.class === 'green' && ticket.class !== 'green') joins(state, record, ticket)
    const { promised, access } = ticket
    if (promised && needsStepFree({ needs: event.needs, access }))
      ticket.promised = { ...promised, stepFree: true }
  },
  SettingsChanged(state, { settings: { k, kBatch } }) {
    state.promises.settings.push({ arrivals: state.day?.arrivals ?? 0, k, kBatch })
  },
  ActionUndone(state, event) {
    const action = must(state.actions, event.doer)
    if (event.whole) takeBack(state, action)
    for (const image of action.tickets)
      if (image.state === 'waiting') returns(state, action, image, event.whole)
  },
}

export function watchPromises(state: State, record: Recorded): void {
  // As in `evolve`: the table pairs every handler with its event.
  const watcher = watchers[record.event.type] as Watcher<Event> | undefined
  watcher?.(state, record.event, record)
}
