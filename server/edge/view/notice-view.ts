/** Notices as the lead edits them, and as screens show and speak them. */
import type { NoticeSchedule, Notice as NoticeView, ShownNotice } from '../../contract/notice.ts'
import { shownIn, spokenIn } from '../../domain/notice/due.ts'
import type { Notice, NoticePlace, Schedule } from '../../domain/notice/notice.ts'
import type { State } from '../../domain/state.ts'

/** In the time zone of this computer. */
export function localMinute(wall: number): number {
  const at = new Date(wall)
  return at.getHours() * 60 + at.getMinutes()
}

const two = (part: number) => String(part).padStart(2, '0')

const clockTime = (minute: number | null) =>
  minute === null ? null : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

function minuteOf(time: string | null): number | null {
  if (time === null) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export const scheduleOf = ({ every, from, to }: NoticeSchedule): Schedule => ({
  every,
  from: minuteOf(from),
  to: minuteOf(to),
})

const SHOWN: readonly NoticePlace[] = ['board', 'kiosk', 'led']

/** Whether its times let it be shown or spoken now; `every` only says how often. */
function isNow(notice: Notice, wall: number): boolean {
  const always = { ...notice, schedule: { ...notice.schedule, every: 1 } }
  return notice.placement.some(place => shownIn([always], place, localMinute(wall)).length > 0)
}

export const noticeView = (notice: Notice, wall: number): NoticeView => {
  const { id, preset, text, schedule, placement, on } = notice
  const { every, from, to } = schedule
  return {
    id,
    preset,
    text,
    schedule: { every, from: clockTime(from), to: clockTime(to) },
    placement: [...placement],
    on,
    now: isNow(notice, wall),
  }
}

/** What boards, kiosks and LED strips show in this minute. */
export function shownNotices({ notices }: State, wall: number): ShownNotice[] {
  const minute = localMinute(wall)
  const at = new Map(SHOWN.map(place => [place, new Set(shownIn(notices.values(), place, minute))]))
  return [...notices.values()].flatMap(notice => {
    const placement = SHOWN.filter(place => at.get(place)?.has(notice))
    const { id, preset, text } = notice
    return placement.length === 0 ? [] : [{ id, preset, text, placement }]
  })
}

/** What the voice says in this minute: nothing once the day is closed. */
export const spokenNotices = ({ notices, day }: State, wall: number): Notice[] =>
  day === null || day.closed ? [] : spokenIn(notices.values(), localMinute(wall))
