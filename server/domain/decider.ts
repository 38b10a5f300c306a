/** The shape of the rules: `decide`, `evolve`, and the tables of handlers that they are made of. */
import type { Command } from './command.ts'
import type { Event } from './event.ts'
import type { Moment } from './moment.ts'
import type { Context, Recorded } from './recorded.ts'
import type { Decision } from './refusal.ts'
import type { State } from './state.ts'

/** What would happen: events to record in this order, or a named refusal. Changes nothing. */
export type Decide<C extends Command = Command> = (
  state: State,
  command: C,
  context: Context,
) => Decision<Event>

/** Applies one recorded event, in place; `now` is when it was recorded. Events come in the order of `seq`, none left out. */
export type Evolve<E extends Event = Event> = (state: State, event: E, record: Recorded, now: Moment) => void

export type Deciders<C extends Command> = { readonly [T in C['type']]: Decide<Extract<C, { type: T }>> }

export type Evolvers<E extends Event> = { readonly [T in E['type']]: Evolve<Extract<E, { type: T }>> }
