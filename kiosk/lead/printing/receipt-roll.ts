/** What a virtual printer has printed, as this page keeps it from one question to the next: pure. Used by roll.ts. */
import type { Receipt } from '../../../server/contract/printer.ts'

/** As many as the site hands out at once. */
const most = 50

/**
 * What to ask for: all from the newest on, that one included. Indices begin anew when the site restarts, and only
 * its absence tells.
 */
export function receiptsPath(printer: string, roll: readonly Receipt[]): string {
  const newest = roll[0]?.index ?? 0
  return `/printers/${printer}/receipts${newest > 0 ? `?after=${newest - 1}` : ''}`
}

/** The roll, newest first, after an answer to `receiptsPath`; the same roll if nothing is new. */
export function rollAfter(roll: readonly Receipt[], answer: readonly Receipt[]): readonly Receipt[] {
  const newest = roll[0]
  if (!newest) return answer.toReversed()
  const goesOn = answer.some(
    ({ index, printedAt }) => index === newest.index && printedAt === newest.printedAt,
  )
  if (!goesOn) return answer.toReversed()
  const fresh = answer.filter(({ index }) => index > newest.index)
  return fresh.length === 0 ? roll : [...fresh.toReversed(), ...roll].slice(0, most)
}
