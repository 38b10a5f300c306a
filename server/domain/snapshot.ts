/** The whole state as text and back, so that a start need not replay everything. */
import { countTask } from './figures/count-task.ts'
import { initialState, type State } from './state.ts'
import { enlist } from './ticket/change.ts'

const VERSION = 5

type MapName = { [N in keyof State]: State[N] extends Map<unknown, unknown> ? N : never }[keyof State]

type Entries<M> = M extends Map<infer K, infer V> ? [K, V][] : never

type Stored = Omit<State, MapName | 'barcodes' | 'derived'> & {
  readonly [N in MapName]: Entries<State[N]>
} & { readonly v: number; readonly barcodes: string[] }

/** Entries of a map, or members of a set, turned into text at once: about a millisecond's work. */
const AT_ONCE = 100

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let separator = '['
  const rest = Iterator.from(items)
  for (let some = [...rest.take(AT_ONCE)]; some.length > 0; some = [...rest.take(AT_ONCE)]) {
    yield separator + JSON.stringify(some).slice(1, -1)
    separator = ','
  }
  yield separator === '[' ? '[]' : ']'
}

/**
 * The text of `toSnapshot` piece by piece, for whoever must not stop for as long as a whole one takes. The state
 * must not change before the last piece. What follows from the tickets is left out.
 */
export function* snapshotPieces(state: State): Generator<string> {
  const { derived: _, ...stored } = state
  yield `{"v":${VERSION}`
  for (const [name, value] of Object.entries(stored)) {
    yield `,${JSON.stringify(name)}:`
    if (value instanceof Map || value instanceof Set) yield* listPieces(value)
    else yield JSON.stringify(value)
  }
  yield '}'
}

/** The same text for the same history, whether replayed or restored. */
export const toSnapshot = (state: State): string => [...snapshotPieces(state)].join('')

function stateOf({ v: _, ...stored }: Stored): State {
  return {
    ...initialState(),
    ...stored,
    lanes: new Map(stored.lanes),
    tickets: new Map(stored.tickets),
    identities: new Map(stored.identities),
    reserved: new Map(stored.reserved),
    batches: new Map(stored.batches),
    tubes: new Map(stored.tubes),
    notices: new Map(stored.notices),
    assistance: new Map(stored.assistance),
    actions: new Map(stored.actions),
    barcodes: new Set(stored.barcodes),
  }
}

/** Throws on text that `toSnapshot` of this version did not write; the caller then replays the journal instead. */
export function fromSnapshot(json: string): State {
  const stored: Stored = JSON.parse(json)
  if (stored.v !== VERSION) throw new Error(`snapshot of version ${stored.v}, not ${VERSION}`)
  const state = stateOf(stored)
  for (const ticket of state.tickets.values()) enlist(state.derived, ticket)
  for (const task of state.assistance.values()) countTask(state.derived, task, 1)
  return state
}
