/** Before an event of an undoable command is applied: keeps what it touches as it is now. */
import type { Event, EventOf, EventType } from '../event.ts'
import { must, mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import type { Recorded } from '../recorded.ts'
import type { State } from '../state.ts'
import type { TicketCalled, TicketDone, TicketMissed } from '../ticket/ticket-event.ts'
import type { Act, Action } from './action.ts'

/** The person, or the device where nobody is signed in. */
export const doerOf = (who: { readonly actor: string | null; readonly device: string | null }): string =>
  who.actor ?? who.device ?? ''

function actionOf(state: State, record: Recorded, act: Act, now: Moment): Action {
  const doer = doerOf(record)
  const known = state.actions.get(doer)
  if (known?.act === act.id) return known
  const day = mustDay(state)
  const action: Action = {
    act: act.id,
    kind: act.kind,
    at: now,
    from: record.seq,
    to: record.seq,
    counters: day.counters,
    lastCall: day.lastCall,
    arrivals: day.arrivals,
    estimation: state.estimation,
    tickets: [],
    lists: [],
    states: [],
    tubes: [],
    admitted: [],
    passedOver: [],
    unbound: [],
    effects: [],
    called: false,
  }
  state.actions.set(doer, action)
  return action
}

/** The first image of a thing is how it was before the action. */
function isKept(images: readonly { readonly id: string }[], id: string): boolean {
  for (const image of images) if (image.id === id) return true
  return false
}

function keepTicket(state: State, { tickets }: Action, id: string): void {
  if (!isKept(tickets, id)) tickets.push({ ...must(state.tickets, id) })
}

function keepList(state: State, { lists }: Action, lane: string): void {
  if (isKept(lists, lane)) return
  const { id, current, tube, lastCall, listRev, measured } = must(state.lanes, lane)
  lists.push({ id, current, tube, lastCall, listRev, measured })
}

function keepState(state: State, { states }: Action, lane: string): void {
  if (isKept(states, lane)) return
  const {
    id,
    state: was,
    staff,
    reason,
    minutes,
    since,
    spells,
    stateRev,
    measured,
  } = must(state.lanes, lane)
  states.push({ id, state: was, staff, reason, minutes, since, spells, stateRev, measured })
}

function keepTube(state: State, { tubes }: Action, tube: string): void {
  if (isKept(tubes, tube)) return
  const { id, state: was, bound, counted, rev } = must(state.tubes, tube)
  tubes.push({ id, state: was, bound, counted, rev })
}

type Keeper<E> = (state: State, action: Action, event: E) => void

function keepTicketAndList(
  state: State,
  action: Action,
  event: TicketCalled | TicketDone | TicketMissed,
): void {
  keepTicket(state, action, event.ticket)
  keepList(state, action, event.lane)
}

const keepOnlyTicket: Keeper<{ readonly ticket: string }> = (state, action, event) =>
  keepTicket(state, action, event.ticket)

const keepers: { readonly [T in EventType]?: Keeper<EventOf<T>> } = {
  TicketCalled(state, action, event) {
    keepTicketAndList(state, action, event)
    action.passedOver.push(...event.passedOver)
    action.called = true
  },
  TicketDone: keepTicketAndList,
  TicketMissed: keepTicketAndList,
  TicketRecalled: keepOnlyTicket,
  TicketArrived: keepOnlyTicket,
  TicketTransferred(state, action, event) {
    keepTicket(state, action, event.ticket)
    if (event.from !== null) keepList(state, action, event.from)
  },
  PeopleBound(state, action, event) {
    keepTicket(state, action, event.ticket)
    keepTube(state, action, event.tube)
  },
  TubeSealed(state, action, event) {
    keepTube(state, action, event.tube)
    keepList(state, action, event.lane)
  },
  TicketsAdmitted(_state, action, event) {
    action.admitted.push(...event.tickets)
  },
  LanePaused(state, action, event) {
    keepState(state, action, event.lane)
    action.unbound.push(...event.unbound)
  },
  LaneResumed: (state, action, event) => keepState(state, action, event.lane),
}

export function remember(state: State, record: Recorded, act: Act, now: Moment): void {
  const action = actionOf(state, record, act, now)
  action.to = record.seq
  // As in `evolve`: the table pairs every handler with its event.
  const keeper = keepers[record.event.type] as Keeper<Event> | undefined
  keeper?.(state, action, record.event)
}
