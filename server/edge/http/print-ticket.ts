/** From a ticket to a printer: which one a request means, and handing it over. */
import type { PrintDesk } from '../../app/print-desk.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'

export const noPrinter = (): Refused =>
  new Refused('invalid-input', { errors: [{ path: '/printer', message: 'there is no such printer' }] })

/** Null when the request names none. @throws {Refused} when it names one that is not there. */
export function printerNamed(desk: PrintDesk, printer: string | undefined): string | null {
  if (printer === undefined) return null
  if (desk.printers().some(each => each.id === printer)) return printer
  throw noPrinter()
}

/** Hands a ticket to a printer; it never fails and never waits. */
export function printTicket(
  { desk, outlook }: Pick<RouteParts, 'desk' | 'outlook'>,
  ticket: Ticket,
  printer: string,
  reprint: boolean,
): void {
  const [ahead, estimate] = [outlook.ahead(ticket), outlook.estimate(ticket)]
  desk.print({ ticket, printer, reprint, ahead, estimate, admission: outlook.admission(ticket) })
}
