/** The edge put together: one Fastify instance with everything that is reachable from outside. */
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import websocket from '@fastify/websocket'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerFactory,
  LogController,
} from 'fastify'
import helmet from 'helmet'
import { type Actor, actorKey } from '../../app/access/actor.ts'
import type { Log } from '../../app/log-catalogue.ts'
import { maxFrame, subprotocol } from '../../contract/live.ts'
import { type ContentSecurity, contentSecurity, withWebAssembly } from './content-security.ts'
import { answerErrors, createAnswerError } from './errors.ts'
import type { Identify } from './identify.ts'
import { guardPlainHttp } from './plain-http.ts'
import { Refused } from './problem.ts'
import type { Tls } from './two-protocols.ts'
import { createValidatorCompiler } from './validator-compiler.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, or null for a stranger. */
    actor: Actor | null
  }
}

export type ServerParts = {
  logger: FastifyBaseLogger
  log: Log
  identify: Identify
  /** Requests a second and device. */
  rateLimit: number
  tls: Tls | null
  version: string
}

const bodyLimit = 64 * 1024
/** Milliseconds. */
const requestTimeout = 15_000
const keepAliveTimeout = 72_000
/** For a screen that does not say goodbye when the site stops. */
const goodbye = 1000

/** State may be changed only from our own pages (or by programs, which send no Origin). */
function refuseForeignOrigin({ headers, protocol }: FastifyRequest): void {
  if (headers.origin === undefined) return
  const origin = URL.parse(headers.origin)
  // A page that came without TLS may be anybody's; a proxy before a plain site may well add TLS.
  const downgraded = protocol === 'https' && origin?.protocol !== 'https:'
  if (origin?.host !== headers.host || downgraded) throw new Refused('not-allowed')
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The page compiles WebAssembly of ours. */
    compiles?: boolean
  }
}

/** Headers for every answer. The two sets are put together once, not for each request. */
function security(app: FastifyInstance, tls: boolean): void {
  const guardWith = (contentSecurityPolicy: ContentSecurity) =>
    helmet({
      contentSecurityPolicy,
      frameguard: { action: 'deny' },
      hsts: false,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: tls,
      originAgentCluster: false,
    })
  const guard = guardWith(contentSecurity)
  const guardCompiling = guardWith(withWebAssembly)
  app.addHook('onRequest', ({ raw, routeOptions }, reply, done) => {
    const apply = routeOptions.config.compiles ? guardCompiling : guard
    apply(raw, reply.raw, error => done(error as Error | undefined))
  })
}

/** JSON only; an empty body counts as none, since many programs name the type of what they do not send. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null)
    else void parse(request, body, done)
  })
}

/** Loaded only where it is needed: an import of `node:http` by name brings Node's whole HTTP client with it. */
async function bothProtocols(tls: Tls, stopping: AbortSignal): Promise<FastifyServerFactory> {
  const { createTwoProtocolServer } = await import('./two-protocols.ts')
  return listener =>
    Object.assign(createTwoProtocolServer(listener, tls, stopping), { requestTimeout, keepAliveTimeout })
}

/** Answers are of the moment, and may name people. */
function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

/** Registers what every route shares. The routes follow in their own plug-ins. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const answerError = createAnswerError(parts.log)
  const stopping = new AbortController()
  const app: FastifyInstance = Fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout,
    connectionTimeout: 0,
    keepAliveTimeout,
    forceCloseConnections: true,
    frameworkErrors: answerError,
    ...(parts.tls && { serverFactory: await bothProtocols(parts.tls, stopping.signal) }),
  })
  app.addHook('preClose', async () => stopping.abort())
  readJson(app)
  keepOutOfCaches(app)
  app.decorateRequest('actor', null)
  app.setValidatorCompiler(createValidatorCompiler())
  // What is sent is made by the views, field by field; a compiled serializer a route would cost memory for nothing.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  answerErrors(app, answerError)
  await app.register(cookie)
  security(app, parts.tls !== null)
  if (parts.tls) guardPlainHttp(app)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Greenlane', description: 'One sampling site.', version: parts.version },
    },
  })
  // Before our own checks: it names sockets as such, and ends those that are refused.
  await app.register(websocket, {
    options: {
      maxPayload: maxFrame,
      handleProtocols: offered => (offered.has(subprotocol) ? subprotocol : false),
    },
    preClose(done) {
      const { clients } = this.websocketServer
      for (const client of clients) client.close(1001, 'the site is stopping')
      setTimeout(() => {
        for (const client of clients) client.terminate()
      }, goodbye).unref()
      this.websocketServer.close()
      done()
    },
  })
  app.addHook('onRequest', async request => {
    request.actor = parts.identify.actor(request)
    if (request.method !== 'GET' || request.ws) refuseForeignOrigin(request)
  })
  await app.register(rateLimit, {
    max: parts.rateLimit,
    timeWindow: 1000,
    keyGenerator: request => (request.actor ? actorKey(request.actor) : `ip:${request.ip}`),
  })
  return app
}
