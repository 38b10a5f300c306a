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

/** The same text for the same history, whether replayed or restored. What follows from the tickets is left out. */
export function toSnapshot(state: State): string {
  const { derived: _, barcodes, ...rest } = state
  const maps = Object.fromEntries(MAPS.map(name => [name, [...state[name]]]))
  return JSON.stringify({ v: VERSION, ...rest, ...maps, barcodes: [...barcodes] })
}

/** Throws on text that `toSnapshot` of this version did not write; the caller then replays the journal instead. */
export function fromSnapshot(json: string): State {
  const { v, barcodes, ...stored } = JSON.parse(json)
  if (v !== VERSION) throw new Error(`snapshot of version ${v}, not ${VERSION}`)
  const maps = Object.fromEntries(MAPS.map(name => [name, new Map(stored[name])]))
  const state: State = { ...initialState(), ...stored, ...maps, barcodes: new Set(barcodes) }
  for (const ticket of state.tickets.values()) {
    enlist(state.derived, ticket)
    state.derived.byNumber.set(ticket.number, ticket)
  }
  for (const task of state.assistance.values()) countEscort(state.derived.escorts, task, 1)
  return state
}
