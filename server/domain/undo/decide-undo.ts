/** Takes back the caller's own latest action, soon enough and while nothing depends on it. */
import type { Deciders } from '../decider.ts'
import { must, openDay } from '../lookup.ts'
import { elapsed } from '../moment.ts'
import type { State } from '../state.ts'
import { type Action, UNDO_WITHIN } from './action.ts'
import { doerOf } from './remember.ts'
import type { Undo } from './undo-command.ts'

/** A later event on one of its tickets, on the list or state of its lane, or on its tube. */
function dependedOn(state: State, { to, tickets, lists, states, tubes }: Action): boolean {
  return (
    tickets.some(({ id }) => must(state.tickets, id).rev > to) ||
    lists.some(({ id }) => must(state.lanes, id).listRev > to) ||
    states.some(({ id }) => must(state.lanes, id).stateRev > to) ||
    tubes.some(({ id }) => must(state.tubes, id).rev > to)
  )
}

export const decideUndo: Deciders<Undo> = {
  Undo(state, _command, context) {
    const day = openDay(state)
    if (!day) return { refused: 'day-closed' }
    const doer = doerOf(context)
    const action = state.actions.get(doer)
    if (action === undefined) return { refused: 'cannot-undo', because: 'nothing' }
    if (elapsed(action.at, context.now) > UNDO_WITHIN) return { refused: 'cannot-undo', because: 'too-late' }
    if (dependedOn(state, action)) return { refused: 'cannot-undo', because: 'depended-on' }
    const { act, kind, from, to } = action
    const tickets = action.tickets.map(({ id }) => id)
    const lane = action.lists[0]?.id ?? action.states[0]?.id ?? null
    const whole = day.lastCall <= action.to
    return {
      events: [{ type: 'ActionUndone', v: 1, doer, act: { id: act, kind }, from, to, tickets, lane, whole }],
    }
  },
}
