/** What a ticket's paper says at the moment in which it is printed. Made by the site, used by the printing desk. */
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import type { Receipt } from '../../../hardware/escpos/receipt.ts'
import { renderReceipt } from '../../../hardware/sim/render-receipt.ts'
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import type { DaySlip, TubeLabel } from '../../app/print-desk.ts'
import type { PaperWidth, PreviewTicket, TicketLayout, TicketPreview } from '../../contract/ticket-layout.ts'
import type { Language } from '../../contract/words.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { Outlook } from '../../edge/view/outlook.ts'
import { daySlip } from './day-slip.ts'
import { sampleTicket } from './sample-ticket.ts'
import { columnsOf, type PrintedTicket, testReceipt, ticketReceipt } from './ticket-receipt.ts'
import { tubeLabel } from './tube-label.ts'
import { writeReceipt } from './write-receipt.ts'

export type PaperParts = {
  layout: (width: PaperWidth) => TicketLayout
  siteName: (language: Language | null) => string
  statusUrl: (ticket: Ticket) => string | null
  /** An address as long as those on tickets, or null where there is none. */
  sampleUrl: () => string | null
  outlook: Pick<Outlook, 'ahead' | 'estimate' | 'admission'>
  batchName: (batch: string) => string | null
  /** What residents are told now. */
  notices: (language: Language) => string[]
  wall: () => number
  /** "11-23 10:42" of a wall time, in the site's time zone. */
  localTime: (wall: number) => string
  /** The catalogue's Chinese in the site's script; none: as it is. */
  inScript?: (text: string) => string
}

export type Paper = {
  ticket(ticket: Ticket, reprint: boolean, width: PaperWidth): Uint8Array
  test(printer: string, width: PaperWidth): Uint8Array
  label(label: TubeLabel, width: PaperWidth): Uint8Array
  slip(slip: DaySlip, width: PaperWidth): Uint8Array
  preview(asked: PreviewTicket): TicketPreview
}

/** A picture of the very bytes that a printer gets. */
function picture(bytes: Uint8Array, width: PaperWidth): string {
  const dotsPerColumn = 12
  return renderReceipt(createEscposParser().push(bytes), columnsOf[width] * dotsPerColumn)
}

export function createPaper(parts: PaperParts): Paper {
  const { siteName, outlook, wall, localTime, inScript } = parts
  const clock = (moment: string) => localTime(Date.parse(moment)).slice(-'10:42'.length)

  const encode = (receipt: Receipt, name: string, width: PaperWidth) =>
    encodeReceipt(inScript ? writeReceipt(receipt, name, inScript) : receipt, { columns: columnsOf[width] })

  function printed(ticket: Ticket, reprint: boolean): PrintedTicket {
    const language = ticket.language ?? 'zh-CN'
    const admission = outlook.admission(ticket)
    return {
      number: ticket.number,
      class: ticket.class,
      party: ticket.party,
      language,
      ahead: outlook.ahead(ticket),
      estimate: outlook.estimate(ticket),
      where: whereTo(language, { class: ticket.class, needs: [...ticket.needs], admission }, clock),
      batch: ticket.batch === null ? null : parts.batchName(ticket.batch),
      notices: parts.notices(language),
      statusUrl: parts.statusUrl(ticket),
      reprint,
    }
  }

  function lay(layout: TicketLayout, ticket: PrintedTicket, issued: number, width: PaperWidth): Uint8Array {
    const name = siteName(ticket.language)
    const place = { siteName: name, localTime: localTime(issued), columns: columnsOf[width] }
    return encode(ticketReceipt(layout, ticket, place), name, width)
  }

  return {
    ticket: (ticket, reprint, width) =>
      lay(parts.layout(width), printed(ticket, reprint), ticket.issued.wall, width),
    label: (label, width) =>
      encode(tubeLabel(label, siteName('zh-CN'), localTime(wall())), siteName('zh-CN'), width),
    slip(slip, width) {
      const times = { from: localTime(slip.openedAt), to: localTime(slip.until) }
      return encode(daySlip(slip, siteName('zh-CN'), times), siteName('zh-CN'), width)
    },
    test: (printer, width) =>
      encode(testReceipt(siteName('zh-CN'), printer, localTime(wall())), siteName('zh-CN'), width),
    preview(asked) {
      const { width = 80, language = 'zh-CN' } = asked
      const layout = asked.layout ?? parts.layout(width)
      const ticket = sampleTicket(asked, parts.notices(language), parts.sampleUrl(), wall(), clock)
      const bytes = lay(layout, ticket, wall(), width)
      return { svg: picture(bytes, width), bytes: bytes.length, layout }
    },
  }
}
