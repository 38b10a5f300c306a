/** Who changed what, newest first: the part of the journal's trail that a lead looks at. */
import type { FastifyInstance } from 'fastify'
import type { Site } from '../../app/site.ts'
import { Change } from '../../contract/audit.ts'
import { changeView } from '../view/change-view.ts'
import type { Names } from '../view/names.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import { route } from './routes.ts'

export function auditRoutes(app: FastifyInstance, site: Site, names: Names): void {
  route(
    app,
    {
      method: 'GET',
      url: '/changes',
      summary: 'The newest changes to the site, its rules and its access, and who made them',
      tag: 'site',
      query: listQuery({}),
      answers: { 200: listOf(Change) },
    },
    async request => {
      await site.settled()
      const newest = site.state().changes.toReversed()
      return pageOf(
        newest.map(change => changeView(change, names)),
        request.query,
      )
    },
  )
}
