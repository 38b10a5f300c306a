/** What the site looks like from the kiosk, as its screens show it. */
import type { NoticeText } from '../../../server/contract/notice.ts'
import type { Board } from '../../../server/contract/queue.ts'
import type { SiteFacts } from '../../../server/contract/site.ts'
import type { Language } from '../../../server/contract/words.ts'

export type Surroundings = {
  site: SiteFacts
  board: Board | null
  /** What everybody is to be told just now. */
  notice: NoticeText | null
  /** False once the site has been silent for seconds. */
  reachable: boolean
  /** Numbers of its own that the kiosk could still give out. */
  reserve: number
  /** A reader that the site knows is unplugged or faulty. */
  readerDown: boolean
  languages: readonly Language[]
}

/** Milliseconds for which one of several notices stands. */
const turn = 15_000

/** Of the notices for kiosks the one whose turn it is at `now`, ms. */
export function noticeOf(board: Board | null, now: number): NoticeText | null {
  const here = board?.notices.filter(({ placement }) => placement.includes('kiosk')) ?? []
  return here[Math.floor(now / turn) % here.length]?.text ?? null
}

/** Everybody who cannot climb is in the way of stairs: lanes are open, and none of them is step-free. */
export function onlyStairs(board: Board | null): boolean {
  const open = board?.lanes.filter(({ state }) => state === 'open') ?? []
  const lanes = open.length > 0 ? open : (board?.lanes ?? [])
  return lanes.length > 0 && !lanes.some(({ stepFree }) => stepFree)
}
