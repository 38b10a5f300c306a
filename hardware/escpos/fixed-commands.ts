// The ESC/POS sequences of fixed length: two bytes of name, then a known number of argument bytes. Used by readCommand.
import type { Command } from './commands.ts'

interface FixedCommand {
  /** Bytes of arguments. */
  readonly size: number
  /** Left out for what is only skipped. */
  readonly make?: (bytes: Uint8Array) => Command
}

const aligns = ['left', 'center', 'right'] as const

const first = (bytes: Uint8Array): number => bytes[0] ?? 0
const lsb = (bytes: Uint8Array): boolean => (first(bytes) & 1) === 1

const scaleOf = (n: number): Command => ({
  kind: 'scale',
  scale: { width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 },
})

/** ESC ! doubles by bits 4 (height) and 5 (width); its font, bold and underline bits are not drawn. */
const modeOf = (n: number): Command => scaleOf(((n & 0x20) >> 1) | ((n & 0x10) >> 4))

const cutHere = (partial: boolean): Command => ({ kind: 'cut', partial, toBlade: false, dots: 0 })

const understood: Record<string, FixedCommand> = {
  '\x1b@': { size: 0, make: () => ({ kind: 'init' }) },
  '\x1b2': { size: 0, make: () => ({ kind: 'line-spacing', dots: undefined }) },
  '\x1b3': { size: 1, make: bytes => ({ kind: 'line-spacing', dots: first(bytes) }) },
  '\x1bd': { size: 1, make: bytes => ({ kind: 'feed', lines: first(bytes) }) },
  '\x1bJ': { size: 1, make: bytes => ({ kind: 'feed-dots', dots: first(bytes) }) },
  '\x1ba': { size: 1, make: bytes => ({ kind: 'align', align: aligns[first(bytes) % 48] ?? 'left' }) },
  '\x1bE': { size: 1, make: bytes => ({ kind: 'bold', on: lsb(bytes) }) },
  '\x1bG': { size: 1, make: bytes => ({ kind: 'bold', on: lsb(bytes) }) },
  '\x1b!': { size: 1, make: bytes => modeOf(first(bytes)) },
  '\x1bi': { size: 0, make: () => cutHere(false) },
  '\x1bm': { size: 0, make: () => cutHere(true) },
  '\x1d!': { size: 1, make: bytes => scaleOf(first(bytes)) },
  '\x1dB': { size: 1, make: bytes => ({ kind: 'inverted', on: lsb(bytes) }) },
  '\x1dr': { size: 1, make: bytes => ({ kind: 'send-status', which: first(bytes) % 48 }) },
  '\x1da': { size: 1, make: bytes => ({ kind: 'automatic-status', mask: first(bytes) }) },
  '\x1c&': { size: 0, make: () => ({ kind: 'han', on: true }) },
  '\x1c.': { size: 0, make: () => ({ kind: 'han', on: false }) },
}

/** Lead byte, letters, bytes of arguments of what needs no drawing but must be skipped whole. */
const skipped: readonly (readonly [lead: string, letters: string, size: number])[] = [
  ['\x1b', '-MRt rTV{%=lQ', 1],
  ['\x1b', '$\\Bc', 2],
  ['\x1b', 'p', 3],
  ['\x1c', '!-WC', 1],
  ['\x1c', 'S', 2],
  ['\x1d', 'HfhwbI', 1],
  ['\x1d', 'LWP$\\', 2],
]

export const fixedCommands: Readonly<Record<string, FixedCommand>> = {
  ...Object.fromEntries(
    skipped.flatMap(([lead, letters, size]) => [...letters].map(letter => [lead + letter, { size }])),
  ),
  ...understood,
}
