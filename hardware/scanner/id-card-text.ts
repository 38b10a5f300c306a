// The 256 bytes of text on an ID card's chip (GA 467, and its kinds for foreigners and residents from Hong Kong, Macau and
// Taiwan). Only what a check-in needs is decoded: sex, nation, address, authority and validity are not.

export interface IdCard {
  readonly name: string
  /** As on the card. */
  readonly number: string
}

type Field = readonly [offset: number, bytes: number]

const kindAt: Field = [248, 2]
const citizen = { name: [0, 30], number: [122, 36] } as const
const foreigner = { name: [158, 30], latinName: [0, 120], number: [122, 30] } as const

const textAt = (bytes: Uint8Array, [offset, length]: Field): string =>
  new TextDecoder('utf-16le')
    .decode(bytes.subarray(offset, offset + length))
    // Some modules pad with NUL instead of spaces.
    .replaceAll('\0', ' ')
    .trim()

/** Null for a text that holds no name or number. */
export const parseIdCard = (text: Uint8Array): IdCard | null => {
  const isForeigner = textAt(text, kindAt) === 'I'
  const fields = isForeigner ? foreigner : citizen
  const latin = isForeigner ? textAt(text, foreigner.latinName) : ''
  const name = textAt(text, fields.name) || latin
  const number = textAt(text, fields.number)
  if (name === '' || !/^[\dA-Z]{8,18}$/.test(number)) return null
  return { name, number }
}
