/** From events to paper: every ticket issued or asked for again becomes one print job. Called by the site at its start. */
import type { Event } from '../domain/event.ts'
import type { Journal, Recorded } from './ports.ts'
import type { PrintDesk, PrintJob } from './print-desk.ts'
import type { Site } from './site.ts'

type Record = Recorded<Event>

/** A ticket's own job has its id, so that a job is the same whoever reads the event. */
export function jobOf({ seq, event }: Record): PrintJob | null {
  if (event.type === 'TicketIssued' && event.printer !== undefined) {
    const { ticket, printer } = event
    return { id: ticket, seq, ticket, printer, reprint: false }
  }
  if (event.type !== 'TicketReprinted') return null
  const { ticket, printer, job } = event
  return { id: job ?? `${ticket}.${seq}`, seq, ticket, printer, reprint: true }
}

const jobsOf = (records: Iterable<Record>): PrintJob[] => [...records].map(jobOf).filter(job => job !== null)

/** The ticket that is done with, if this event says so of one. */
const endedBy = ({ event }: Record): string | null =>
  event.type === 'TicketDone' || event.type === 'TicketCancelled' || event.type === 'TicketExpired'
    ? event.ticket
    : null

export type PrintParts = {
  site: Site
  journal: Pick<Journal<Event>, 'read'>
  desk: PrintDesk
  /** Runs a task when the answers of this turn are on their way. */
  defer: (task: () => void) => void
}

/** Takes up what was left of an earlier process, then prints as events come. The result ends it, with nothing forgotten. */
export function printEvents({ site, journal, desk, defer }: PrintParts): () => void {
  let pending: Record[] = []

  function printPending(): void {
    const records = pending
    pending = []
    for (const job of jobsOf(records)) desk.print(job)
    for (const ticket of records.map(endedBy)) if (ticket !== null) desk.release(ticket)
  }

  desk.resume(jobsOf(journal.read(desk.writtenUpTo())))
  const stop = site.onCommitted(records => {
    if (pending.length === 0) defer(printPending)
    pending.push(...records)
  })
  return () => {
    stop()
    printPending()
  }
}
