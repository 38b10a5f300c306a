/** Which numbers may come into the waiting area, as board and entrance screen show it. */
import type { Recorded } from '../../app/ports.ts'
import type { Board } from '../../contract/queue.ts'
import { isLimited } from '../../domain/admission/enters.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { CLASSES } from '../../domain/words.ts'

type Range = Board['admission'][number]

const byNumber = (a: Ticket, b: Ticket): number =>
  a.number.length - b.number.length || (a.number < b.number ? -1 : 1)

/** A range ends before a waiting number that must still stay outside, which a rejoined one may be. */
function ranges(waiting: readonly Ticket[], counts: (ticket: Ticket) => boolean = () => true): Range[] {
  const found: Range[] = []
  let open: Range | undefined
  for (const ticket of waiting.toSorted(byNumber)) {
    const { class: of, number, inside } = ticket
    if (!inside) open = undefined
    else if (!counts(ticket)) continue
    else if (open) open.to = number
    else {
      open = { class: of, from: number, to: number }
      found.push(open)
    }
  }
  return found
}

/** Empty while everybody may come in. */
export const admissionView = (state: State): Board['admission'] =>
  isLimited(state) ? CLASSES.flatMap(of => ranges(state.derived.queues[of])) : []

/**
 * Who was told to wait outside and has just been let in, as ranges of numbers among which nobody still waits outside.
 * Who came in as they took their number was told so then.
 */
export function admittedNow(state: State, records: readonly Recorded<Event>[]): Range[] {
  const admitted = new Set(
    records.flatMap(({ event }) => (event.type === 'TicketsAdmitted' ? event.tickets : [])),
  )
  for (const { event } of records) if (event.type === 'TicketIssued') admitted.delete(event.ticket)
  if (admitted.size === 0) return []
  return CLASSES.flatMap(of => ranges(state.derived.queues[of], ({ id }) => admitted.has(id)))
}
