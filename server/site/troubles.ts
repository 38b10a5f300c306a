/** What is wrong with the site now, in words, for `GET /healthz`. Called by the site. */
import { statfsSync } from 'node:fs'
import type { PrinterState } from '../app/print-desk.ts'
import type { TroubleAbout } from '../contract/wall.ts'
import type { Day } from '../domain/day/day.ts'

/** Something that is watched: says what is wrong, in words, or null. */
export type Watched = { about: TroubleAbout; trouble: () => string | null }

export type TroubleParts = {
  printers: () => readonly PrinterState[]
  /** The disk did not take the last commit. */
  refuses: () => boolean
  /** Bytes that are free where the data lies. */
  freeBytes: () => number
  day: () => Day | null
  wall: () => number
  /** What else is watched. */
  others: readonly Watched[]
}

const enough = 300e6
/** Hours; a site works a day at a time. */
const longDay = 18
const hour = 3_600_000

export const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const printerTrouble = ({ name, state, reasons }: PrinterState) =>
  `Printer ${name} is ${state}: ${reasons.join(', ') || 'no answer'}.`

function dayTrouble(day: Day | null, wall: number): string | null {
  if (!day || day.closed) return 'No site day is open: nobody can check in.'
  const hours = Math.floor((wall - day.opened.wall) / hour)
  return hours < longDay ? null : `The site day has been open for ${hours} hours: close it and open the next.`
}

const isTrouble = (trouble: string | null): trouble is string => trouble !== null

/** Of this computer, for the wall too, which tells of printers and the day in its own words. */
export function systemTroubles(parts: Omit<TroubleParts, 'printers' | 'day' | 'wall'>) {
  const disk: Watched[] = [
    {
      about: 'disk-refuses',
      trouble: () => (parts.refuses() ? 'The disk does not take writes: nobody can check in.' : null),
    },
    { about: 'disk-low', trouble: () => lowDisk(parts.freeBytes()) },
  ]
  return [...disk, ...parts.others].flatMap(({ about, trouble }) => {
    const text = trouble()
    return text === null ? [] : [{ about, text }]
  })
}

const lowDisk = (free: number) =>
  free < enough ? `Only ${Math.floor(free / 1e6)} MB are free on the disk.` : null

export const troubles = (parts: TroubleParts): string[] => [
  ...parts
    .printers()
    .filter(({ state }) => state === 'offline' || state === 'held')
    .map(printerTrouble),
  ...systemTroubles(parts).map(({ text }) => text),
  ...[dayTrouble(parts.day(), parts.wall())].filter(isTrouble),
]
