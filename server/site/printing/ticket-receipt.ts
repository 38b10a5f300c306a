/** The printed ticket: a layout filled with what is true of one ticket. Called by `ticket-paper.ts`. */
import type { Receipt, ReceiptLine, Scale, TextLine } from '../../../hardware/escpos/receipt.ts'
import { speaker } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { common } from '../../../kiosk/speech/catalogue/common.ts'
import { receipt } from '../../../kiosk/speech/catalogue/receipt.ts'
import { ticket as ticketWords } from '../../../kiosk/speech/catalogue/ticket.ts'
import type { PaperWidth, TicketBlock, TicketLayout } from '../../contract/ticket-layout.ts'
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
  /** The company, school or building that it came with. */
  batch: string | null
  notices: readonly string[]
  /** What the QR code opens, or null where no phone could reach it. */
  statusUrl: string | null
  reprint: boolean
}

const say = speaker({ ...common, ...ticketWords, ...receipt })

/** What a site prints that says nothing else. */
export const standardLayout: TicketLayout = [
  { show: 'site', bold: true },
  { show: 'class', size: 2, bold: true },
  { show: 'number', size: 5 },
  { show: 'wait', size: 2, bold: true },
  { show: 'gap' },
  { show: 'batch' },
  { show: 'where' },
  { show: 'qr', module: 6, words: true },
  { show: 'time' },
]

/** Characters of 12 dots in a row. */
export const columnsOf: Readonly<Record<PaperWidth, number>> = { 58: 32, 80: 48 }

type Style = { size?: number; bold?: boolean; align?: 'left' | 'center' | 'right' }

const square = (size: number): Scale => ({ width: size, height: size })

const line = (text: string, style: Partial<TextLine> = {}): TextLine => ({
  kind: 'text',
  align: 'center',
  text,
  ...style,
})

/** As large as asked for where it fits on one line, else at the printer's own size on as many lines as it takes. */
function words(
  text: string,
  columns: number,
  { size = 1, bold, align }: Style,
  more: Partial<TextLine> = {},
) {
  const style = { ...(bold && { bold }), ...(align && { align }), ...more }
  if (size > 1 && size * widthOf(text) <= columns) return [line(text, { ...style, scale: square(size) })]
  return fold(text, columns).map(each => line(each, style))
}

function wait({ language, ahead, estimate }: PrintedTicket): string | null {
  if (estimate) return say(language, 'receipt.wait', estimate)
  if (ahead === null) return null
  return ahead === 0 ? say(language, 'receipt.first') : say(language, 'receipt.ahead', { people: ahead })
}

/** The queue in words; the green channel's stand white on black, so that staff see it from afar. */
function classLine(ticket: PrintedTicket, columns: number, style: Style): ReceiptLine[] {
  const { language, party } = ticket
  const heading = `${say(language, `class.${ticket.class}`)} ${say(language, 'common.people', { people: party })}`
  const isGreen = ticket.class === 'green'
  return words(isGreen ? ` ${heading} ` : heading, columns, style, isGreen ? { inverted: true } : {})
}

const gap = (lines = 1): ReceiptLine => ({ kind: 'feed', lines })

/** The line before and after is the code's quiet zone (ISO/IEC 18004, 6.3.8). */
const qr = (text: string, module: number, words: string | null): ReceiptLine[] => [
  gap(),
  { kind: 'qr', text, module, level: 'M' },
  gap(),
  ...(words === null ? [] : [line(words)]),
]

type Place = { siteName: string; localTime: string; columns: number }

function fill(block: TicketBlock, ticket: PrintedTicket, place: Place): ReceiptLine[] {
  const { siteName, localTime, columns } = place
  const { language } = ticket
  const plain = (text: string | null, style: Style) => (text === null ? [] : words(text, columns, style))
  switch (block.show) {
    case 'site':
      return plain(siteName, block)
    case 'class':
      return classLine(ticket, columns, block)
    case 'number':
      return [line(ticket.number, { scale: square(block.size ?? 5), bold: true })]
    case 'wait':
      return plain(wait(ticket), block)
    case 'where':
      return plain(ticket.where, block)
    case 'batch':
      return plain(ticket.batch, block)
    case 'notices':
      return ticket.notices.flatMap(each => plain(each, block))
    case 'time':
      return plain(localTime, block)
    case 'text':
      return plain(language === 'en' ? block.text.en : block.text.zh, block)
    case 'qr': {
      const scan = block.words === false ? null : say(language, 'ticket.scan')
      return ticket.statusUrl === null ? [] : qr(ticket.statusUrl, block.module ?? 6, scan)
    }
    case 'gap':
      return [gap(block.lines)]
    case 'rule':
      return [{ kind: 'rule' }]
  }
}

/** `columns` are the paper's cells of 12 dots. `localTime` is the site's. A reprint is marked whatever the layout says. */
export function ticketReceipt(layout: TicketLayout, ticket: PrintedTicket, place: Place): Receipt {
  const mark = ` ${say(ticket.language, 'receipt.reprint')} `
  return [
    ...(ticket.reprint ? [line(mark, { scale: square(2), bold: true, inverted: true })] : []),
    ...layout.flatMap(block => fill(block, ticket, place)),
    { kind: 'cut' },
  ]
}

export function testReceipt(siteName: string, printer: string, localTime: string): Receipt {
  return [
    line(siteName),
    line(say('zh-CN', 'receipt.test'), { scale: square(2), bold: true }),
    line(say('en', 'receipt.test')),
    line(say('zh-CN', 'receipt.test.fine')),
    line(printer),
    line(localTime),
    { kind: 'cut' },
  ]
}
