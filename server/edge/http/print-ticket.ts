/** Which printer a request means. */
import type { Actor } from '../../app/access/actor.ts'
import type { PrintDesk } from '../../app/print-desk.ts'
import { Refused } from './problem.ts'

export const noPrinter = (): Refused =>
  new Refused('invalid-input', { errors: [{ path: '/printer', message: 'there is no such printer' }] })

/** Null when the request names none. @throws {Refused} when it names one that is not there. */
export function printerNamed(desk: PrintDesk, printer: string | undefined): string | null {
  if (printer === undefined) return null
  if (desk.printers().some(each => each.id === printer)) return printer
  throw noPrinter()
}

/** The one set for the device at which somebody asks, else the site's first; null when there is none. */
export const printerFor = (desk: PrintDesk, actor: Actor | null): string | null =>
  desk.defaultPrinter(actor?.device ?? null)
