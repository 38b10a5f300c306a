/** Applies opening and closing of the day, holds, settings and new epochs. */
import type { Evolvers } from '../decider.ts'
import { newPromises } from '../figures/promises.ts'
import { spellsOfNewDay } from '../lane/spells.ts'
import { mustDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import { emptyDerived, type State } from '../state.ts'
import { changeTicket, goOut } from '../ticket/change.ts'
import { CLASSES } from '../words.ts'
import type { DayEvent } from './day-event.ts'

/** The last day's tickets, tubes and tasks make room; lanes, batches, barcodes and settings stay. */
function clear(state: State, now: Moment): void {
  state.tickets.clear()
  state.identities.clear()
  state.tubes.clear()
  state.assistance.clear()
  state.incidents = []
  state.reconciled = null
  Object.assign(state.derived, emptyDerived())
  state.promises = newPromises()
  state.holds = []
  for (const lane of state.lanes.values()) {
    lane.lastCall = null
    lane.spells = spellsOfNewDay(lane, now)
  }
}

/** Everybody but green goes outside (shelters), until asked in. */
function emptyArea(state: State): void {
  const { general, batch } = state.derived.queues
  for (const ticket of [...general, ...batch]) changeTicket(state.derived, ticket, goOut)
}

function endHold({ holds }: State, now: Moment): void {
  const last = holds.at(-1)
  if (last) last.to ??= now
}

export const evolveDay: Evolvers<DayEvent> = {
  DayOpened(state, event, _record, now) {
    clear(state, now)
    state.day = {
      id: event.id,
      name: event.name,
      opened: now,
      closed: null,
      arrivals: 0,
      rejoins: 0,
      lastCall: 0,
      numbers: { general: 0, green: 0, batch: 0 },
      counters: event.counters,
    }
  },
  DayClosed(state, _event, _record, now) {
    mustDay(state).closed = now
    state.held = null
    endHold(state, now)
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
  SiteHeld(state, event, _record, now) {
    const since = state.held?.since ?? now
    if (state.held === null) state.holds.push({ reason: event.reason, from: since, to: null })
    state.held = { reason: event.reason, message: event.message, since }
  },
  SiteReleased(state, event, _record, now) {
    state.held = null
    endHold(state, now)
    state.gate = event.gate
    if (event.emptied) emptyArea(state)
  },
  SettingsChanged(state, event) {
    state.settings = event.settings
  },
}
