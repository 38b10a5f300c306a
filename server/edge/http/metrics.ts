/** `GET /metrics` for Prometheus: the process, the requests and the queue in numbers, never a person. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Type } from 'typebox'
import type { State } from '../../domain/state.ts'
import { route } from './routes.ts'

export type MetricsParts = {
  state: () => State
  /** Live sockets that are open. */
  sockets: () => number
}

/** Seconds, around the promise that a check-in is answered within 25 ms. */
const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2]

function createRegistry(app: FastifyInstance, { state, sockets }: MetricsParts): Registry {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  new Gauge({
    name: 'greenlane_waiting_people',
    help: 'People who wait, by class',
    labelNames: ['class'],
    registers,
    collect() {
      for (const [name, people] of Object.entries(state().derived.waiting)) this.set({ class: name }, people)
    },
  })
  new Gauge({
    name: 'greenlane_sampled_people',
    help: 'People sampled this site day',
    registers,
    collect() {
      this.set(state().derived.tally.sampled)
    },
  })
  new Gauge({
    name: 'greenlane_live_sockets',
    help: 'Open live sockets',
    registers,
    collect() {
      this.set(sockets())
    },
  })
  const seconds = new Histogram({
    name: 'greenlane_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    }
    if (!request.ws) seconds.observe(labels, reply.elapsedTime / 1000)
  })
  return register
}

export function metricsRoute(app: FastifyInstance, parts: MetricsParts): void {
  const register = createRegistry(app, parts)
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
