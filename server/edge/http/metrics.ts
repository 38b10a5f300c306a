/** `GET /metrics` for Prometheus: the process, the requests and the site in numbers, never a person. */
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Type } from 'typebox'
import type { Site } from '../../app/site.ts'
import { route } from './routes.ts'
import { type GaugeParts, siteGauges } from './site-gauges.ts'

/** Seconds, around the promise that a check-in is answered within 25 ms. */
const requestBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2]
/** Seconds of one fsync: a good disk takes 1 ms, a memory card 50. */
const commitBuckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5]

export type Metrics = {
  register: Registry
  /** Told by the site for each commit that is on disk, in seconds. */
  committed: (seconds: number) => void
}

/** Made before the site, since the journal counts too; the event loop and the memory come from `prom-client`. */
export function createMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const commits = new Histogram({
    name: 'greenlane_commit_seconds',
    help: 'Time until the events of one turn were on disk',
    buckets: commitBuckets,
    registers: [register],
  })
  return { register, committed: seconds => commits.observe(seconds) }
}

function countEvents(site: Pick<Site, 'onCommitted'>, register: Registry): void {
  const events = new Counter({
    name: 'greenlane_events_total',
    help: 'Events recorded since the start, by type',
    labelNames: ['type'],
    registers: [register],
  })
  site.onCommitted(records => {
    for (const { event } of records) events.inc({ type: event.type })
  })
}

function timeRequests(app: FastifyInstance, register: Registry): void {
  const seconds = new Histogram({
    name: 'greenlane_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    if (request.ws) return
    const { method } = request
    const labels = { method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
}

export function metricsRoute(
  app: FastifyInstance,
  { register }: Metrics,
  parts: GaugeParts & { site: Site },
): void {
  siteGauges(register, parts)
  countEvents(parts.site, register)
  timeRequests(app, register)
  route(
    app,
    {
      method: 'GET',
      url: '/metrics',
      summary: 'Figures for Prometheus',
      tag: 'site',
      answers: { 200: Type.String() },
    },
    async (_request, reply) => reply.type(register.contentType).send(await register.metrics()),
  )
}
