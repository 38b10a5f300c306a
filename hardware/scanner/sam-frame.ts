// Frames of the SAM_V module in readers of Chinese ID cards, 115200 8N1. Pure; used by the reader and its simulator.
//
//   host   AA AA AA 96 69 | length16 BE | CMD PARA          | XOR
//   reader AA AA AA 96 69 | length16 BE | SW1 SW2 SW3 | data | XOR
//   data of a card read:  text length16 | photo length16 | text (UTF-16LE) | photo
//
// The length counts from behind itself to the XOR, which is taken over everything behind 69.

export const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const

/** `data` is at most the card's text: the photo runs through the check sum and is kept nowhere. */
export type SamReply =
  | { readonly kind: 'reply'; readonly status: number; readonly text: Uint8Array }
  | { readonly kind: 'faulty' }

export interface SamParser {
  push(bytes: Uint8Array): SamReply[]
  isMidFrame(): boolean
}

export const encodeSamFrame = (body: Uint8Array): Uint8Array => {
  const length = body.length + 1
  const checked = [length >> 8, length & 0xff, ...body]
  return Uint8Array.from([...preamble, ...checked, checked.reduce((xor, byte) => xor ^ byte, 0)])
}

export const findCard = encodeSamFrame(Uint8Array.of(0x20, 0x01))
export const selectCard = encodeSamFrame(Uint8Array.of(0x20, 0x02))
export const readCard = encodeSamFrame(Uint8Array.of(0x30, 0x01))

export const done = 0x90
export const found = 0x9f
export const none = 0x80

/** Status words, then the lengths of text and photo. */
const statusLength = 3
const headLength = statusLength + 4
/** The text of a card is 256 bytes; a length beyond this is noise. */
const mostText = 512
const mostLength = 4096

export const createSamParser = (): SamParser => {
  const head = new Uint8Array(headLength)
  let matched = 0
  let lengthBytes = 0
  let length = 0
  let at = 0
  let xor = 0
  let text = new Uint8Array()

  const restart = () => {
    matched = lengthBytes = length = at = xor = 0
    head.fill(0)
    text = new Uint8Array()
  }

  /** A run of AA may be longer than the preamble's. */
  const seek = (byte: number) => {
    if (byte === preamble[matched]) matched += 1
    else if (byte !== 0xaa) matched = 0
    else if (matched !== 3) matched = 1
  }

  const takeLength = (byte: number): SamReply[] => {
    length = (length << 8) | byte
    xor ^= byte
    lengthBytes += 1
    if (lengthBytes < 2 || (length > statusLength && length <= mostLength)) return []
    restart()
    return [{ kind: 'faulty' }]
  }

  const textLength = () => ((head[statusLength] ?? 0) << 8) | (head[statusLength + 1] ?? 0)

  const finish = (byte: number): SamReply[] => {
    const isWhole = xor === byte
    const reply: SamReply = isWhole ? { kind: 'reply', status: head[2] ?? 0, text } : { kind: 'faulty' }
    restart()
    return [reply]
  }

  const takeBody = (byte: number): SamReply[] => {
    if (at === length - 1) return finish(byte)
    xor ^= byte
    if (at < headLength) head[at] = byte
    else if (at - headLength < text.length) text[at - headLength] = byte
    at += 1
    const holdsCard = at === headLength && head[2] === done && length > headLength + 1
    if (holdsCard) text = new Uint8Array(Math.min(textLength(), mostText))
    return []
  }

  return {
    push: bytes => {
      const replies: SamReply[] = []
      for (const byte of bytes) {
        if (matched < preamble.length) seek(byte)
        else replies.push(...(lengthBytes < 2 ? takeLength(byte) : takeBody(byte)))
      }
      return replies
    },
    isMidFrame: () => matched === preamble.length,
  }
}
