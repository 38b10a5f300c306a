/**
 * What plain HTTP may still carry over the network once the site speaks TLS: a resident's printed link, and the way
 * to trust the site. This computer's own screens keep all of it. Called for every request.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './problem.ts'

const open = new Set([
  '/status/:secret',
  '/api/v1/status/:secret',
  '/api/v1/status/:secret/cancel',
  '/api/v1/site',
  '/assets/*',
  '/trust',
  '/trust/',
  '/trust/ca.crt',
  '/trust/ca.json',
  '/healthz',
])

const isLoopback = (address: string) =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')

/** A year, as OWASP ASVS 3.4.1 asks for. */
const strictTransport = 'max-age=31536000; includeSubDomains'

export function guardPlainHttp(app: FastifyInstance): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (isLoopback(request.ip)) return
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', strictTransport)
      return
    }
    if (open.has(request.routeOptions.url ?? '')) return
    if (request.method !== 'GET' || request.ws || request.url.startsWith('/api/'))
      throw new Refused('not-allowed', { detail: 'Use https: this would be readable on the network.' })
    return reply.redirect(`https://${request.host}${request.url}`, 308)
  })
}
