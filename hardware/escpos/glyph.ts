// The picture of one character, as large as the printer's own at scale 1. Painters ask for it; `openGlyphs` keeps them.

export interface Glyph {
  /** Dots: 12 or 24, as the printer sets Latin and Han. */
  readonly width: number
  /** 24 rows of three bytes each, the leftmost dot in the highest bit. */
  readonly rows: Uint8Array
}

/** Undefined for a character of which there is no picture. */
export type Glyphs = (character: string) => Glyph | undefined

export const glyphHeight = 24

const noRoom: Glyph = { width: 0, rows: new Uint8Array() }

/** What stands for a character that nobody has a picture of, so that it is seen that one is missing. */
const box: Glyph = {
  width: 24,
  rows: Uint8Array.from({ length: glyphHeight * 3 }, (_, at) => {
    const [row, third] = [Math.floor(at / 3), at % 3]
    if (row < 2 || row > 21) return 0
    if (row < 4 || row > 19) return [0x3f, 0xff, 0xfc][third] ?? 0
    return [0x30, 0, 0x0c][third] ?? 0
  }),
}

/** Accents that stand alone and marks that only shape their neighbours take no room on paper. */
export const glyphOf = (glyphs: Glyphs, character: string): Glyph =>
  glyphs(character) ?? (/[\p{Mn}\p{Default_Ignorable_Code_Point}]/u.test(character) ? noRoom : box)
