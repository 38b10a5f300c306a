/** What the overview counts and asks, from the queue and from a refusal: pure, so that every rule is tested. */
import type { Ticket } from '../../server/contract/ticket.ts'
import type { TicketClass } from '../../server/contract/words.ts'
import { ApiError } from '../link/api-error.ts'

/** People, not tickets. */
export function peopleWaiting(tickets: readonly Ticket[]): Record<TicketClass, number> {
  const people = { general: 0, green: 0, batch: 0 }
  for (const ticket of tickets) if (ticket.state === 'waiting') people[ticket.class] += ticket.party
  return people
}

/** What keeps the day from being closed: numbers that are being sampled, and barcodes of open tubes. */
export type Unfinished = { tickets: string[]; tubes: string[] }

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Null if the day was refused for another reason. */
export function unfinishedIn(error: unknown): Unfinished | null {
  if (!(error instanceof ApiError) || error.code !== 'lane-busy') return null
  const list = (name: string) => strings(Reflect.get(error.problem, name))
  return { tickets: list('tickets'), tubes: list('tubes') }
}
