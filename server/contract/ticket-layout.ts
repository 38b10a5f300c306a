/** What a printed ticket shows, in which order and how large: data of `site.json`, and of a preview. */
import { type Static, type TProperties, Type } from 'typebox'
import { Language, TicketClass } from './words.ts'

const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

/** Times the printer's own size, which is 3 mm high. Where it does not fit on one line it is printed at 1. */
const Size = Type.Integer({ minimum: 1, maximum: 4 })
const style = {
  size: Type.Optional(Size),
  bold: Type.Optional(Type.Boolean()),
  align: Type.Optional(Type.Enum(['left', 'center', 'right'])),
}
const Line = Type.String({ minLength: 1, maxLength: 200 })

export const TicketBlock = Type.Union([
  closed({
    /**
     * site: its name · class: the queue and how many people, white on black for the green channel · wait: the range, or
     * the people ahead · where: where to go, or when to come back · batch: the company's name · notices: those that the
     * kiosk shows now · time: of the check-in. What has nothing to say takes no room.
     */
    show: Type.Enum(['site', 'class', 'wait', 'where', 'batch', 'notices', 'time']),
    ...style,
  }),
  /** 5 times 3 mm are the 15 mm that it needs at least. */
  closed({ show: Type.Literal('number'), size: Type.Optional(Type.Integer({ minimum: 5, maximum: 8 })) }),
  /** Side of one module in dots, 8 of which are 1 mm; `words` says below what it is for. */
  closed({
    show: Type.Literal('qr'),
    module: Type.Optional(Type.Integer({ minimum: 3, maximum: 10 })),
    words: Type.Optional(Type.Boolean()),
  }),
  closed({ show: Type.Literal('text'), text: closed({ zh: Line, en: Line }), ...style }),
  closed({ show: Type.Literal('gap'), lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })) }),
  closed({ show: Type.Literal('rule') }),
])
export type TicketBlock = Static<typeof TicketBlock>

export const TicketLayout = Type.Array(TicketBlock, { minItems: 1, maxItems: 30 })
export type TicketLayout = Static<typeof TicketLayout>

/** Paper width, mm. */
export const PaperWidth = Type.Enum([58, 80])
export type PaperWidth = Static<typeof PaperWidth>

/** A ticket to look at: with everything on it that one of this kind can have. */
export const PreviewTicket = closed({
  width: Type.Optional(PaperWidth),
  language: Type.Optional(Language),
  class: Type.Optional(TicketClass),
  reprint: Type.Optional(Type.Boolean()),
  /** Outside for now, so that it says when to come back. */
  outside: Type.Optional(Type.Boolean()),
  /** In place of the one that is in force. */
  layout: Type.Optional(TicketLayout),
})
export type PreviewTicket = Static<typeof PreviewTicket>

export const TicketPreview = Type.Object({
  /** As a virtual printer draws the very bytes that are sent. */
  svg: Type.String(),
  bytes: Type.Integer(),
  layout: TicketLayout,
})
export type TicketPreview = Static<typeof TicketPreview>

/** "A1000": the longest number that a day is likely to need. */
const longestNumber = 5
/** Dots of a character at size 1. */
const characterDots = 12
const printableDots = { 58: 384, 80: 576 } as const

/** What the schema cannot say, each with its path behind `path`. */
export function layoutFaults(layout: TicketLayout, width: PaperWidth, path: string): string[] {
  const numbers = layout.filter(({ show }) => show === 'number').length
  const widest = Math.floor(printableDots[width] / characterDots / longestNumber)
  const tooWide = layout.flatMap((block, index) =>
    block.show === 'number' && (block.size ?? 5) > widest
      ? [`${path}[${index}].size: at most ${widest} on ${width} mm paper, or A1000 does not fit`]
      : [],
  )
  return numbers === 1 ? tooWide : [`${path}: must show the number once, not ${numbers} times`, ...tooWide]
}
