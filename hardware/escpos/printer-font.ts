// Which characters a printer has in its own font, and which it has to be sent as a picture. Asked by the encoder, and by
// the virtual printer, which draws a box for those that it lacks.
import iconv from 'iconv-lite'

/**
 * From the smallest: `ascii` has no Han at all; `gb2312` the 6,763 most common, simplified; `gbk` 20,902, traditional
 * ones too; `gb18030` also 6,582 rare ones of four bytes (Extension A).
 */
export const printerFonts = ['ascii', 'gb2312', 'gbk', 'gb18030'] as const
export type PrinterFont = (typeof printerFonts)[number]

/** Printers sold in China have these. */
export const usualFont: PrinterFont = 'gbk'

/** Rows of GB 2312-1980 that hold symbols: the first and last second byte of each run. */
const symbolRuns: Readonly<Record<number, readonly (readonly [from: number, to: number])[]>> = {
  161: [[161, 254]],
  162: [
    [177, 226],
    [229, 238],
    [241, 252],
  ],
  163: [[161, 254]],
  164: [[161, 243]],
  165: [[161, 246]],
  166: [
    [161, 184],
    [193, 216],
  ],
  167: [
    [161, 193],
    [209, 241],
  ],
  168: [
    [161, 186],
    [197, 233],
  ],
  169: [[164, 239]],
}

const isGb2312 = (lead: number, second: number): boolean => {
  if (second < 0xa1) return false
  // The last row of the first level ends five characters early.
  if (lead >= 0xb0 && lead <= 0xf7) return lead !== 0xd7 || second <= 0xf9
  return symbolRuns[lead]?.some(([from, to]) => second >= from && second <= to) ?? false
}

/** Two bytes that came with GB 18030-2000: the euro, ǹ, shapes of Han characters, and radicals. */
const isNewIn18030 = (lead: number, second: number): boolean =>
  (lead === 0xa2 && second === 0xe3) ||
  (lead === 0xa8 && second === 0xbf) ||
  (lead === 0xa9 && second >= 0x89 && second <= 0x95) ||
  (lead === 0xfe && second >= 0x50)

interface Known {
  /** Place in `printerFonts` of the first font that has the character; behind the last one for none. */
  readonly rank: number
  /** GB18030. */
  readonly bytes: readonly number[]
}

const rankOf = (point: number, [lead = 0, second = 0, ...more]: readonly number[]): number => {
  if (point < 0x80) return 0
  if (/\p{Co}/u.test(String.fromCodePoint(point))) return printerFonts.length
  if (more.length > 0) return point >= 0x3400 && point <= 0x4db5 ? 3 : printerFonts.length
  if (isGb2312(lead, second)) return 1
  return isNewIn18030(lead, second) ? 3 : 2
}

/** By code point. */
const known = new Map<number, Known>()
/** More different characters than a site ever prints; then the count begins anew. */
const mostKnown = 10_000

const lookUp = (point: number): Known => {
  const before = known.get(point)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const bytes = [...iconv.encode(String.fromCodePoint(point), 'GB18030')]
  const found = { rank: rankOf(point, bytes), bytes }
  known.set(point, found)
  return found
}

/** What the printer is sent in its Han mode for `text`; null if it cannot write all of it by itself. */
export const fontBytes = (font: PrinterFont, text: string): number[] | null => {
  const last = printerFonts.indexOf(font)
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) {
      bytes.push(point)
      continue
    }
    const found = lookUp(point)
    if (found.rank > last) return null
    for (const byte of found.bytes) bytes.push(byte)
  }
  return bytes
}

/** Whether the printer can write all of `text` by itself. */
export const isWithin = (font: PrinterFont, text: string): boolean => {
  const last = printerFonts.indexOf(font)
  for (const character of text) if (lookUp(character.codePointAt(0) ?? 0).rank > last) return false
  return true
}
