/** Everything that can be reached from outside, on one server. Called by the site. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Log } from '../app/log-catalogue.ts'
import type { Journal } from '../app/ports.ts'
import type { Event } from '../domain/event.ts'
import { createAct } from './http/act.ts'
import { assistanceRoutes } from './http/assistance-routes.ts'
import { auditRoutes } from './http/audit-routes.ts'
import { batchRoutes, reserveRoute, rosterRoute } from './http/batch-routes.ts'
import { colleagueRoute } from './http/colleague-route.ts'
import { createCookies } from './http/cookies.ts'
import { dayRoutes } from './http/day-routes.ts'
import { deviceRoutes } from './http/device-routes.ts'
import { createBodyDigest } from './http/digests.ts'
import { equipmentRoutes } from './http/equipment-routes.ts'
import { guardRoutes } from './http/guard.ts'
import { createIdentify } from './http/identify.ts'
import { issueTicketRoute } from './http/issue-ticket.ts'
import { laneRoutes } from './http/lane-routes.ts'
import { type Metrics, metricsRoute } from './http/metrics.ts'
import { noticeRoutes } from './http/notice-routes.ts'
import { servePages } from './http/pages.ts'
import type { RouteParts } from './http/parts.ts'
import { printerRoutes } from './http/printer-routes.ts'
import { privacyRoutes } from './http/privacy-routes.ts'
import { createPutOnRecord } from './http/put-on-record.ts'
import { queueRoutes } from './http/queue-routes.ts'
import { reportRoutes } from './http/report-routes.ts'
import { rootRoutes } from './http/root-routes.ts'
import { createServer } from './http/server.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { settingsRoutes } from './http/settings-routes.ts'
import { type Speech, speechRoutes } from './http/speech-routes.ts'
import { ticketRoutes } from './http/ticket-routes.ts'
import { trustRoutes } from './http/trust-routes.ts'
import { tubeRoutes } from './http/tube-routes.ts'
import type { Tls } from './http/two-protocols.ts'
import { voidDeviceRoute } from './http/void-device.ts'
import { wallRoute } from './http/wall-route.ts'
import { createIndexes } from './view/indexes.ts'
import { createNames } from './view/names.ts'
import type { SystemTrouble } from './view/wall/wall-parts.ts'
import { wallView } from './view/wall/wall-view.ts'
import { liveRoute } from './ws/live.ts'

export type EdgeParts = Omit<RouteParts, 'act' | 'indexes' | 'names'> & {
  journal: Pick<Journal<Event>, 'answer' | 'forgetAnswers'>
  bodyDigest: (body: string) => string
  log: Log
  /** For the words of Fastify itself. */
  logger: FastifyBaseLogger
  metrics: Metrics
  /** Requests a second and device. */
  rateLimit: number
  tls: Tls | null
  version: string
  /** Folder of the built screens. */
  dist: string
  speech: Speech
  /** Everything that is wrong now, in words; empty when all is well. */
  troubles: () => readonly string[]
  /** Of those, what is wrong with this computer. */
  systemTroubles: () => readonly SystemTrouble[]
}

export async function createEdge(parts: EdgeParts): Promise<FastifyInstance> {
  const { site, access, journal, outlook, desk, now } = parts
  const cookies = createCookies()
  const identify = createIdentify(access, cookies)
  const app = await createServer({ ...parts, identify })
  guardRoutes(app)

  const indexes = createIndexes(site.state)
  site.onCommitted(indexes.committed)
  const wall = () => now().wall
  const names = createNames(access)
  const act = createAct({
    site,
    answers: journal,
    bodyDigest: createBodyDigest(parts.identity, parts.bodyDigest),
    wall,
    names,
  })
  const onRecord = createPutOnRecord(site, parts.log)
  const routes: RouteParts = { ...parts, act, indexes, names }
  const stamp = () => ({ seq: site.state().seq, at: new Date(wall()).toISOString() })
  const mono = () => now().mono

  const { facts, systemTroubles } = parts
  const wallNow = () => ({
    state: site.state(),
    now: now(),
    desk,
    devices: access.devices,
    facts,
    systemTroubles,
  })
  const onFailed = (err: unknown) => parts.log('follower.failed', { err })

  let sockets = () => 0
  metricsRoute(app, parts.metrics, { site, printers: desk.printers, sockets: () => sockets() })
  await app.register(
    (api, _options, done) => {
      sessionRoutes(api, { access, cookies, identify, newId: parts.newId, log: parts.log, onRecord })
      colleagueRoute(api, routes)
      deviceRoutes(api, { devices: access.devices, cookies, log: parts.log, onRecord, desk })
      voidDeviceRoute(api, routes)
      issueTicketRoute(api, routes)
      ticketRoutes(api, routes)
      laneRoutes(api, routes)
      queueRoutes(api, routes)
      wallRoute(api, site.settled, () => wallView(wallNow()))
      dayRoutes(api, routes)
      settingsRoutes(api, routes)
      auditRoutes(api, site, names)
      reportRoutes(api, routes)
      reserveRoute(api, routes)
      batchRoutes(api, routes)
      api.register((csv, _none, ready) => {
        rosterRoute(csv, routes)
        ready()
      })
      tubeRoutes(api, routes)
      assistanceRoutes(api, routes)
      noticeRoutes(api, routes)
      printerRoutes(api, routes)
      equipmentRoutes(api, routes)
      privacyRoutes(api, routes)
      sockets = liveRoute(api, {
        site,
        indexes,
        outlook,
        desk,
        wired: parts.wired,
        stamp,
        mono,
        wall,
        wallView: () => wallView(wallNow()),
        onFailed,
        ...access,
      }).sockets
      done()
    },
    { prefix: '/api/v1' },
  )
  rootRoutes(app, parts)
  trustRoutes(app, parts.tls)
  speechRoutes(app, parts.speech)
  await servePages(app, parts.dist)
  return app
}
