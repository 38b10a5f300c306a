/** Applies opening and closing of the day, holds, settings and new epochs. */
import type { Evolvers } from '../decider.ts'
import { mustDay } from '../lookup.ts'
import { momentOf } from '../recorded.ts'
import { emptyDerived, type State } from '../state.ts'
import { changeTicket } from '../ticket/change.ts'
import { CLASSES } from '../words.ts'
import type { DayEvent } from './day-event.ts'

/** The last day's tickets, tubes and tasks make room; lanes, batches, barcodes and settings stay. */
function clear(state: State): void {
  state.tickets.clear()
  state.identities.clear()
  state.reserved.clear()
  state.tubes.clear()
  state.assistance.clear()
  state.actions.clear()
  state.incidents = []
  state.reconciled = null
  Object.assign(state.derived, emptyDerived())
  for (const lane of state.lanes.values()) lane.lastCall = null
}

/** Everybody but green goes outside (shelters), until asked in. */
function emptyArea(state: State): void {
  const { general, batch } = state.derived.queues
  for (const ticket of [...general, ...batch]) changeTicket(state.derived, ticket, { inside: false })
}

export const evolveDay: Evolvers<DayEvent> = {
  DayOpened(state, event, record) {
    clear(state)
    state.held = null
    state.gate = 'open'
    state.day = {
      id: event.id,
      name: event.name,
      opened: momentOf(record),
      closed: null,
      arrivals: 0,
      rejoins: 0,
      lastCall: 0,
      numbers: { general: 0, green: 0, batch: 0 },
      counters: event.counters,
    }
  },
  DayClosed(state, _event, record) {
    mustDay(state).closed = momentOf(record)
    state.held = null
    state.gate = 'open'
    state.reserved.clear()
    state.actions.clear()
  },
  EpochBegan(state, event) {
    state.epoch = event.epoch
    state.reserved.clear()
    for (const each of CLASSES) {
      if (state.day !== null) state.day.numbers[each] += event.skip
    }
  },
  SiteHeld(state, event, record) {
    const since = state.held?.since ?? momentOf(record)
    state.held = { reason: event.reason, message: event.message, since }
  },
  SiteReleased(state, event) {
    state.held = null
    state.gate = event.gate
    if (event.emptied) emptyArea(state)
  },
  SettingsChanged(state, event) {
    state.settings = event.settings
  },
}
