/** What the calendar suggests and nobody but the lead may decide: a day left open, a clock that is wrong. */
import type { State } from '../../domain/state.ts'

const minute = 60_000

const two = (part: number) => String(part).padStart(2, '0')
const date = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const time = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

/** When anything last happened in this day, as far as its tickets tell; ms since 1970 UTC. */
function lastSeen({ day, tickets }: State): number {
  let last = day?.opened.wall ?? 0
  for (const { issued } of tickets.values()) last = Math.max(last, issued.wall)
  return last
}

/** In the time zone of this computer. @param wall ms since 1970 UTC */
export function timeTroubles(state: State, wall: number): string[] {
  const { day } = state
  if (!day || day.closed) return []
  const now = new Date(wall)
  if (wall < lastSeen(state) - minute) {
    return [
      `The clock of this computer says ${date(now)} ${time(now)}, which is before what happened last: set it.`,
    ]
  }
  const opened = new Date(day.opened.wall)
  if (date(opened) === date(now)) return []
  return [`The site day has been open since ${date(opened)} ${time(opened)}: close it if that day is over.`]
}
