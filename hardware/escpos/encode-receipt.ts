/// <reference path="./escpos-printer.d.ts" />
// Receipt → bytes, through the `escpos` package over an adapter that keeps them. Called by whoever submits a job.
import Printer from 'escpos/printer.js'
import { printableText } from './printable-text.ts'
import { qrCommand } from './qr-command.ts'
import type { Align, Receipt, ReceiptLine, Scale, TextLine } from './receipt.ts'

export interface EncodeOptions {
  /** What the printer's Han mode reads; older Chinese printers know only GBK. */
  readonly codepage?: 'GB18030' | 'GBK'
  /** Printable characters of 12 dots in a row: 48 on 80 mm paper, 32 on 58 mm. */
  readonly columns?: number
}

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

const writeLine = (printer: Printer, line: ReceiptLine, style: Style, columns: number): Style => {
  switch (line.kind) {
    case 'text': {
      const next = switchStyle(printer, style, styleOf(line))
      printer.text(printableText(line.text))
      return next
    }
    case 'rule': {
      // A box-drawing dash fills its cell; eight times as wide, two or three of them make the whole line.
      const next = switchStyle(printer, style, {
        ...plain,
        align: style.align,
        scale: { width: 8, height: 1 },
      })
      printer.text('─'.repeat(Math.floor(columns / 16)))
      return next
    }
    case 'feed': {
      printer.print([0x1b, 0x64, line.lines])
      return style
    }
    case 'qr': {
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
  { codepage = 'GB18030', columns = 48 }: EncodeOptions = {},
): Uint8Array => {
  let bytes = new Uint8Array()
  // One Printer per job and a copy at once: flush() hands out a view of a buffer that it goes on using.
  const adapter = {
    write(live: Uint8Array) {
      bytes = Uint8Array.from(live)
    },
  }
  const printer = new Printer(adapter, { encoding: codepage })
  // FS & selects Han characters.
  printer.hardware('init').print([0x1c, 0x26])
  let style = plain
  for (const line of receipt) style = writeLine(printer, line, style, columns)
  printer.flush()
  return bytes
}
