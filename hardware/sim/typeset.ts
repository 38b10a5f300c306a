// Lays commands out on the paper in dots, as a thermal printer does: 12-dot cells, Han twice as wide, 8 dots a mm.
// The virtual printer asks it how far the paper moves; the renderer draws what it has placed.
import { encode } from 'uqr'
import type { Bitmap } from '../escpos/bitmap.ts'
import type { Command } from '../escpos/commands.ts'
import { isWithin, type PrinterFont, usualFont } from '../escpos/printer-font.ts'
import type { Align, QrLevel, Scale } from '../escpos/receipt.ts'
import { type CellStyle, initialSettings, nextSettings } from './print-settings.ts'

/** One character: its left edge and its width on the paper, in dots. */
export interface Cell {
  readonly character: string
  readonly x: number
  readonly width: number
  readonly style: CellStyle
}

export interface PlacedLine {
  readonly kind: 'line'
  readonly cells: readonly Cell[]
  /** Where all characters stand, in dots from the top. */
  readonly bottom: number
}

export interface PlacedQr {
  readonly kind: 'qr'
  readonly x: number
  readonly y: number
  readonly module: number
  readonly modules: readonly (readonly boolean[])[]
}

export interface PlacedPicture {
  readonly kind: 'picture'
  readonly x: number
  readonly y: number
  readonly picture: Bitmap
  readonly scale: Scale
}

export type Placed = PlacedLine | PlacedQr | PlacedPicture

export interface Typesetter {
  /** Carries out one command; returns by how many dots the paper moves. */
  apply(command: Command): number
  readonly placed: readonly Placed[]
  /** Dots used so far. */
  readonly height: number
}

/** Of a character of scale 1, in dots. */
export const characterHeight = 24

/** Dark and light; nothing for what no code can hold, as printers do. */
const qrModules = (text: string, ecc: QrLevel): boolean[][] => {
  try {
    return encode(text, { ecc, border: 0, boostEcc: false }).data
  } catch {
    return []
  }
}

const shiftOf = (align: Align, free: number): number => {
  if (align === 'left') return 0
  return align === 'center' ? Math.floor(free / 2) : free
}

/** What a printer prints for a character that its font lacks. */
const missing = '□'

/** `widthDots`: 576 on 80 mm paper, 384 on 58 mm. */
export const createTypesetter = (widthDots: number, font: PrinterFont = usualFont): Typesetter => {
  const placed: Placed[] = []
  let settings = initialSettings
  let cells: Cell[] = []
  let x = 0
  let y = 0

  const advance = (dots: number): number => {
    y += dots
    return dots
  }

  const dropLine = () => {
    cells = []
    x = 0
  }

  const printLine = (): number => {
    const tallest = Math.max(...cells.map(cell => cell.style.scale.height)) * characterHeight
    const shift = shiftOf(settings.align, widthDots - x)
    const shifted = cells.map(cell => ({ ...cell, x: cell.x + shift }))
    placed.push({ kind: 'line', cells: shifted, bottom: y + tallest })
    dropLine()
    return advance(Math.max(tallest, settings.spacing))
  }

  const finishLine = (): number => (cells.length > 0 ? printLine() : 0)

  const setText = (text: string): number => {
    const { style, isHan } = settings
    let moved = 0
    for (const character of text) {
      const isWide = isHan && character > '\x7f'
      const width = (isWide ? 24 : 12) * style.scale.width
      if (x + width > widthDots) moved += finishLine()
      cells.push({ character: isWithin(font, character) ? character : missing, x, width, style })
      x += width
    }
    return moved
  }

  const printQr = (): number => {
    const { qr, align } = settings
    const moved = finishLine()
    const data = qrModules(qr.text, qr.level)
    const size = data.length * qr.module
    placed.push({ kind: 'qr', x: shiftOf(align, widthDots - size), y, module: qr.module, modules: data })
    return moved + advance(size)
  }

  const printPicture = (picture: Bitmap, scale: Scale): number => {
    const moved = finishLine()
    const x = Math.max(0, shiftOf(settings.align, widthDots - picture.width * scale.width))
    placed.push({ kind: 'picture', x, y, picture, scale })
    return moved + advance(picture.height * scale.height)
  }

  const feed = (dots: number): number => {
    const moved = finishLine()
    return moved + advance(Math.max(0, dots - moved))
  }

  const apply = (command: Command): number => {
    settings = nextSettings(settings, command)
    switch (command.kind) {
      case 'init':
        dropLine()
        return 0
      case 'text':
        return setText(command.text)
      case 'line-feed':
        return finishLine() || advance(settings.spacing)
      case 'feed':
        return feed(command.lines * settings.spacing)
      case 'feed-dots':
        return finishLine() + advance(command.dots)
      case 'qr-print':
        return printQr()
      case 'picture':
        return printPicture(command.picture, command.scale)
      case 'cut':
        return finishLine() + advance(command.dots)
      default:
        return 0
    }
  }

  return {
    apply,
    placed,
    get height() {
      return y
    },
  }
}
