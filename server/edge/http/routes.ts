/** How a route is written down: what it takes, what it answers, and who may call it (from the table in who.ts). */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Problem } from '../../contract/problem.ts'
import { whoMay } from '../who.ts'

export type Request<
  Body = unknown,
  Params = Record<string, string>,
  Query = Record<string, string>,
> = FastifyRequest<{ Body: Body; Params: Params; Querystring: Query }>

export type Route<B extends TSchema> = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  url: string
  summary: string
  tag: string
  body?: B
  query?: TSchema
  answers: Record<number, TSchema | string>
  /** Of the body; JSON unless told. */
  consumes?: string
}

/** What every call may answer instead, in its document. */
export const refusedAnswer = {
  description: 'Refused: a problem with a stable code',
  content: { 'application/problem+json': { schema: Problem } },
}

const noContent = (text: string) => ({ description: text })
const documented = (schema: TSchema | string) =>
  typeof schema === 'string' ? noContent(schema) : { description: 'Done', ...schema }

/** Where every field may be left out, so may the body. */
const noBodyIsEmpty = async (request: FastifyRequest) => {
  if (request.body === undefined) request.body = {}
}

/** Registers a route with its schemas and its document; `guardRoutes` adds the check of the caller's role. */
export function route<B extends TSchema>(
  app: FastifyInstance,
  { method, url, summary, tag, body, query, answers, consumes }: Route<B>,
  handler: (request: Request<Static<B>>, reply: FastifyReply) => unknown,
): void {
  const roles = whoMay[`${method} ${app.prefix}${url}`] ?? []
  const options: RouteOptions = {
    method,
    url,
    schema: {
      summary,
      tags: [tag],
      description: `Who: ${roles.join(', ')}.`,
      ...(body && { body }),
      ...(consumes && { consumes: [consumes] }),
      ...(query && { querystring: query }),
      response: {
        ...Object.fromEntries(Object.entries(answers).map(([code, schema]) => [code, documented(schema)])),
        default: refusedAnswer,
      },
    },
    ...(body && !consumes && !('required' in body) && { preValidation: noBodyIsEmpty }),
    handler: (request, reply) => handler(request as Request<Static<B>>, reply),
  }
  app.route(options)
}

/** Sends a body made by us as JSON, as it is: what is kept for a repeated key is what was sent. */
export const sendJson = (reply: FastifyReply, status: number, body: string): FastifyReply =>
  status === 204
    ? reply.code(204).send()
    : reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body)
