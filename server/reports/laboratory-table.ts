/** Who is in which tube and in which order, for the laboratory: the one export that names people, where they gave it. */
import type { State } from '../domain/state.ts'
import type { Table } from './table.ts'

/** What one of a ticket's party gave about themselves, by kind; nothing when nothing is kept or it cannot be read. */
export type GivenOf = (ticket: string, person: number) => Readonly<Record<string, string>>

const kinds = ['name', 'resident-id', 'phone', 'passport', 'token'] as const

export function laboratoryTable(state: State, givenOf: GivenOf): Table {
  return {
    name: 'tubes',
    columns: ['barcode', 'lane', 'size', 'state', 'position', 'number', 'person', ...kinds],
    rows: [...state.tubes.values()].flatMap(tube => {
      const { barcode, lane, size } = tube
      return tube.bound.map(({ ticket, person }, at) => {
        const given = givenOf(ticket, person)
        const number = state.tickets.get(ticket)?.number ?? null
        const who = kinds.map(kind => given[kind] ?? null)
        return [barcode, lane, size, tube.state, at + 1, number, person + 1, ...who]
      })
    }),
  }
}
