/// <reference path="./escpos-printer.d.ts" />
// Receipt → bytes, through the `escpos` package over an adapter that keeps them. Called by whoever submits a job.
import Printer from 'escpos/printer.js'
import { type Bitmap, bitmapCommand } from './bitmap.ts'
import type { Glyphs } from './glyph.ts'
import { paintLine } from './paint-line.ts'
import { paintQr } from './paint-qr.ts'
import { printableText } from './printable-text.ts'
import { fontBytes, isWithin, type PrinterFont, usualFont } from './printer-font.ts'
import { qrCommand } from './qr-command.ts'
import type { Align, Receipt, ReceiptLine, Scale, TextLine } from './receipt.ts'

/** What a printer can do by itself. */
export interface PrinterProfile {
  /** Printable characters of 12 dots in a row: 48 on 80 mm paper, 32 on 58 mm. */
  readonly columns: number
  /** A line with any other character is sent as a picture. */
  readonly font: PrinterFont
  /** Whether it draws QR codes; otherwise they are sent as pictures. */
  readonly drawsQr: boolean
}

export interface EncodeOptions extends Partial<PrinterProfile> {
  /** Pictures of characters that the printer lacks; those that are missing there too become boxes. */
  readonly glyphs?: Glyphs
}

/** Everything that `writeLine` needs to know. */
type Means = Required<EncodeOptions>

/** What the printer currently has set, so that a line sends only what changes. */
interface Style {
  readonly align: Align
  readonly scale: Scale
  readonly bold: boolean
  readonly inverted: boolean
}

const plain: Style = { align: 'left', scale: { width: 1, height: 1 }, bold: false, inverted: false }

// 'CENTER' would print the word "undefined".
const sides = { left: 'LT', center: 'CT', right: 'RT' } as const

/** Dots of a column. */
const columnDots = 12

/** Lines of paper between the print head and the blade of common printers. */
const linesToBlade = 4

/** GS ! n. `size()` falls back to ESC ! for 1 and 2, which leaves Han at normal size and clears bold. */
const scaleCommand = ({ width, height }: Scale): number[] => {
  const valid = [width, height].every(times => Number.isInteger(times) && times >= 1 && times <= 8)
  if (!valid) throw new RangeError(`character scale ${width} × ${height}, not 1–8`)
  return [0x1d, 0x21, ((width - 1) << 4) | (height - 1)]
}

const switchStyle = (printer: Printer, from: Style, to: Style): Style => {
  if (to.align !== from.align) printer.align(sides[to.align])
  if (to.scale.width !== from.scale.width || to.scale.height !== from.scale.height)
    printer.print(scaleCommand(to.scale))
  // style('B') would also send ESC 5 and ESC -, for italics and underlining that we never switch on.
  if (to.bold !== from.bold) printer.print([0x1b, 0x45, to.bold ? 1 : 0])
  if (to.inverted !== from.inverted) printer.setReverseColors(to.inverted)
  return to
}

const styleOf = (line: TextLine): Style => ({
  align: line.align ?? plain.align,
  scale: line.scale ?? plain.scale,
  bold: line.bold ?? plain.bold,
  inverted: line.inverted ?? plain.inverted,
})

const writePictures = (printer: Printer, style: Style, pictures: readonly Bitmap[]): Style => {
  // Their place on the line is part of them.
  const next = switchStyle(printer, style, plain)
  for (const picture of pictures) printer.print(bitmapCommand(picture))
  return next
}

const writeText = (printer: Printer, line: TextLine, style: Style, means: Means): Style => {
  const text = printableText(line.text)
  const bytes = fontBytes(means.font, text)
  if (bytes === null) {
    const pictures = paintLine({ ...line, text }, means.columns * columnDots, means.glyphs)
    return writePictures(printer, style, pictures)
  }
  const next = switchStyle(printer, style, styleOf(line))
  bytes.push(0x0a)
  printer.print(bytes)
  return next
}

/** A box-drawing dash fills its cell; eight times as wide, two or three of them make the whole line. */
const ruleLine = ({ align }: Style, { columns, font }: Means): TextLine =>
  isWithin(font, '─')
    ? { kind: 'text', text: '─'.repeat(Math.floor(columns / 16)), align, scale: { width: 8, height: 1 } }
    : { kind: 'text', text: '-'.repeat(columns), align }

const writeLine = (printer: Printer, line: ReceiptLine, style: Style, means: Means): Style => {
  switch (line.kind) {
    case 'text':
      return writeText(printer, line, style, means)
    case 'rule':
      return writeText(printer, ruleLine(style, means), style, means)
    case 'feed': {
      printer.print([0x1b, 0x64, line.lines])
      return style
    }
    case 'qr': {
      if (!means.drawsQr) return writePictures(printer, style, [paintQr(line, means.columns * columnDots)])
      const next = switchStyle(printer, style, { ...plain, align: 'center' })
      printer.print(qrCommand(line))
      return next
    }
    case 'cut': {
      const next = switchStyle(printer, style, { ...style, scale: plain.scale })
      printer.cut(true, linesToBlade)
      return next
    }
  }
}

/**
 * Bytes of one job, complete in themselves: they start by resetting the printer, so that nothing is left of the job
 * before. Throws a RangeError for a scale outside 1–8 or an impossible QR code; any text is accepted.
 */
export const encodeReceipt = (
  receipt: Receipt,
  { columns = 48, font = usualFont, drawsQr = true, glyphs = () => undefined }: EncodeOptions = {},
): Uint8Array => {
  let bytes = new Uint8Array()
  // One Printer per job and a copy at once: flush() hands out a view of a buffer that it goes on using.
  const adapter = {
    write(live: Uint8Array) {
      bytes = Uint8Array.from(live)
    },
  }
  const printer = new Printer(adapter)
  printer.hardware('init')
  // FS & selects Han characters.
  if (font !== 'ascii') printer.print([0x1c, 0x26])
  const means = { columns, font, drawsQr, glyphs }
  let style = plain
  for (const line of receipt) style = writeLine(printer, line, style, means)
  printer.flush()
  return bytes
}
