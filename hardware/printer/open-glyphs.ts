/**
 * Pictures of characters for printers that lack them, read one by one from a file, so that a font of 30,000 costs no
 * memory. Nothing is read before the first character is asked for. Handed to the encoder by the site.
 *
 * ```
 * 0  "GLY1"   4  count   8  count × code point (bit 31: half as wide), ascending   then count × 24 rows of 3 bytes
 * ```
 * Numbers are of four bytes, the lowest first. `npm run glyphs` makes the file.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import type { Glyph, Glyphs } from '../escpos/glyph.ts'

const magic = 0x3159_4c47
const headBytes = 8
const glyphBytes = 72
const halfWidth = 0x8000_0000

/** Different characters that the notices and names of a site hold, and more. */
const mostKept = 500

type Index = readonly number[] | Uint32Array

const openIndex = (fd: number): Index => {
  const head = new Uint32Array(2)
  readSync(fd, head, 0, headBytes, 0)
  const [sign, count = 0] = head
  if (sign !== magic) throw new Error('this is no file of glyphs')
  const index = new Uint32Array(count)
  readSync(fd, index, 0, index.byteLength, headBytes)
  return index
}

const pointOf = (entry: number): number => entry % halfWidth

/** Place of the code point, or -1. */
const search = (index: Index, point: number): number => {
  let [from, to] = [0, index.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    const found = pointOf(index[middle] ?? 0)
    if (found === point) return middle
    if (found < point) from = middle + 1
    else to = middle - 1
  }
  return -1
}

const readGlyph = (fd: number, index: Index, at: number): Glyph => {
  const rows = new Uint8Array(glyphBytes)
  readSync(fd, rows, 0, glyphBytes, headBytes + index.length * 4 + at * glyphBytes)
  return { width: (index[at] ?? 0) >= halfWidth ? 12 : 24, rows }
}

/** `onFailed` is told once if the file cannot be read; then there is a picture of nothing. */
export const openGlyphs = (file: string, onFailed: (error: unknown) => void): Glyphs => {
  const kept = new Map<string, Glyph | undefined>()
  let index: Index | undefined

  const read = (character: string): Glyph | undefined => {
    if (index?.length === 0) return undefined
    const fd = openSync(file, 'r')
    try {
      index ??= openIndex(fd)
      const at = search(index, character.codePointAt(0) ?? 0)
      return at < 0 ? undefined : readGlyph(fd, index, at)
    } finally {
      closeSync(fd)
    }
  }

  const readOrGiveUp = (character: string): Glyph | undefined => {
    try {
      return read(character)
    } catch (error) {
      index = []
      onFailed(error)
      return undefined
    }
  }

  return character => {
    if (kept.has(character)) return kept.get(character)
    if (kept.size >= mostKept) kept.clear()
    const glyph = readOrGiveUp(character)
    kept.set(character, glyph)
    return glyph
  }
}
