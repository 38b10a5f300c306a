/** Puts back what an action touched, exactly as it was if nobody was called since. */
import type { Evolvers } from '../decider.ts'
import { must, mustDay } from '../lookup.ts'
import type { State } from '../state.ts'
import { changeTicket, goOut } from '../ticket/change.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Action } from './action.ts'
import type { ActionUndone } from './undo-event.ts'

/** What can only become true: after further calls it stays so, and a ticket whose call is taken back was put back. */
function flagsAfter(ticket: Ticket, image: Ticket, whole: boolean): Partial<Ticket> {
  const wasPassedOver = ticket.wasPassedOver
  if (whole) return { wasPassedOver }
  return {
    wasPassedOver,
    wasCalled: ticket.wasCalled,
    wasMoved: ticket.wasMoved,
    wasBound: ticket.wasBound,
    wasPutBack: ticket.wasPutBack || (image.state === 'waiting' && ticket.state === 'called'),
  }
}

function restoreTicket(state: State, image: Ticket, whole: boolean): void {
  const ticket = must(state.tickets, image.id)
  const bound = image.bound !== null && must(state.lanes, image.bound).state === 'open' ? image.bound : null
  // What it was promised is no part of the action: the account may have counted anew since.
  const { promised } = ticket
  const flags = flagsAfter(ticket, image, whole)
  changeTicket(state.derived, ticket, () => Object.assign(ticket, image, { bound, promised }, flags))
}

function wasNeverPassed(ticket: Ticket): void {
  ticket.wasPassedOver = false
}

/** Side effects on tickets that may have gone their own way meanwhile. */
function restoreOthers(state: State, action: Action, whole: boolean): void {
  for (const id of action.unbound) must(state.tickets, id).bound ??= action.states[0]?.id ?? null
  if (!whole) return
  const waiting = (ids: readonly string[]) =>
    ids.map(id => must(state.tickets, id)).filter(ticket => ticket.state === 'waiting')
  for (const ticket of waiting(action.admitted)) changeTicket(state.derived, ticket, goOut)
  for (const ticket of waiting(action.passedOver)) changeTicket(state.derived, ticket, wasNeverPassed)
}

export const evolveUndo: Evolvers<ActionUndone> = {
  ActionUndone(state, event) {
    const action = must(state.actions, event.doer)
    const day = mustDay(state)
    for (const image of action.states) Object.assign(must(state.lanes, image.id), image)
    for (const image of action.lists) Object.assign(must(state.lanes, image.id), image)
    for (const image of action.tubes) Object.assign(must(state.tubes, image.id), image)
    for (const image of action.tickets) restoreTicket(state, image, event.whole)
    restoreOthers(state, action, event.whole)
    if (event.whole && action.called) {
      day.counters = action.counters
      day.lastCall = action.lastCall
    }
    // What others have taught the site meanwhile is not forgotten for it.
    if (state.seq === event.to) state.estimation = action.estimation
    state.actions.delete(event.doer)
  },
}
