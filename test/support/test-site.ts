/**
 * A whole site inside the test's own process: the real rules, access, edge and virtual printer, with the journal in
 * memory and a clock moved by hand. Requests are injected; `listen` gives it a port for sockets.
 */
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createDevices } from '../../server/app/access/devices.ts'
import { emptyAccess } from '../../server/app/access/document.ts'
import type { AccessStore } from '../../server/app/access/ports.ts'
import { createSessions } from '../../server/app/access/sessions.ts'
import { createStaff } from '../../server/app/access/staff.ts'
import type { Journal, KeyRing, Vault } from '../../server/app/ports.ts'
import { printEvents } from '../../server/app/print-events.ts'
import { createSite, type Site } from '../../server/app/site.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { DeviceKind } from '../../server/contract/words.ts'
import type { Event } from '../../server/domain/event.ts'
import type { Ticket } from '../../server/domain/ticket/ticket.ts'
import { createEdge } from '../../server/edge/edge.ts'
import { createMetrics } from '../../server/edge/http/metrics.ts'
import type { Tls } from '../../server/edge/http/two-protocols.ts'
import { shownNotices } from '../../server/edge/view/notice-view.ts'
import { createOutlook } from '../../server/edge/view/outlook.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { type JobRecord, memoryJobRecord } from '../../server/site/printing/job-record.ts'
import { openPrinters } from '../../server/site/printing/open-printers.ts'
import { createPrintDesk, type DeskPrinter } from '../../server/site/printing/print-desk.ts'
import { openShippedGlyphs } from '../../server/site/printing/shipped-glyphs.ts'
import { createPaper } from '../../server/site/printing/ticket-paper.ts'
import { standardLayout } from '../../server/site/printing/ticket-receipt.ts'
import { defaultPrivacy, keepPrivate } from '../../server/site/privacy/keep-private.ts'
import { withVault } from '../../server/site/privacy/with-vault.ts'
import { openReports } from '../../server/site/reports/open-reports.ts'
import { createSecrets } from '../../server/site/secrets.ts'
import { openSpeech } from '../../server/site/speech/open-speech.ts'
import { createWired, type WiredSettings } from '../../server/site/wired/create-wired.ts'
import { openSqliteVault } from '../../server/vault/sqlite-vault.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { type Injected, injectedClient } from './injected.ts'
import { memoryKeys } from './memory-keys.ts'

export const leadPin = '314159'
export const publicUrl = 'http://site.test'

const keys = { pepper: 'aa'.repeat(32), identity: 'bb'.repeat(32), answers: 'cc'.repeat(32) }

const facts: SiteFacts = {
  name: { zh: '测试点', en: 'Test site' },
  languages: ['zh-CN', 'en'],
  script: 'simplified',
  pxPerMm: 4,
  ageLine: 60,
  hours: null,
  rotateMinutes: 120,
  board: {
    panelInches: 55,
    viewingMetres: 8,
    languages: ['zh-CN', 'en'],
    spoken: ['zh-CN', 'en'],
    times: 2,
    quiet: null,
    directions: {},
  },
  publicUrl,
  reservation: null,
  warning: null,
  version: 'test',
}

export type TestSite = {
  app: FastifyInstance
  site: Site
  clock: FakeClock
  journal: Journal<Event>
  vault: Vault
  keyRing: KeyRing
  /** No credentials at all. */
  stranger: Injected
  /** The lead, signed in. */
  lead: Injected
  /** A newly paired device. */
  pair(kind: DeviceKind): Promise<Injected>
  as(token: string | undefined): Injected
  signIn(staff: string, pin: string): Promise<Injected>
  /** A new person, signed in. */
  staff(name?: string): Promise<Injected & { id: string; pin: string }>
  /** Opens a port of this computer; the address. */
  listen(): Promise<string>
  close(): Promise<void>
}

export type TestSiteOptions = {
  journal?: Journal<Event>
  store?: AccessStore
  rateLimit?: number
  tls?: Tls
  printers?: readonly DeskPrinter[]
  jobRecord?: JobRecord
  /** Devices at the site's own computer, and where it logs. */
  wired?: Partial<Pick<WiredSettings, 'readers' | 'lines' | 'log'>>
}

/** Forgets everything at the end, like the journal beside it. */
export function memoryStore(): AccessStore {
  let document = emptyAccess()
  return {
    read: () => document,
    async update(change) {
      const draft = structuredClone(document)
      change(draft)
      document = draft
    },
  }
}

/** Five lanes, of which 1 and 2 are step-free, all closed, and an open day. */
async function begin(site: Site): Promise<void> {
  const lanes = ['1', '2', '3', '4', '5'].map(lane => ({ lane, config: { stepFree: lane < '3' } }))
  const nobody = { actor: null, device: null }
  const done = () => ({ answer: null })
  await site.execute({ type: 'ConfigureSite', lanes, settings: {} }, nobody, done)
  await site.execute({ type: 'OpenDay', id: 'day-1' }, nobody, done)
}

export async function buildTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const journal = options.journal ?? openMemoryJournal(journalFormat)
  const store = options.store ?? memoryStore()
  const clock = createFakeClock()
  const secrets = createSecrets(keys)
  const staff = createStaff(store, secrets)
  const access = {
    staff,
    sessions: createSessions(store, secrets, clock.mono, clock.wall),
    devices: createDevices(store, secrets, clock.mono, clock.wall),
  }
  await staff.add('lead', 'lead', 'lead', leadPin)
  const keyRing = memoryKeys()
  const vault = openSqliteVault({
    file: ':memory:',
    keys: keyRing.read,
    kinds: () => defaultPrivacy.keep,
    wall: clock.wall,
    mono: clock.mono,
    onRefused: () => {},
    onBack: () => {},
    onPutAside: () => {},
  })
  const site = createSite({ journal: withVault(journal, vault), now: clock.now, defer: setImmediate })
  await begin(site)
  const log = () => {}
  const privacy = keepPrivate({ site, vault, keys: keyRing, rules: () => defaultPrivacy, log })
  await privacy.begin()
  const logger = pino({ level: 'silent' })
  const statusUrl = ({ secret }: Ticket) => (secret ? `${publicUrl}/status/${secret}` : null)
  const outlook = createOutlook(site.state, clock.now)
  const localTime = (wall: number) => new Date(wall).toISOString().slice(5, 16)
  const paper = createPaper({
    layout: () => standardLayout,
    siteName: () => '测试点',
    statusUrl,
    sampleUrl: () => `${publicUrl}/status/${secrets.token()}`,
    outlook,
    batchName: batch => site.state().batches.get(batch)?.name ?? null,
    notices: () => [],
    wall: clock.wall,
    localTime,
    glyphs: openShippedGlyphs(() => {}),
    kindOf: width => ({ width }),
  })
  const desk = createPrintDesk({
    printers: options.printers ?? openPrinters([]),
    record: options.jobRecord ?? memoryJobRecord(),
    ticket: id => site.state().tickets.get(id),
    paper,
    printerOf: access.devices.printerOf,
    wall: clock.wall,
    newId: secrets.id,
    onPrinter: () => {},
  })
  const printed = printEvents({ site, journal, desk, defer: setImmediate })
  const wired = createWired({
    readers: [],
    lines: [],
    devices: access.devices.list,
    site,
    ageLine: () => facts.ageLine,
    today: () => ({ year: 2026, month: 6, day: 4 }),
    newSecret: secrets.token,
    notices: language =>
      shownNotices(site.state(), clock.wall())
        .filter(({ placement }) => placement.includes('led'))
        .map(({ text }) => text[language] ?? text['zh-CN']),
    wall: clock.wall,
    log: () => {},
    ...options.wired,
  })
  const app = await createEdge({
    site,
    outlook,
    access,
    desk,
    preview: paper.preview,
    wired,
    privacy: { vault, keys: keyRing, rules: () => defaultPrivacy, finishErasing: privacy.finishErasing },
    reports: openReports({
      state: site.state,
      journal,
      vault,
      siteName: () => facts.name,
      printers: () => desk.printers().map(({ name, state, waiting }) => ({ name, state, waiting })),
      now: clock.now,
    }),
    journal,
    facts: () => facts,
    statusUrl,
    now: clock.now,
    newId: secrets.id,
    newSecret: secrets.token,
    identity: secrets.identity,
    bodyDigest: secrets.bodyDigest,
    log,
    logger,
    metrics: createMetrics(),
    rateLimit: options.rateLimit ?? 1_000_000,
    tls: options.tls ?? null,
    version: 'test',
    dist: import.meta.dirname,
    speech: openSpeech(import.meta.dirname),
    troubles: () => [],
    systemTroubles: () => [],
  })
  await app.ready()

  const stranger = injectedClient(app)
  const signIn = async (id: string, pin: string) =>
    injectedClient(app, (await stranger.post<{ token: string }>('/session', { staff: id, pin })).token)
  const lead = await signIn('lead', leadPin)

  return {
    app,
    site,
    clock,
    journal,
    vault,
    keyRing,
    stranger,
    lead,
    as: token => injectedClient(app, token),
    signIn,
    async pair(kind) {
      const { id, code } = await lead.post<{ id: string; code: string }>('/devices', { kind, name: kind })
      const { token } = await stranger.post<{ token: string }>('/devices/pair', { code })
      return { ...injectedClient(app, token), id }
    },
    async staff(name = 'nurse') {
      const added = await lead.post<{ staff: { id: string }; pin: string }>('/staff', { name })
      return { ...(await signIn(added.staff.id, added.pin)), id: added.staff.id, pin: added.pin }
    },
    async listen() {
      await app.listen({ host: '127.0.0.1', port: 0 })
      const address = app.server.address()
      if (typeof address !== 'object' || !address) throw new Error('no port')
      return `http://127.0.0.1:${address.port}`
    },
    async close() {
      await app.close()
      printed()
      desk.close()
      wired.close()
      privacy.close()
    },
  }
}
