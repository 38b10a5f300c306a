/**
 * The one straight way in: a command is decided and evolved at once, everything decided in one turn of the event
 * loop is one transaction, and nobody is answered before it is durable. Called by the edge and by the site itself.
 *
 *   execute ─► decide ─► evolve ─► answer made ─┐        (this turn)
 *   execute ─► decide ─► evolve ─► answer made ─┤
 *                                               └─► commit ─► answers given ─► listeners told
 *                                                      └─ failed: state rebuilt, every caller refused
 */
import type { Journal, KeptAnswer, Recorded } from './ports.ts'

export type Moment = { wall: number; mono: number; boot: string }
export type By = { actor: string | null; device: string | null }
/** `existing` names what is there already, instead of a second one. */
export type Decided<Event> = { events: readonly Event[]; existing?: string }

export type EngineParts<State, Command, Event, Refusal extends { refused: string }> = {
  journal: Journal<Event>
  /** Rebuilds the state from the journal alone. */
  load: () => State
  decide: (state: State, command: Command, context: By & { now: Moment }) => Decided<Event> | Refusal
  evolve: (state: State, recorded: Recorded<Event>) => void
  now: () => Moment
  /** Runs a task at the end of this turn of the event loop. */
  defer: (task: () => void) => void
  /** Something that listens to commits threw; the events are durable all the same. By default it is thrown on. */
  onListenerFailed?: (error: unknown) => void
}

/** Nothing of the turn was recorded: the disk did not take it. */
export class StorageUnavailable extends Error {}

type Answered<T> = { answer: T; keep?: KeptAnswer }
type Waiting = { resolve: () => void; reject: (error: Error) => void }
type Turn<Event> = { records: Recorded<Event>[]; kept: KeptAnswer[]; waiting: Waiting[] }

export type Engine<State, Command, Event, Refusal> = {
  /** Read it, never change it. */
  state(): State
  /**
   * `answer` is made from the state right after the command; with `keep` it becomes durable together with the events.
   * Rejects with StorageUnavailable when the disk refuses; a refusal records nothing.
   */
  execute<T>(
    command: Command,
    by: By,
    answer: (state: State, decided: Decided<Event>) => Answered<T>,
  ): Promise<T | Refusal>
  /** Resolves when everything decided so far is durable, or was taken back: what is read after it stays. */
  settled(): Promise<void>
  onCommitted(listener: (records: readonly Recorded<Event>[]) => void): () => void
  seq(): number
}

function throwOn(error: unknown): never {
  throw error
}

export function createEngine<State, Command, Event, Refusal extends { refused: string }>(
  parts: EngineParts<State, Command, Event, Refusal>,
): Engine<State, Command, Event, Refusal> {
  const { journal, decide, evolve, now, defer, onListenerFailed = throwOn } = parts
  const listeners = new Set<(records: readonly Recorded<Event>[]) => void>()
  let state = parts.load()
  let seq = journal.lastSeq()
  let turn: Turn<Event> | null = null

  function openTurn(): Turn<Event> {
    if (turn) return turn
    turn = { records: [], kept: [], waiting: [] }
    defer(commit)
    return turn
  }

  /** Nothing of the turn has happened. */
  function abandon(failed: Turn<Event>, cause: unknown): void {
    if (turn === failed) turn = null
    failed.records.length = 0
    for (const caller of failed.waiting)
      caller.reject(new StorageUnavailable('nothing was recorded', { cause }))
    failed.waiting.length = 0
    seq = journal.lastSeq()
    state = parts.load()
  }

  function commit(): void {
    const done = turn
    if (!done) return
    turn = null
    try {
      if (done.records.length > 0) journal.append(done.records, { answers: done.kept })
    } catch (error) {
      abandon(done, error)
      return
    }
    for (const caller of done.waiting) caller.resolve()
    if (done.records.length > 0) tell(done.records)
  }

  /** A bug in one listener stops neither the others nor the site. */
  function tell(records: readonly Recorded<Event>[]): void {
    for (const listener of listeners) {
      try {
        listener(records)
      } catch (error) {
        onListenerFailed(error)
      }
    }
  }

  const committed = (waitingFor: Turn<Event>) =>
    new Promise<void>((resolve, reject) => {
      waitingFor.waiting.push({ resolve, reject })
    })

  return {
    state: () => state,
    seq: () => seq,

    async execute(command, by, answer) {
      const moment = now()
      const decision = decide(state, command, { ...by, now: moment })
      if ('refused' in decision) return decision
      const open = openTurn()
      try {
        for (const event of decision.events) {
          const recorded: Recorded<Event> = { seq: ++seq, ...moment, ...by, event }
          evolve(state, recorded)
          open.records.push(recorded)
        }
        const answered = answer(state, decision)
        if (answered.keep && decision.events.length > 0) open.kept.push(answered.keep)
        await committed(open)
        return answered.answer
      } catch (error) {
        if (!(error instanceof StorageUnavailable)) abandon(open, error)
        throw error
      }
    },

    async settled() {
      while (turn) await committed(turn).catch(() => {})
    },

    onCommitted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
