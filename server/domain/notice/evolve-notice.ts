/** Applies what happened to notices. They stay from day to day. */
import type { Evolvers } from '../decider.ts'
import type { Notice } from './notice.ts'
import type { NoticeAdded, NoticeChanged, NoticeEvent } from './notice-event.ts'

const noticeOf = ({ id, preset, text, schedule, placement, on }: NoticeAdded | NoticeChanged): Notice => ({
  id,
  preset,
  text,
  schedule,
  placement,
  on,
})

export const evolveNotice: Evolvers<NoticeEvent> = {
  NoticeAdded: (state, event) => void state.notices.set(event.id, noticeOf(event)),
  NoticeChanged: (state, event) => void state.notices.set(event.id, noticeOf(event)),
  NoticeRemoved: (state, event) => void state.notices.delete(event.id),
}
