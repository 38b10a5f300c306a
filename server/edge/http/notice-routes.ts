/** Notices for residents: the lead lists, adds, changes and removes them; each change is on record. */
import type { FastifyInstance } from 'fastify'
import { AddNotice, ChangeNotice, Notice, OneNotice } from '../../contract/notice.ts'
import { must } from '../../domain/lookup.ts'
import { ALWAYS } from '../../domain/notice/notice.ts'
import { noticeView, scheduleOf } from '../view/notice-view.ts'
import type { MakeAnswer } from './act.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { route } from './routes.ts'

const tag = 'notices'

export function noticeRoutes(app: FastifyInstance, { site, act, newId, now }: RouteParts): void {
  const answer =
    (id: string, status = 200): MakeAnswer =>
    state => ({ status, body: { notice: noticeView(must(state.notices, id), now().wall) } })

  route(
    app,
    {
      method: 'GET',
      url: '/notices',
      summary: 'All notices',
      tag,
      query: listQuery({}),
      answers: { 200: listOf(Notice) },
    },
    async request => {
      await site.settled()
      const { items, next } = pageOf(site.state().notices.values(), request.query)
      return { items: items.map(notice => noticeView(notice, now().wall)), next }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/notices',
      summary: 'Add a notice',
      tag,
      body: AddNotice,
      answers: { 201: OneNotice },
    },
    (request, reply) =>
      act(request, reply, () => {
        const id = newId()
        const { preset = null, schedule, on = true, ...rest } = request.body
        const times = schedule ? scheduleOf(schedule) : ALWAYS
        return {
          command: { type: 'AddNotice', id, preset, ...rest, schedule: times, on },
          answer: answer(id, 201),
        }
      }),
  )

  route(
    app,
    {
      method: 'PATCH',
      url: '/notices/:id',
      summary: 'Change a notice',
      tag,
      body: ChangeNotice,
      answers: { 200: OneNotice },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id = '' } = request.params
        const { schedule, ...change } = request.body
        const times = schedule && { schedule: scheduleOf(schedule) }
        return { command: { type: 'ChangeNotice', id, ...change, ...times }, answer: answer(id) }
      }),
  )

  route(
    app,
    {
      method: 'DELETE',
      url: '/notices/:id',
      summary: 'Remove a notice',
      tag,
      answers: { 204: 'Removed' },
    },
    (request, reply) =>
      act(request, reply, () => ({
        command: { type: 'RemoveNotice', id: request.params.id ?? '' },
        answer: () => ({ status: 204, body: {} }),
      })),
  )
}
