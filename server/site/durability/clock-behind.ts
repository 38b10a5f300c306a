/** Whether the clock stands before what was recorded last: a boot without a clock, which nothing else notices. */
import type { State } from '../../domain/state.ts'

const minute = 60_000

const inWords = (wall: number) => new Date(wall).toISOString().slice(0, 16).replace('T', ' ')

/** Null when the clock may be right. @param wall ms since 1970 UTC */
export function clockBehind({ day, tickets }: State, wall: number): string | null {
  if (!day) return null
  let last = (day.closed ?? day.opened).wall
  for (const { issued } of tickets.values()) last = Math.max(last, issued.wall)
  if (wall >= last - minute) return null
  return `The clock says ${inWords(wall)} (UTC), but the site has recorded ${inWords(last)}: set it.`
}
