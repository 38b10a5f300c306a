/** The engine of one site: the generic engine bound to the rules of `server/domain`. */
import type { Command } from '../domain/command.ts'
import { decide } from '../domain/decide.ts'
import type { Event } from '../domain/event.ts'
import { evolve } from '../domain/evolve.ts'
import type { Refusal } from '../domain/refusal.ts'
import { fromSnapshot } from '../domain/snapshot.ts'
import { initialState, type State } from '../domain/state.ts'
import { createEngine, type Engine, type Moment, StorageUnavailable } from './engine.ts'
import type { Journal, Snapshot, Snapshots } from './ports.ts'

export type Site = Engine<State, Command, Event, Refusal>

export type SiteParts = {
  journal: Journal<Event>
  /** Without them, every start replays the whole journal. */
  snapshots?: Pick<Snapshots, 'newest'>
  /** Whether so little room is left on the disk that it is kept for calling those who have a number. */
  tight?: () => boolean
  now: () => Moment
  defer: (task: () => void) => void
  onListenerFailed?: (error: unknown) => void
}

/** What brings in more work than the room that is left may have to hold. */
const bringsMore: ReadonlySet<Command['type']> = new Set(['IssueTicket', 'ReserveNumbers'])

/** A snapshot of another format, or one that cannot be read, is as good as none. */
function restored(snapshot: Snapshot | null | undefined): State | null {
  try {
    return snapshot ? fromSnapshot(snapshot.json) : null
  } catch {
    return null
  }
}

/** Rebuilds the state from the newest snapshot and the events after it, then takes commands. */
export function createSite({ journal, snapshots, tight, ...rest }: SiteParts): Site {
  const load = () => {
    const state = restored(snapshots?.newest()) ?? initialState()
    for (const recorded of journal.read(state.seq)) evolve(state, recorded)
    return state
  }
  const decideIfRoom: typeof decide = (state, command, context) => {
    if (bringsMore.has(command.type) && tight?.()) throw new StorageUnavailable('the disk is full')
    return decide(state, command, context)
  }
  return createEngine({ journal, load, decide: decideIfRoom, evolve, ...rest })
}
