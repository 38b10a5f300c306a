/** The site lead's wall, asked for once; the live topic `wall` keeps it current. */
import type { FastifyInstance } from 'fastify'
import { Wall } from '../../contract/wall.ts'
import { route } from './routes.ts'

export function wallRoute(app: FastifyInstance, settled: () => Promise<void>, view: () => Wall): void {
  route(
    app,
    {
      method: 'GET',
      url: '/wall',
      summary: 'The day in numbers, never a person',
      tag: 'queue',
      answers: { 200: Wall },
    },
    async () => {
      await settled()
      return view()
    },
  )
}
