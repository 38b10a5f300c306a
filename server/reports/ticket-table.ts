/** Every ticket of the day with its times, without anything about people: for those who count and check. */
import type { State } from '../domain/state.ts'
import type { Table } from './table.ts'

const at = (wall: number | null | undefined) => (wall == null ? null : new Date(wall).toISOString())

export const ticketTable = (state: State): Table => ({
  name: 'tickets',
  columns: [
    'number',
    'class',
    'state',
    'party',
    'needs',
    'batch',
    'lane',
    'issued',
    'first called',
    'ended',
    'misses',
    'rejoins',
  ],
  rows: [...state.tickets.values()].map(ticket => [
    ticket.number,
    ticket.class,
    ticket.state,
    ticket.party,
    ticket.needs.join(' ') || null,
    state.batches.get(ticket.batch ?? '')?.name ?? null,
    ticket.lane,
    at(ticket.issued.wall),
    at(ticket.firstCall?.wall),
    at(ticket.ended?.wall),
    ticket.misses.length,
    ticket.rejoins,
  ]),
})
