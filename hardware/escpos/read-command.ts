// One ESC/POS control sequence at the head of a buffer. Used by the parser alone.
import type { Command } from './commands.ts'
import { fixedCommands } from './fixed-commands.ts'

interface Found {
  readonly command: Command
  readonly length: number
}

const qrLevels = ['L', 'M', 'Q', 'H'] as const

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
const word = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) + (byteAt(bytes, at + 1) << 8)
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const other = (bytes: Uint8Array): Command => ({ kind: 'other', bytes: Uint8Array.from(bytes) })

/** GS V m [n]: 0, 1, 48, 49 cut at once; 65, 66 feed to the blade and n dots more; 1, 49, 66 leave one point uncut. */
const readCut = (bytes: Uint8Array): Found | undefined => {
  const mode = bytes[2]
  if (mode === undefined) return undefined
  const toBlade = mode >= 65
  const length = toBlade ? 4 : 3
  if (bytes.length < length) return undefined
  const partial = mode === 1 || mode === 49 || mode === 66
  return { command: { kind: 'cut', partial, toBlade, dots: toBlade ? byteAt(bytes, 3) : 0 }, length }
}

/** GS ( k, cn 49 (QR): fn 67 module, 69 level, 80 data, 81 print. */
const qrOf = (body: Uint8Array): Command | undefined => {
  if (body[0] !== 49) return undefined
  const value = byteAt(body, 2)
  switch (body[1]) {
    case 67:
      return { kind: 'qr-module', dots: value }
    case 69:
      return { kind: 'qr-level', level: qrLevels[value - 48] ?? 'L' }
    case 80:
      return { kind: 'qr-data', text: new TextDecoder().decode(body.subarray(3)) }
    case 81:
      return { kind: 'qr-print' }
    default:
      return undefined
  }
}

/** GS ( x pL pH …: a family whose members all carry their length. */
const readGroup = (bytes: Uint8Array): Found | undefined => {
  if (bytes.length < 5) return undefined
  const length = 5 + byteAt(bytes, 3) + (byteAt(bytes, 4) << 8)
  if (bytes.length < length) return undefined
  const body = bytes.subarray(5, length)
  const isConfirm = bytes[2] === 0x48 && body[0] === 48 && body[1] === 48
  const confirm: Command | undefined = isConfirm
    ? { kind: 'confirm', id: ascii(body.subarray(2)) }
    : undefined
  const qr = bytes[2] === 0x6b ? qrOf(body) : undefined
  return { command: confirm ?? qr ?? other(bytes.subarray(0, length)), length }
}

/** No receipt holds a larger picture: 576 dots × 4 m. What claims to be larger is noise. */
const largestPicture = 72 * 8 * 4000

/** A picture's length follows from its head; what claims too much is noise, and only its head is skipped. */
const readSized = (
  bytes: Uint8Array,
  head: number,
  size: (bytes: Uint8Array) => number,
  make: (bytes: Uint8Array) => Command = other,
): Found | undefined => {
  if (bytes.length < head) return undefined
  const claimed = size(bytes)
  if (claimed > largestPicture) return { command: other(bytes.subarray(0, head)), length: head }
  const length = head + claimed
  return bytes.length < length ? undefined : { command: make(bytes.subarray(0, length)), length }
}

/** GS v 0 m xL xH yL yH d…: m doubles by bits 0 (width) and 1 (height). */
const pictureOf = (bytes: Uint8Array): Command => {
  const mode = byteAt(bytes, 3)
  return {
    kind: 'picture',
    picture: { width: word(bytes, 4) * 8, height: word(bytes, 6), bytes: Uint8Array.from(bytes.subarray(8)) },
    scale: { width: (mode & 1) + 1, height: ((mode >> 1) & 1) + 1 },
  }
}

const readRaster = (bytes: Uint8Array): Found | undefined =>
  readSized(bytes, 8, head => word(head, 4) * word(head, 6), pictureOf)

/** ESC * m nL nH d…: columns of 8 or 24 dots. Skipped whole. */
const readColumns = (bytes: Uint8Array): Found | undefined =>
  readSized(bytes, 5, head => word(head, 3) * (byteAt(head, 2) > 1 ? 3 : 1))

const readNamed = (name: string, bytes: Uint8Array): Found | undefined => {
  if (name === '\x1dV') return readCut(bytes)
  if (name === '\x1d(') return readGroup(bytes)
  if (name === '\x1dv') return readRaster(bytes)
  if (name === '\x1b*') return readColumns(bytes)
  const known = fixedCommands[name]
  const length = 2 + (known?.size ?? 0)
  if (bytes.length < length) return undefined
  const command = known?.make?.(bytes.subarray(2, length)) ?? other(bytes.subarray(0, length))
  return { command, length }
}

/**
 * The command that `bytes` begin with, and how long it is; undefined while it is incomplete.
 * `bytes` must begin with a control byte. An unknown sequence is taken to be two bytes long.
 */
export const readCommand = (bytes: Uint8Array): Found | undefined => {
  if (bytes[0] === 0x0a) return { command: { kind: 'line-feed' }, length: 1 }
  const hasName = bytes[0] === 0x1b || bytes[0] === 0x1c || bytes[0] === 0x1d
  if (!hasName) return { command: other(bytes.subarray(0, 1)), length: 1 }
  return bytes.length < 2 ? undefined : readNamed(ascii(bytes.subarray(0, 2)), bytes)
}
