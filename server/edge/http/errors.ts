/** Every error leaves the server as a problem with a stable code; what is ours to fix goes to the log only. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StorageUnavailable } from '../../app/engine.ts'
import type { Log } from '../../app/log-catalogue.ts'
import { VaultUnavailable } from '../../app/ports.ts'
import type { Problem } from '../../contract/problem.ts'
import { inputErrors } from './input-errors.ts'
import { problem, Refused, sendProblem } from './problem.ts'

const invalid = (path: string, message: string) => problem('invalid-input', { errors: [{ path, message }] })

/** What a disk answers that does not take the small documents of devices and people (errno(3)). */
const diskFaults = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])

function fromFastify(error: FastifyError): Problem | null {
  switch (error.code) {
    case 'FST_ERR_VALIDATION':
      return problem('invalid-input', {
        errors: inputErrors(error.validation ?? [], error.validationContext ?? 'body'),
      })
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return invalid('/', 'is not JSON')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('unsupported-media-type')
    case 'FST_ERR_BAD_URL':
      return invalid('/', 'the address is not well-formed')
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problem('not-found')
    default:
      return null
  }
}

function toProblem(error: FastifyError): Problem {
  if (error instanceof Refused) return error.problem
  const refused = error instanceof StorageUnavailable || error instanceof VaultUnavailable
  if (refused || diskFaults.has(error.code)) return problem('storage-unavailable')
  const known = fromFastify(error)
  if (known) return known
  if (error.statusCode === 429) return problem('too-many-requests')
  if (error.statusCode && error.statusCode < 500) return problem('invalid-input', { detail: error.message })
  return problem('internal')
}

export type AnswerError = ReturnType<typeof createAnswerError>

/** The log is told the route, not the address: that may hold a ticket's secret. */
export const createAnswerError =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const body = toProblem(error)
    const { method, routeOptions } = request
    if (body.status >= 500) log('http.failed', { method, route: routeOptions.url, err: error })
    return sendProblem(reply, body)
  }

export function answerErrors(app: FastifyInstance, answerError: AnswerError): void {
  app.setErrorHandler<FastifyError>(answerError)
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problem('not-found')))
}
