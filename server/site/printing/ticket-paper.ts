/** What a ticket's paper says at the moment in which it is printed. Made by the site, used by the printing desk. */
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { Receipt } from '../../../hardware/escpos/receipt.ts'
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import type { TubeLabel } from '../../app/print-desk.ts'
import type { Language } from '../../contract/words.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { Outlook } from '../../edge/view/outlook.ts'
import { testReceipt, ticketReceipt } from './ticket-receipt.ts'
import { tubeLabel } from './tube-label.ts'
import { writeReceipt } from './write-receipt.ts'

export type PaperParts = {
  siteName: (language: Language | null) => string
  statusUrl: (ticket: Ticket) => string | null
  outlook: Pick<Outlook, 'ahead' | 'estimate' | 'admission'>
  wall: () => number
  /** "11-23 10:42" of a wall time, in the site's time zone. */
  localTime: (wall: number) => string
  /** The catalogue's Chinese in the site's script; none: as it is. */
  inScript?: (text: string) => string
}

export type Paper = {
  ticket(ticket: Ticket, reprint: boolean, columns: number): Uint8Array
  test(printer: string, columns: number): Uint8Array
  label(label: TubeLabel, columns: number): Uint8Array
}

export function createPaper({ siteName, statusUrl, outlook, wall, localTime, inScript }: PaperParts): Paper {
  const encode = (receipt: Receipt, name: string, columns: number) =>
    encodeReceipt(inScript ? writeReceipt(receipt, name, inScript) : receipt, { columns })
  const clock = (moment: string) => localTime(Date.parse(moment)).slice(-'10:42'.length)
  return {
    ticket(ticket, reprint, columns) {
      const language = ticket.language ?? 'zh-CN'
      const admission = outlook.admission(ticket)
      const where = whereTo(language, { class: ticket.class, needs: [...ticket.needs], admission }, clock)
      const printed = {
        number: ticket.number,
        class: ticket.class,
        party: ticket.party,
        language,
        ahead: outlook.ahead(ticket),
        estimate: outlook.estimate(ticket),
        where,
        statusUrl: statusUrl(ticket),
        reprint,
      }
      const issued = localTime(ticket.issued.wall)
      const name = siteName(language)
      return encode(ticketReceipt(printed, name, issued, columns), name, columns)
    },
    label: (label, columns) =>
      encodeReceipt(tubeLabel(label, siteName('zh-CN'), localTime(wall())), { columns }),
    test: (printer, columns) =>
      encodeReceipt(testReceipt(siteName('zh-CN'), printer, localTime(wall())), { columns }),
  }
}
