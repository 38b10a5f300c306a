/** What operators and programs look at first: health in words, and the OpenAPI document. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { route } from './routes.ts'

export type RootParts = {
  version: string
  /** Everything that is wrong now, in words; empty when all is well. */
  troubles: () => readonly string[]
}

const Health = Type.Object({
  status: Type.Enum(['ok', 'degraded']),
  version: Type.String(),
  troubles: Type.Array(Type.String()),
})

export function rootRoutes(app: FastifyInstance, { version, troubles }: RootParts): void {
  route(
    app,
    {
      method: 'GET',
      url: '/healthz',
      summary: 'Whether all is well, and what is not',
      tag: 'site',
      answers: { 200: Health },
    },
    async () => {
      const wrong = troubles()
      return { status: wrong.length === 0 ? 'ok' : 'degraded', version, troubles: wrong }
    },
  )
  route(
    app,
    {
      method: 'GET',
      url: '/api/v1/openapi.json',
      summary: 'This document',
      tag: 'site',
      answers: { 200: Type.Unknown() },
    },
    async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())),
  )
}
