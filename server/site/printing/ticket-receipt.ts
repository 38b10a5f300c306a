/** The printed ticket as data: what is on it, how large, in which language. Called by the printing desk. */
import type { Receipt, ReceiptLine, TextLine } from '../../../hardware/escpos/receipt.ts'
import { speaker } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { common } from '../../../kiosk/speech/catalogue/common.ts'
import { receipt } from '../../../kiosk/speech/catalogue/receipt.ts'
import { ticket as ticketWords } from '../../../kiosk/speech/catalogue/ticket.ts'
import type { Language, Minutes, TicketClass } from '../../contract/words.ts'
import { fold } from './fold.ts'

export type PrintedTicket = {
  number: string
  class: TicketClass
  party: number
  language: Language
  /** People before this ticket, and the wait if one can honestly be told. */
  ahead: number | null
  estimate: Minutes | null
  /** The sentence that says where to go with it. */
  where: string
  /** What the QR code opens, or null where no phone could reach it. */
  statusUrl: string | null
  reprint: boolean
}

const say = speaker({ ...common, ...ticketWords, ...receipt })

const line = (text: string, style: Partial<TextLine> = {}): TextLine => ({
  kind: 'text',
  align: 'center',
  text,
  ...style,
})

/** 24 dots a line at 8 dots a millimetre: five times is 15 mm. */
const numberScale = { width: 5, height: 5 }
const double = { width: 2, height: 2 }

function wait({ language, ahead, estimate }: PrintedTicket): string | null {
  if (estimate) return say(language, 'receipt.wait', estimate)
  if (ahead === null) return null
  return ahead === 0 ? say(language, 'receipt.first') : say(language, 'receipt.ahead', { people: ahead })
}

/** `siteName` and the local time zone's date are the site's; `columns` the printer's: 48 on 80 mm paper, 32 on 58 mm. */
export function ticketReceipt(
  ticket: PrintedTicket,
  siteName: string,
  localTime: string,
  columns: number,
): Receipt {
  const { language } = ticket
  const how = wait(ticket)
  const kind = say(language, `class.${ticket.class}`)
  const people = say(language, 'common.people', { people: ticket.party })
  const heading = `${kind} ${people}`
  const lines: (ReceiptLine | null)[] = [
    ticket.reprint ? line(` ${say(language, 'receipt.reprint')} `, { inverted: true, scale: double }) : null,
    line(siteName),
    line(ticket.class === 'green' ? ` ${heading} ` : heading, {
      bold: true,
      inverted: ticket.class === 'green',
    }),
    line(ticket.number, { scale: numberScale, bold: true }),
    how === null ? null : line(how, { scale: { width: 1, height: 2 } }),
    ...fold(ticket.where, columns).map(each => line(each)),
    ticket.statusUrl === null ? null : { kind: 'qr', text: ticket.statusUrl, module: 6, level: 'M' },
    ticket.statusUrl === null ? null : line(say(language, 'ticket.scan')),
    line(localTime),
    { kind: 'cut' },
  ]
  return lines.filter(each => each !== null)
}

export function testReceipt(siteName: string, printer: string, localTime: string): Receipt {
  return [
    line(siteName),
    line(say('zh-CN', 'receipt.test'), { scale: double, bold: true }),
    line(say('en', 'receipt.test')),
    line(say('zh-CN', 'receipt.test.fine')),
    line(printer),
    line(localTime),
    { kind: 'cut' },
  ]
}
