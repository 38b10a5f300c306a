/** Who else works here, by name: for handing over a task or a lane. More about people only the lead may see. */
import type { FastifyInstance } from 'fastify'
import { Colleague, type Colleague as ColleagueView } from '../../contract/access.ts'
import type { State } from '../../domain/state.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { route } from './routes.ts'

const laneOf = (state: State, name: string): string | null =>
  [...state.lanes.values()].find(lane => lane.state !== 'closed' && lane.staff === name)?.id ?? null

export function colleagueRoute(app: FastifyInstance, { site, access }: RouteParts): void {
  route(
    app,
    {
      method: 'GET',
      url: '/colleagues',
      summary: 'Who works here, whether they are signed in, and at which lane',
      tag: 'people',
      query: listQuery({}),
      answers: { 200: listOf(Colleague) },
    },
    async request => {
      await site.settled()
      const present = access.sessions.present()
      const { items, next } = pageOf(access.staff.list(), request.query, ({ enabled }) => enabled)
      const view = ({ id, name }: { id: string; name: string }): ColleagueView => ({
        id,
        name,
        present: present.has(id),
        lane: laneOf(site.state(), name),
      })
      return { items: items.map(view), next }
    },
  )
}
