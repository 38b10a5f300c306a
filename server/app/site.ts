/** The engine of one site: the generic engine bound to the rules of `server/domain`. */
import type { Command } from '../domain/command.ts'
import { decide } from '../domain/decide.ts'
import type { Event } from '../domain/event.ts'
import { evolve } from '../domain/evolve.ts'
import type { Refusal } from '../domain/refusal.ts'
import { initialState, type State } from '../domain/state.ts'
import { createEngine, type Engine, type Moment } from './engine.ts'
import type { Journal } from './ports.ts'

export type Site = Engine<State, Command, Event, Refusal>

export type SiteParts = {
  journal: Journal<Event>
  now: () => Moment
  defer: (task: () => void) => void
}

/** Replays the journal, then takes commands. */
export function createSite({ journal, now, defer }: SiteParts): Site {
  const load = () => {
    const state = initialState()
    for (const recorded of journal.read(0)) evolve(state, recorded)
    return state
  }
  return createEngine({ journal, load, decide, evolve, now, defer })
}
