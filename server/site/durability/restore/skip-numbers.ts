/**
 * How many numbers of each class a restored site must pass over, so that none which the lost events may have given out
 * is given out again. People with those numbers are still waiting, and a number must never mean two of them.
 *
 *   a lost event that can be read        exactly the numbers in it
 *   a lost event that cannot be read     50: it may have reserved that many for a kiosk
 *   nobody knows how many are lost       one a second since the backup: ten times what a large site gives out
 *   at least                             1,000: a difference that people see at once
 *   restores before this one             what they passed over comes on top, for the backup does not know of them
 */

import { RESERVE_MAX } from '../../../domain/ticket/decide-reserve.ts'
import type { LostEvents } from '../../../journal/lost-events.ts'

const atLeast = 1000
/** A site day does not have a million numbers; the rules refuse to skip more. */
const atMost = 1_000_000

function numbersIn(event: unknown): number {
  const { type, items, skip } = event as { type?: unknown; items?: unknown; skip?: unknown }
  if (type === 'TicketIssued') return 1
  if (type === 'NumbersReserved') return Array.isArray(items) ? items.length : RESERVE_MAX
  return type === 'EpochBegan' ? Number(skip) : 0
}

/**
 * @param since ms from the last event of the backup until now
 * @param before what earlier restores of this site passed over, in total
 */
export function numbersToSkip({ count, readable }: LostEvents, since: number, before: number): number {
  const read = readable.reduce<number>((sum, event) => sum + numbersIn(event), 0)
  const lost =
    count === null
      ? Math.ceil(Math.max(0, since) / 1000)
      : read + RESERVE_MAX * Math.max(0, count - readable.length)
  return Math.min(atMost, Math.max(atLeast, lost) + before)
}
