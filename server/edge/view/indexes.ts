/** Small look-ups beside the state that only the edge needs, kept up with every commit: who was called last, whose link is whose. */
import type { Recorded } from '../../app/ports.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'

const mostRecent = 24

export type Indexes = ReturnType<typeof createIndexes>

export function createIndexes(state: () => State) {
  let recent: string[] = []
  let bySecret = new Map<string, string>()

  function rebuild(): void {
    const tickets = [...state().tickets.values()]
    bySecret = new Map(tickets.flatMap(({ secret, id }) => (secret ? [[secret, id]] : [])))
    recent = tickets
      .filter(ticket => ticket.lastCall)
      .sort((a, b) => (b.lastCall?.wall ?? 0) - (a.lastCall?.wall ?? 0))
      .slice(0, mostRecent)
      .map(ticket => ticket.id)
  }

  function apply(event: Event): void {
    switch (event.type) {
      case 'TicketIssued':
        if (event.secret) bySecret.set(event.secret, event.ticket)
        break
      case 'TicketCalled':
      case 'TicketRecalled':
        recent = [event.ticket, ...recent.filter(id => id !== event.ticket)].slice(0, mostRecent)
        break
      case 'DayOpened':
        rebuild()
        break
      default:
    }
  }

  rebuild()

  return {
    committed: (records: readonly Recorded<Event>[]) => {
      for (const { event } of records) apply(event)
    },
    /** Newest first. */
    recentlyCalled: (): Ticket[] => recent.flatMap(id => state().tickets.get(id) ?? []),
    bySecret: (secret: string): Ticket | undefined => state().tickets.get(bySecret.get(secret) ?? ''),
  }
}
