/** The whole state as text and back, so that a start need not replay everything. */
import { countEscort } from './assistance/escort.ts'
import { initialState, type State } from './state.ts'
import { enlist } from './ticket/change.ts'

const VERSION = 1

/** Maps in the order of insertion, which replay and restore both keep. */
const MAPS = [
  'lanes',
  'tickets',
  'identities',
  'reserved',
  'batches',
  'tubes',
  'assistance',
  'actions',
] as const
type MapName = (typeof MAPS)[number]

type Entries<M> = M extends Map<infer K, infer V> ? [K, V][] : never

type Stored = Omit<State, MapName | 'barcodes' | 'derived'> & {
  readonly [N in MapName]: Entries<State[N]>
} & { readonly v: number; readonly barcodes: string[] }

/** The same text for the same history, whether replayed or restored. What follows from the tickets is left out. */
export function toSnapshot(state: State): string {
  const { derived: _, barcodes, ...rest } = state
  const maps = Object.fromEntries(MAPS.map(name => [name, [...state[name]]]))
  return JSON.stringify({ v: VERSION, ...rest, ...maps, barcodes: [...barcodes] })
}

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
  for (const ticket of state.tickets.values()) {
    enlist(state.derived, ticket)
    state.derived.byNumber.set(ticket.number, ticket)
  }
  for (const task of state.assistance.values()) countEscort(state.derived.escorts, task, 1)
  return state
}
