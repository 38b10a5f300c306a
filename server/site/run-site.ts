/** One site put together: files, rules, printers and the edge, each handed what it needs. Called by main. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { createDevices } from '../app/access/devices.ts'
import { createSessions } from '../app/access/sessions.ts'
import { createStaff } from '../app/access/staff.ts'
import type { Log } from '../app/log-catalogue.ts'
import type { Recorded } from '../app/ports.ts'
import { printEvents } from '../app/print-events.ts'
import { createSite, type Site } from '../app/site.ts'
import { calendarDay } from '../contract/scan/resident-id.ts'
import type { Language } from '../contract/words.ts'
import type { Event } from '../domain/event.ts'
import { openDay, reservationEpoch } from '../domain/lookup.ts'
import type { Ticket } from '../domain/ticket/ticket.ts'
import { createEdge } from '../edge/edge.ts'
import { createMetrics } from '../edge/http/metrics.ts'
import { createOutlook } from '../edge/view/outlook.ts'
import { openSqliteJournal } from '../journal/sqlite-journal.ts'
import { openSqliteVault } from '../vault/sqlite-vault.ts'
import { openAccess, openKeys } from './access-document.ts'
import { createClock } from './clock.ts'
import { createClockWatch } from './clock-watch.ts'
import { openSiteConfig } from './config/open-site-config.ts'
import type { SiteConfig } from './config/site-schema.ts'
import { watchConfig } from './config/watch-config.ts'
import { keepDurable } from './durability/keep-durable.ts'
import { createReserve } from './durability/reserve.ts'
import { withReserve } from './durability/with-reserve.ts'
import { journalFormat } from './journal-format.ts'
import { keepSiteConfig } from './keep-site-config.ts'
import { localTime } from './local-time.ts'
import { noticesNow } from './notices-now.ts'
import { openJobRecord } from './printing/job-record.ts'
import { openPrinters } from './printing/open-printers.ts'
import { createPrintDesk } from './printing/print-desk.ts'
import { openShippedGlyphs } from './printing/shipped-glyphs.ts'
import { createPaper } from './printing/ticket-paper.ts'
import { standardLayout } from './printing/ticket-receipt.ts'
import { defaultPrivacy, keepPrivate } from './privacy/keep-private.ts'
import { liveKeys, openKeyRing } from './privacy/key-ring.ts'
import { withVault } from './privacy/with-vault.ts'
import { openReports } from './reports/open-reports.ts'
import { createSecrets } from './secrets.ts'
import { siteFacts } from './site-facts.ts'
import { openSpeech } from './speech/open-speech.ts'
import { traditional } from './speech/traditional.ts'
import { ownNames } from './tls/own-names.ts'
import { openTls } from './tls/site-tls.ts'
import { freeBytes, systemTroubles, troubles, type Watched } from './troubles.ts'
import { watchJournal } from './watch-journal.ts'
import { createWired } from './wired/create-wired.ts'
import { linesOf, readersOf } from './wired/wired-parts.ts'

export type RunOptions = {
  data: string
  /** People on the network could read what travels. */
  openNetwork: boolean
  dist: string
  version: string
  log: Log
  /** For the words of the HTTP server itself. */
  logger: FastifyBaseLogger
  /** Speak TLS under what this computer is called, with this `--host`; null: plain HTTP only. */
  tlsHost: string | null
}

export type RunningSite = {
  app: FastifyInstance
  devices: ReturnType<typeof createDevices>
  /** SHA-256 of the certificate that devices are to trust; null without TLS. */
  fingerprint(): string | null
  /**
   * Makes the first lead where there is none. Called once the site listens: a PIN made up by a start that then failed
   * would be lost. Returns the PIN that was made up, or null.
   */
  addFirstLead(given: string | null): Promise<string | null>
  close(): Promise<void>
}

const nobody = { actor: null, device: null }

/** Tells the rules what `site.json` says, and opens a day if none is open. */
async function begin(site: Site, config: SiteConfig, newId: () => string): Promise<void> {
  const { k, kBatch, capacity, board } = config
  const lanes = config.lanes.map(({ id, ...lane }) => ({ lane: id, config: lane }))
  const done = () => ({ answer: null })
  const settings = { k, kBatch, capacity, ...(board.volume !== undefined && { volume: board.volume }) }
  await site.execute({ type: 'ConfigureSite', lanes, settings }, nobody, done)
  const { day } = site.state()
  if (!day || day.closed) await site.execute({ type: 'OpenDay', id: newId() }, nobody, done)
}

/** @throws {DocumentInvalid | JournalDamaged | JournalUnavailable} with what to do; no data was touched. */
export async function runSite(options: RunOptions): Promise<RunningSite> {
  const { log } = options
  const folder = resolve(options.data)
  mkdirSync(folder, { recursive: true })
  const config = await openSiteConfig(folder, message => log('site.file-recovered', { message }))
  const configWatch = watchConfig({
    file: join(folder, 'site.json'),
    running: () => config.read(),
    onEdited: message => log('site.file-edited', { message }),
  })
  const keys = await openKeys(folder)
  const store = await openAccess(folder)
  const stored = openSqliteJournal({ file: join(folder, 'journal.db'), format: journalFormat })
  const reserve = createReserve(folder)
  const journal = withReserve(stored, reserve)

  const metrics = createMetrics()
  const disk = watchJournal(journal, {
    onCommit: metrics.committed,
    onRefused: err => log('storage.refused', { err }),
    onBack: () => log('storage.back'),
  })

  const clock = createClock()
  const clockWatch = createClockWatch(clock, ms => log('clock.jumped', { ms }))
  const secrets = createSecrets(liveKeys(keys))
  const privacyRules = () => config.read().privacy ?? defaultPrivacy
  const staff = createStaff(store, secrets)
  const sessions = createSessions(store, secrets, clock.mono, clock.wall)
  const devices = createDevices(store, secrets, clock.mono, clock.wall)

  const keyRing = await openKeyRing(join(folder, 'secrets.json'), keys)
  const vault = openSqliteVault({
    file: join(folder, 'vault.db'),
    keys: keyRing.read,
    kinds: () => privacyRules().keep,
    wall: clock.wall,
    mono: clock.mono,
    onRefused: err => log('vault.refused', { err }),
    onBack: () => log('vault.back'),
    onPutAside: details => log('vault.put-aside', details),
  })

  const { tight } = reserve
  const site = createSite({
    journal: withVault(journal, vault),
    snapshots: stored,
    tight,
    now: clock.now,
    defer: setImmediate,
    onListenerFailed: err => log('follower.failed', { err }),
  })
  const data = { folder, config: () => config.read() }
  const durability = keepDurable({ ...data, site, journal: stored, reserve, clock, log })
  site.onCommitted(records => logDays(log, records))
  await begin(site, config.read(), secrets.id)
  const configWritten = keepSiteConfig(site, config, log)
  const outlook = createOutlook(site.state, clock.now)

  const publicUrl = () => config.read().publicUrl?.replace(/\/$/, '') ?? null
  const statusUrl = ({ secret }: Ticket) => (publicUrl() && secret ? `${publicUrl()}/status/${secret}` : null)
  const reservation = () => (openDay(site.state()) ? reservationEpoch(site.state()) : null)
  const record = openJobRecord(join(folder, 'print-jobs.jsonl'), site.state().epoch)
  const siteName = (language: Language | null) => config.read().name[language === 'en' ? 'en' : 'zh']
  const privacy = keepPrivate({ site, vault, keys: keyRing, rules: privacyRules, log })
  await privacy.begin()
  const rewrite = config.read().script === 'traditional' ? await traditional() : null
  const printers = openPrinters(config.read().printers)
  const paper = createPaper({
    layout: width => config.read().layouts?.[width] ?? standardLayout,
    siteName,
    statusUrl,
    sampleUrl: () => publicUrl() && `${publicUrl()}/status/${secrets.token()}`,
    outlook,
    batchName: batch => site.state().batches.get(batch)?.name ?? null,
    notices: language => noticesNow(site.state(), 'kiosk', language, clock.wall()),
    wall: clock.wall,
    localTime,
    ...(rewrite && { inScript: rewrite }),
    glyphs: openShippedGlyphs(err => log('printer.no-glyphs', { err })),
    kindOf: width => printers.find(printer => printer.width === width) ?? { width },
  })
  const desk = createPrintDesk({
    printers,
    record,
    ticket: id => site.state().tickets.get(id),
    paper,
    printerOf: device => devices.printerOf(device),
    wall: clock.wall,
    newId: secrets.id,
    onPrinter: printer => log('printer.changed', { printer }),
  })
  const printed = printEvents({ site, journal, desk, defer: setImmediate })

  const wired = createWired({
    readers: readersOf(config.read().scanners ?? []),
    lines: linesOf(config.read().panels ?? []),
    devices: devices.list,
    site,
    ageLine: () => config.read().ageLine,
    today: () => calendarDay(new Date(clock.wall())),
    newSecret: secrets.token,
    notices(language) {
      const words = noticesNow(site.state(), 'led', language, clock.wall())
      return rewrite && language !== 'en' ? words.map(rewrite) : words
    },
    wall: clock.wall,
    log,
  })

  const reports = openReports({
    state: site.state,
    journal,
    vault,
    siteName: () => config.read().name,
    printers: () => desk.printers().map(({ name, state, waiting }) => ({ name, state, waiting })),
    now: clock.now,
  })

  const { tlsHost } = options
  const names = () => ownNames(tlsHost ?? '', publicUrl())
  const tls = tlsHost === null ? null : await openTls({ folder, names, wall: clock.wall, log })

  const health = {
    refuses: disk.refuses,
    freeBytes: () => freeBytes(folder),
    others: [
      { about: 'clock', trouble: clockWatch.trouble },
      { about: 'config', trouble: configWatch.trouble },
      ...durability.troubles,
      ...wired.troubles.map(trouble => ({ about: 'equipment', trouble }) as const),
      ...privacy.troubles,
    ] satisfies Watched[],
  }
  const app = await createEdge({
    site,
    outlook,
    access: { sessions, devices, staff },
    desk,
    preview: paper.preview,
    wired,
    privacy: { vault, keys: keyRing, rules: privacyRules, finishErasing: privacy.finishErasing },
    reports,
    journal,
    facts: () => siteFacts(config.read(), options.version, options.openNetwork, reservation()),
    statusUrl,
    now: clock.now,
    newId: secrets.id,
    newSecret: secrets.token,
    identity: secrets.identity,
    bodyDigest: secrets.bodyDigest,
    log,
    logger: options.logger,
    metrics,
    rateLimit: config.read().rateLimit,
    tls,
    version: options.version,
    dist: options.dist,
    speech: openSpeech(folder),
    troubles: () =>
      troubles({
        printers: desk.printers,
        day: () => site.state().day,
        wall: clock.wall,
        ...health,
      }),
    systemTroubles: () => systemTroubles(health),
  })

  return {
    app,
    devices,
    fingerprint: () => tls?.authority().fingerprint256 ?? null,
    addFirstLead: given => addFirstLead(staff, given),
    async close() {
      await app.close()
      await configWritten()
      clockWatch.close()
      configWatch.close()
      tls?.close()
      printed()
      desk.close()
      wired.close()
      await durability.close()
      privacy.close()
      journal.close()
    },
  }
}

function logDays(log: Log, records: readonly Recorded<Event>[]): void {
  for (const { seq, event } of records) {
    if (event.type === 'DayOpened') log('day.opened', { seq })
    if (event.type === 'DayClosed') log('day.closed', { seq })
  }
}

async function addFirstLead(
  staff: ReturnType<typeof createStaff>,
  given: string | null,
): Promise<string | null> {
  if (staff.list().length > 0) return null
  const added = await staff.add('lead', 'lead', 'lead', given ?? undefined)
  return given ? null : (added?.pin ?? null)
}
