/** Turns refusals and failures into RFC 9457 problem details. The only place that knows HTTP status codes of errors. */
import type { FastifyReply } from 'fastify'
import type { Problem, ProblemCode } from '../../contract/problem.ts'

const known: Record<ProblemCode, readonly [status: number, title: string]> = {
  'invalid-input': [400, 'The input is not valid'],
  'not-signed-in': [401, 'Sign in or pair this device first'],
  'wrong-pin': [401, 'Name or PIN is wrong'],
  'not-allowed': [403, 'This role may not do that'],
  'not-found': [404, 'There is no such thing here'],
  'lane-busy': [409, 'The lane still has current tickets'],
  'lane-moved': [409, 'Somebody else moved this lane on'],
  'lane-not-open': [409, 'The lane is not open'],
  'does-not-fit': [409, 'This lane may not serve that ticket'],
  'wrong-state': [409, 'That is not possible in the present state'],
  'too-early': [409, 'It is too early for that'],
  'rejoin-limit': [409, 'The ticket has used its rejoins'],
  'site-held': [409, 'The site is held'],
  'day-closed': [409, 'No site day is open'],
  'cannot-undo': [409, 'There is nothing of yours to undo'],
  'tube-used': [409, 'That tube was used before'],
  'tube-full': [409, 'The tube is full'],
  'no-tube': [409, 'The lane has no open tube'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'Send JSON with content-type application/json'],
  'idempotency-mismatch': [422, 'That Idempotency-Key was used with another body'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'The server failed; nothing was recorded'],
  'storage-unavailable': [503, 'The disk does not take writes; nothing was recorded'],
}

export type ProblemDetails = Pick<Problem, 'detail' | 'errors'> & { [more: string]: unknown }

/** `details` are what helps the caller: `errors` with paths, `retryAt`, who called whom. */
export function problem(code: ProblemCode, details: ProblemDetails = {}): Problem {
  const [status, title] = known[code]
  return { type: `urn:greenlane:problem:${code}`, title, status, code, ...details }
}

/** `retryAfter`, in seconds, is repeated where programs look for it (RFC 9110, 10.2.3). */
export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  const { retryAfter } = body as { retryAfter?: number }
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}

/** Thrown where returning would only pass it on: the error handler answers with it. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.problem = problem(code, details)
  }
}
