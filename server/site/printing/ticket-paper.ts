/** What a ticket's paper says at the moment in which it is printed. Made by the site, used by the printing desk. */
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { Glyphs } from '../../../hardware/escpos/glyph.ts'
import { createEscposParser } from '../../../hardware/escpos/parse-escpos.ts'
import { type PrinterFont, usualFont } from '../../../hardware/escpos/printer-font.ts'
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

/** A printer as far as its paper shows it. */
export type PaperKind = { width: PaperWidth; font?: PrinterFont | undefined; drawsQr?: boolean | undefined }

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
  /** Pictures of characters that a printer lacks. */
  glyphs: Glyphs
  /** A printer of the site with that paper, to preview what it prints. */
  kindOf: (width: PaperWidth) => PaperKind
}

export type Paper = {
  ticket(ticket: Ticket, reprint: boolean, on: PaperKind): Uint8Array
  test(printer: string, on: PaperKind): Uint8Array
  label(label: TubeLabel, on: PaperKind): Uint8Array
  slip(slip: DaySlip, on: PaperKind): Uint8Array
  preview(asked: PreviewTicket): TicketPreview
}

/** A picture of the very bytes that a printer gets. */
function picture(bytes: Uint8Array, { width, font = usualFont }: PaperKind): string {
  const dotsPerColumn = 12
  return renderReceipt(createEscposParser().push(bytes), columnsOf[width] * dotsPerColumn, font)
}

export function createPaper(parts: PaperParts): Paper {
  const { siteName, outlook, wall, localTime, inScript, glyphs } = parts
  const clock = (moment: string) => localTime(Date.parse(moment)).slice(-'10:42'.length)

  const encode = (receipt: Receipt, name: string, { width, font, drawsQr = true }: PaperKind) =>
    encodeReceipt(inScript ? writeReceipt(receipt, name, inScript) : receipt, {
      columns: columnsOf[width],
      font: font ?? usualFont,
      drawsQr,
      glyphs,
    })

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

  function lay(layout: TicketLayout, ticket: PrintedTicket, issued: number, on: PaperKind): Uint8Array {
    const name = siteName(ticket.language)
    const place = { siteName: name, localTime: localTime(issued), columns: columnsOf[on.width] }
    return encode(ticketReceipt(layout, ticket, place), name, on)
  }

  return {
    ticket: (ticket, reprint, on) =>
      lay(parts.layout(on.width), printed(ticket, reprint), ticket.issued.wall, on),
    label: (label, on) =>
      encode(tubeLabel(label, siteName('zh-CN'), localTime(wall())), siteName('zh-CN'), on),
    slip(slip, on) {
      const times = { from: localTime(slip.openedAt), to: localTime(slip.until) }
      return encode(daySlip(slip, siteName('zh-CN'), times), siteName('zh-CN'), on)
    },
    test: (printer, on) =>
      encode(testReceipt(siteName('zh-CN'), printer, localTime(wall())), siteName('zh-CN'), on),
    preview(asked) {
      const { width = 80, language = 'zh-CN' } = asked
      const on = { ...parts.kindOf(width), width }
      const layout = asked.layout ?? parts.layout(width)
      const ticket = sampleTicket(asked, parts.notices(language), parts.sampleUrl(), wall(), clock)
      const bytes = lay(layout, ticket, wall(), on)
      return { svg: picture(bytes, on), bytes: bytes.length, layout }
    },
  }
}
