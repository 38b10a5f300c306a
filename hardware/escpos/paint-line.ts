// A line of text as pictures, for the characters that a printer lacks: same cells, same size, same place as the printer's
// own letters, so that only the hand is another one. Called by the encoder.
import { type Bitmap, blacken, blankBitmap, isBlack } from './bitmap.ts'
import { type Glyph, type Glyphs, glyphHeight, glyphOf } from './glyph.ts'
import type { TextLine } from './receipt.ts'

interface Cell {
  readonly glyph: Glyph
  /** Left edge, dots. */
  readonly x: number
}

/** From one line to the next, as printers feed it (ESC 2). */
const lineSpacing = 30

const shares = { left: 0, center: 0.5, right: 1 } as const

/** Breaks where the paper ends, as a printer does. */
const rowsOf = (glyphs: readonly Glyph[], times: number, dots: number): Cell[][] => {
  const rows: Cell[][] = [[]]
  let x = 0
  for (const glyph of glyphs) {
    const width = glyph.width * times
    if (x > 0 && x + width > dots) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ glyph, x })
    x += width
  }
  return rows
}

const widthOf = (cells: readonly Cell[], times: number): number => {
  const last = cells.at(-1)
  return last === undefined ? 0 : last.x + last.glyph.width * times
}

const glyphBitmap = ({ rows }: Glyph): Bitmap => ({ width: 24, height: glyphHeight, bytes: rows })

const paintGlyph = (on: Bitmap, glyph: Glyph, left: number, { scale, bold }: TextLine) => {
  const { width, height } = scale ?? { width: 1, height: 1 }
  const from = glyphBitmap(glyph)
  // Printers embolden by striking twice, a little apart.
  const stroke = bold ? width + Math.ceil(width / 2) : width
  for (let y = 0; y < glyphHeight; y += 1)
    for (let x = 0; x < glyph.width; x += 1)
      if (isBlack(from, x, y)) blacken(on, left + x * width, y * height, stroke, height)
}

/** White on black, from `left` on. */
const invert = (picture: Bitmap, left: number, height: number): Bitmap => {
  const inverted = blankBitmap(picture.width, picture.height)
  for (let y = 0; y < height; y += 1)
    for (let x = left; x < picture.width; x += 1) if (!isBlack(picture, x, y)) blacken(inverted, x, y, 1, 1)
  return inverted
}

/**
 * One picture for each line on paper, `dots` being what fits on one. The room to the left is part of the picture, since
 * not every printer aligns pictures; so is the room below.
 */
export const paintLine = (line: TextLine, dots: number, glyphs: Glyphs): Bitmap[] => {
  const { width: times, height } = line.scale ?? { width: 1, height: 1 }
  const found = [...line.text].map(character => glyphOf(glyphs, character))
  return rowsOf(found, times, dots).map(cells => {
    const width = widthOf(cells, times)
    const left = Math.floor((dots - width) * shares[line.align ?? 'left'])
    const tall = glyphHeight * height
    const picture = blankBitmap(left + width, Math.max(tall, lineSpacing))
    for (const { glyph, x } of cells) paintGlyph(picture, glyph, left + x, line)
    return line.inverted ? invert(picture, left, tall) : picture
  })
}
