/** Adding, changing and removing notices. */
import type { Deciders } from '../decider.ts'
import { type Fault, invalid, notFound } from '../refusal.ts'
import { among, faulty, filled, oneOf, whole } from '../validate.ts'
import { NOTICE_PLACES, type Notice, PRESETS } from './notice.ts'
import type { NoticeCommand } from './notice-command.ts'

/** More are not read by anybody. */
const MOST = 50

const minute = (path: string, value: number | null): readonly Fault[] =>
  whole(path, value ?? undefined, 0, 1439)

function faults({ text, schedule, placement, preset }: Notice): Fault[] {
  const { every, from, to } = schedule
  const half =
    (from === null) !== (to === null) ? [{ path: 'schedule', rule: 'both from and to, or none' }] : []
  const nowhere = placement.length === 0 ? [{ path: 'placement', rule: 'at least one place' }] : []
  return [
    ...filled('text/zh-CN', text['zh-CN']),
    ...filled('text/en', text.en),
    ...filled('text/zh-HK', text['zh-HK']),
    ...whole('schedule/every', every ?? undefined, 1, 240),
    ...minute('schedule/from', from),
    ...minute('schedule/to', to),
    ...half,
    ...nowhere,
    ...among('placement', placement, NOTICE_PLACES),
    ...oneOf('preset', preset ?? undefined, PRESETS),
  ]
}

export const decideNotice: Deciders<NoticeCommand> = {
  AddNotice(state, { type: _, ...notice }) {
    if (state.notices.has(notice.id)) return invalid('id', 'not in use yet')
    if (state.notices.size >= MOST) return invalid('id', `at most ${MOST} notices`)
    return faulty(faults(notice)) ?? { events: [{ type: 'NoticeAdded', v: 1, ...notice }] }
  },
  ChangeNotice(state, { type: _, ...change }) {
    const known = state.notices.get(change.id)
    if (known === undefined) return notFound('notice', change.id)
    const after = { ...known, ...change }
    if (JSON.stringify(after) === JSON.stringify(known)) return { events: [] }
    return faulty(faults(after)) ?? { events: [{ type: 'NoticeChanged', v: 1, ...after }] }
  },
  RemoveNotice(state, { id }) {
    const known = state.notices.get(id)
    if (known === undefined) return notFound('notice', id)
    return { events: [{ type: 'NoticeRemoved', v: 1, id, text: known.text }] }
  },
}
