/** Which notices are to be shown or spoken in a minute of the site's local day. */
import type { Notice, NoticePlace, Schedule } from './notice.ts'

const DAY = 1440
/** How often the voice says what is always shown, in minutes. */
const SPOKEN_EVERY = 10

/** A window may go past midnight; one that ends where it begins lasts all day. */
function isWithin({ from, to }: Schedule, minute: number): boolean {
  if (from === null || to === null) return true
  const [length, into] = [(to - from + DAY) % DAY || DAY, (minute - from + DAY) % DAY]
  return into < length
}

/** Those with the same interval take different minutes, so that the voice does not say them all at once. */
const isTurn = (every: number, minute: number, index: number): boolean => (minute + index) % every === 0

const placed = (notices: Iterable<Notice>, place: NoticePlace): Notice[] =>
  [...notices].filter(({ on, placement }) => on && placement.includes(place))

/** Of the notices of that place, those to show in this minute. */
export const shownIn = (notices: Iterable<Notice>, place: NoticePlace, minute: number): Notice[] =>
  placed(notices, place).filter(
    ({ schedule }, index) =>
      isWithin(schedule, minute) && (schedule.every === null || isTurn(schedule.every, minute, index)),
  )

/** Those to be said once in this minute. */
export const spokenIn = (notices: Iterable<Notice>, minute: number): Notice[] =>
  placed(notices, 'voice').filter(
    ({ schedule }, index) =>
      isWithin(schedule, minute) && isTurn(schedule.every ?? SPOKEN_EVERY, minute, index),
  )
