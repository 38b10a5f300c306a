// What an LED panel is sent, as a template: hex bytes with placeholders for its address, the number or the words of a
// notice, and a check sum. Pure.
//
//   "{id} {hi} {lo} {sum8}"                     05 03 E7 EF shows 999 on panel 5
//   "{id} 06 00 10 {hi} {lo} {crc16}"           Modbus RTU: write one register
//   "02 {id} {text5} 03 {xor8}"                 signs of ASCII, right-aligned: "A012" is 20 41 30 31 32
//
//   "AA {id} {size} {words} {sum8}"             a notice in GB18030, behind the number of its bytes
//
// A panel of digits cannot show the letter of A012: `letters` adds to the number instead, so that with { G: 1000 } the
// ticket G012 is shown as 1012.

import iconv from 'iconv-lite'

/** What one placeholder or hex byte writes. */
type Part = (sent: readonly number[], shown: Shown) => readonly number[]

interface Shown {
  readonly id: number
  /** "A012", or null for a dark panel. */
  readonly number: string | null
  readonly value: number
  /** Bytes of the notice. */
  readonly words: readonly number[]
}

export type PanelTemplate = readonly Part[]

export interface PanelFrame {
  /** The panel's address, 0–255. */
  readonly id: number
  readonly number: string | null
  /** Added to the number of each letter; 0 for one that is not named. */
  readonly letters?: Readonly<Record<string, number>>
  /** A notice. */
  readonly words?: string
}

/** One byte says how long the words are. */
const longestWords = 255

const ascii = (text: string): number[] => [...text].map(sign => sign.charCodeAt(0))

/** Modbus over serial line 1.02, 6.2.2: the low byte is sent first. */
const crc16 = (bytes: readonly number[]): number[] => {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return [crc & 0xff, crc >> 8]
}

const bcd = (value: number): number[] => {
  const [a = 0, b = 0, c = 0, d = 0] = [...String(value % 10_000).padStart(4, '0')].map(Number)
  return [(a << 4) | b, (c << 4) | d]
}

/** GB18030 as panels made in China read it; what would start a command on them is left out. */
const wordBytes = (text: string): number[] => [...iconv.encode(text.replaceAll(/\p{Cc}+/gu, ' '), 'GB18030')]

/** At most so many bytes, and no half character. */
const within = (words: readonly number[], size: number): readonly number[] => {
  let end = 0
  while (end < words.length) {
    const [lead = 0, second = 0] = words.slice(end)
    const length = lead < 0x81 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2
    if (end + length > size) break
    end += length
  }
  return words.slice(0, end)
}

const padded = (words: readonly number[], size: number): number[] => [
  ...words,
  ...Array.from({ length: size - words.length }, () => 0x20),
]

const plain = new Map<string, Part>(
  Object.entries({
    id: (_, { id }) => [id],
    hi: (_, { value }) => [(value >> 8) & 0xff],
    lo: (_, { value }) => [value & 0xff],
    bcd: (_, { value }) => bcd(value),
    letter: (_, { number }) => ascii(number?.[0] ?? ' '),
    sum8: sent => [sent.reduce((sum, byte) => sum + byte, 0) & 0xff],
    xor8: sent => [sent.reduce((xor, byte) => xor ^ byte, 0)],
    crc16,
    words: (_, { words }) => words,
    size: (_, { words }) => [words.length],
  }),
)

/**
 * `{digits3}`: ASCII digits with leading zeros; `{text5}`: the whole number; both spaces on a dark panel. `{words40}`: the
 * notice in so many bytes, filled up with spaces.
 */
const sized = new Map<string, (size: number) => Part>(
  Object.entries({
    digits:
      size =>
      (_, { number, value }) =>
        ascii(number === null ? ' '.repeat(size) : String(value).padStart(size, '0').slice(-size)),
    text:
      size =>
      (_, { number }) =>
        ascii((number ?? '').padStart(size).slice(-size)),
    words:
      size =>
      (_, { words }) =>
        padded(within(words, size), size),
  }),
)

const partOf = (word: string): Part | null => {
  const byte = /^[\da-f]{2}$/i.test(word) ? Number.parseInt(word, 16) : null
  if (byte !== null) return () => [byte]
  const [, name = '', size] = /^\{([a-z]+)([1-9]\d?)?\}$/.exec(word) ?? []
  return plain.get(name + (size ?? '')) ?? (size ? sized.get(name)?.(Number(size)) : null) ?? null
}

/** Says which word of the template means nothing. */
export const parsePanelTemplate = (text: string): { template: PanelTemplate } | { fault: string } => {
  const words = text.trim().split(/\s+/)
  const wrong = words.find(word => partOf(word) === null)
  if (wrong !== undefined) return { fault: `${wrong || 'nothing'} is neither a hex byte nor a placeholder` }
  return { template: words.map(partOf).filter(part => part !== null) }
}

const figureOf = (number: string | null, letters: Readonly<Record<string, number>>): number => {
  const [, letter = '', digits = '0'] = /^([A-Z]*)(\d+)$/.exec(number ?? '') ?? []
  return Number(digits) + (letters[letter] ?? 0)
}

export const panelFrame = (
  template: PanelTemplate,
  { id, number, letters = {}, words = '' }: PanelFrame,
): Uint8Array => {
  const shown = {
    id,
    number,
    value: figureOf(number, letters),
    words: within(wordBytes(words), longestWords),
  }
  const sent: number[] = []
  for (const part of template) sent.push(...part(sent, shown))
  return Uint8Array.from(sent)
}
