/** The state at the end of an earlier day, replayed from the journal in small pieces, so that nobody waits for it. */
import { setImmediate } from 'node:timers/promises'
import type { Journal } from '../../app/ports.ts'
import type { Event } from '../../domain/event.ts'
import { evolve } from '../../domain/evolve.ts'
import { initialState, type State } from '../../domain/state.ts'

/** Events replayed in one turn of the event loop: a few milliseconds. */
const atOnce = 250

/** Null when the journal knows no such day. */
export async function stateOfDay(journal: Pick<Journal<Event>, 'read'>, day: string): Promise<State | null> {
  const state = initialState()
  for (;;) {
    const before = state.seq
    for (const record of Iterator.from(journal.read(state.seq)).take(atOnce)) {
      if (record.event.type === 'DayOpened' && state.day?.id === day) return state
      evolve(state, record)
    }
    if (state.seq === before) return state.day?.id === day ? state : null
    await setImmediate()
  }
}
