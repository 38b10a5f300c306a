/** Scanners, card readers and number panels that are wired to the site, for staff. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Wired } from '../../contract/wired.ts'
import type { RouteParts } from './parts.ts'
import { route } from './routes.ts'

export function equipmentRoutes(app: FastifyInstance, { wired }: Pick<RouteParts, 'wired'>): void {
  route(
    app,
    {
      method: 'GET',
      url: '/equipment',
      summary: 'Scanners, ID-card readers and number panels, and what is wrong with each',
      tag: 'equipment',
      answers: { 200: Type.Object({ items: Type.Array(Wired), next: Type.Null() }) },
    },
    async () => ({ items: wired.list().map(each => ({ ...each })), next: null }),
  )
}
