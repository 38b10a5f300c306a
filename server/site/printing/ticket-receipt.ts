/** The printed ticket as data: what is on it, how large, in which language. Called by the printing desk. */
import type { Receipt, ReceiptLine, TextLine } from '../../../hardware/escpos/receipt.ts'
import { speaker } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { common } from '../../../kiosk/speech/catalogue/common.ts'
import { receipt } from '../../../kiosk/speech/catalogue/receipt.ts'
import { ticket as ticketWords } from '../../../kiosk/speech/catalogue/ticket.ts'
import type { Language, Minutes, TicketClass } from '../../contract/words.ts'
import { fold, widthOf } from './fold.ts'

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
const gap: ReceiptLine = { kind: 'feed', lines: 1 }

function wait({ language, ahead, estimate }: PrintedTicket): string | null {
  if (estimate) return say(language, 'receipt.wait', estimate)
  if (ahead === null) return null
  return ahead === 0 ? say(language, 'receipt.first') : say(language, 'receipt.ahead', { people: ahead })
}

/** Twice as large where that fits on one line. */
const large = (text: string, columns: number, style: Partial<TextLine> = {}): TextLine =>
  line(text, { bold: true, ...style, ...(2 * widthOf(text) <= columns && { scale: double }) })

/** `columns` are the paper's cells of 12 dots: 48 on 80 mm, 32 on 58 mm. `localTime` is the site's. */
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
    ticket.reprint ? large(` ${say(language, 'receipt.reprint')} `, columns, { inverted: true }) : null,
    line(siteName, { bold: true }),
    gap,
    large(ticket.class === 'green' ? ` ${heading} ` : heading, columns, {
      inverted: ticket.class === 'green',
    }),
    line(ticket.number, { scale: numberScale, bold: true }),
    how === null ? null : large(how, columns),
    ...fold(ticket.where, columns).map(each => line(each)),
    ...(ticket.statusUrl === null ? [] : qr(ticket.statusUrl, say(language, 'ticket.scan'))),
    line(localTime),
    { kind: 'cut' },
  ]
  return lines.filter(each => each !== null)
}

/** The line before and after is the code's quiet zone (ISO/IEC 18004, 6.3.8). */
const qr = (text: string, words: string): ReceiptLine[] => [
  gap,
  { kind: 'qr', text, module: 6, level: 'M' },
  gap,
  line(words),
]

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
