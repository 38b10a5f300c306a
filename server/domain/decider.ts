/**
 * The three functions that are the rules; `decide.ts`, `evolve.ts` and `snapshot.ts` export them under these names.
 */
import type { Command } from './command.ts'
import type { Event } from './event.ts'
import type { Context, Recorded } from './recorded.ts'
import type { Decision } from './refusal.ts'
import type { State } from './state.ts'

/** What would happen: events to record in this order, or a named refusal. Changes nothing. */
export type Decide = (state: State, command: Command, context: Context) => Decision<Event>

/** Applies one recorded event, in place. Events come in the order of `seq`, none left out. */
export type Evolve = (state: State, record: Recorded) => void

/** The same text for the same history, whether replayed or restored. */
export type ToSnapshot = (state: State) => string
export type FromSnapshot = (json: string) => State
