/** The site's printers behind the port of the use cases: tickets become bytes, jobs and news of them. */
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { Receipt } from '../../../hardware/escpos/receipt.ts'
import { createSpool, type SpoolPrinter } from '../../../hardware/printer/spool.ts'
import type { JobUpdate, PrinterUpdate } from '../../../hardware/printer/updates.ts'
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import type { Print, PrintDesk, PrintJob } from '../../app/print-desk.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { testReceipt, ticketReceipt } from './ticket-receipt.ts'
import { tubeLabel } from './tube-label.ts'
import type { VirtualRoll } from './virtual-roll.ts'
import { writeReceipt } from './write-receipt.ts'

export type DeskPrinter = SpoolPrinter & {
  columns: number
  /** What a built-in printer has printed. */
  roll?: VirtualRoll
}

export type DeskParts = {
  printers: readonly DeskPrinter[]
  siteName: (language: Ticket['language']) => string
  statusUrl: (ticket: Ticket) => string | null
  wall: () => number
  /** "11-23 10:42" of a wall time, in the site's time zone. */
  localTime: (wall: number) => string
  newId: () => string
  /** The catalogue's Chinese in the site's script; none: as it is. */
  inScript?: (text: string) => string
  onPrinter: (update: PrinterUpdate) => void
}

type Job = { ticket: string; device: string | null }
const mostJobs = 5000

export function createPrintDesk(parts: DeskParts): PrintDesk & { close(): void } {
  const { printers, localTime, wall, newId } = parts
  const jobs = new Map<string, Job>()
  const newest = new Map<string, string>()
  const waiting = new Map<string, Set<string>>(printers.map(({ id }) => [id, new Set()]))
  const listeners = new Set<(ticket: string, device: string | null, print: Print) => void>()

  const toPrint = ({ state, reason }: JobUpdate): Print => ({ state, ...(reason && { reason }) })

  function countWaiting({ job, printer, state }: JobUpdate): void {
    const open = state === 'queued' || state === 'sent' || state === 'held'
    if (open) waiting.get(printer)?.add(job)
    else waiting.get(printer)?.delete(job)
  }

  const spool = createSpool({
    printers,
    onPrinter: parts.onPrinter,
    onJob(update) {
      countWaiting(update)
      const job = jobs.get(update.job)
      if (job) for (const listener of listeners) listener(job.ticket, job.device, toPrint(update))
    },
  })

  const inScript = (receipt: Receipt, siteName: string) =>
    parts.inScript ? writeReceipt(receipt, siteName, parts.inScript) : receipt

  const columnsOf = (printer: string) => printers.find(each => each.id === printer)?.columns ?? 48

  function submit(id: string, printer: string, receipt: Receipt): void {
    spool.submit({ id, printer, bytes: encodeReceipt(receipt, { columns: columnsOf(printer) }) })
  }

  function remember(id: string, ticket: Ticket): void {
    jobs.set(id, { ticket: ticket.id, device: ticket.device })
    newest.set(ticket.id, id)
    if (jobs.size <= mostJobs) return
    for (const [oldest, job] of jobs) {
      jobs.delete(oldest)
      if (newest.get(job.ticket) === oldest) newest.delete(job.ticket)
      return
    }
  }

  return {
    defaultPrinter: () => printers[0]?.id ?? null,

    print({ ticket, printer, reprint, ahead, estimate, admission }: PrintJob) {
      const id = newId()
      const language = ticket.language ?? 'zh-CN'
      remember(id, ticket)
      const printed = {
        number: ticket.number,
        class: ticket.class,
        party: ticket.party,
        language,
        ahead,
        estimate,
        where: whereTo(language, { class: ticket.class, needs: [...ticket.needs], admission }, moment =>
          localTime(Date.parse(moment)).slice(-'10:42'.length),
        ),
        statusUrl: parts.statusUrl(ticket),
        reprint,
      }
      const issued = localTime(ticket.issued.wall)
      const siteName = parts.siteName(language)
      const receipt = ticketReceipt(printed, siteName, issued, columnsOf(printer))
      submit(id, printer, inScript(receipt, siteName))
    },

    printOf(ticket) {
      const update = spool.job(newest.get(ticket) ?? '')
      return update ? toPrint(update) : { state: 'none' }
    },

    test(printer) {
      const found = printers.find(each => each.id === printer)
      if (!found) return false
      const receipt = testReceipt(parts.siteName('zh-CN'), found.name, localTime(wall()))
      submit(newId(), printer, receipt)
      return true
    },

    label(printer, label) {
      if (!printers.some(each => each.id === printer)) return false
      submit(newId(), printer, tubeLabel(label, parts.siteName('zh-CN'), localTime(wall())))
      return true
    },

    resolve: (job, printed) => spool.resolve(job, printed),
    receipts: (printer, after) => printers.find(each => each.id === printer)?.roll?.after(after) ?? null,

    printers: () =>
      spool.printers().map(update => ({
        ...update,
        virtual: printers.some(each => each.id === update.id && each.roll !== undefined),
        waiting: waiting.get(update.id)?.size ?? 0,
      })),

    onPrint(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: spool.close,
  }
}
