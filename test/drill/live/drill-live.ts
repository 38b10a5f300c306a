/**
 * One day through a real server: its own process, HTTP, live sockets and virtual printers, with its clocks running as
 * fast as the day. What happened is then read from the site's journal, event by event, as after any real day.
 */
import { join } from 'node:path'
import type { Event } from '../../../server/domain/event.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import { initialState } from '../../../server/domain/state.ts'
import { openSqliteJournal } from '../../../server/journal/sqlite-journal.ts'
import { journalFormat } from '../../../server/site/journal-format.ts'
import { type LiveClient, listen } from '../../support/live.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../../support/site.ts'
import { type Agenda, createAgenda } from '../agenda.ts'
import { lanesOf } from '../drill-rules.ts'
import type { Options } from '../options.ts'
import { type Observed, observe } from '../report.ts'
import { planDay } from '../run-day.ts'
import { fastClock } from './fast-clock.ts'
import { createLivePort, type LivePort } from './live-port.ts'
import { openPrintRoom, type PaperTrail, type PrintRoom } from './print-room.ts'

export type LiveObserved = Observed & {
  /** What became of every ticket's paper; null where no printer was made to fail. */
  readonly paper: PaperTrail | null
}

/** Real milliseconds between two looks at the agenda while nothing is due. */
const TICK = 4

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

const startFast = (data: string, speed: number): Promise<TestSite> =>
  startSite(data, { env: fastClock(speed) })

/** Lanes that the template does not have. */
async function addLanes({ lead }: TestSite, { profile }: Options): Promise<void> {
  const { lanes } = await lead.get<{ lanes: { id: string }[] }>('/queue')
  const known = new Set(lanes.map(lane => lane.id))
  for (const { lane, config } of lanesOf(profile))
    if (!known.has(lane)) await lead.post('/lanes', { id: lane, name: lane, ...config })
}

/** Lets the day happen by the clock, until nothing is left to happen. */
async function passDay(agenda: Agenda, port: LivePort, failure: () => unknown): Promise<void> {
  while (agenda.nextAt() !== undefined || port.pending() > 0) {
    if (failure() !== undefined) throw failure()
    const next = agenda.nextAt()
    if (next !== undefined && next <= agenda.now()) agenda.step()
    else await sleep(TICK)
  }
}

type Issued = Extract<Event, { type: 'TicketIssued' }>

/** The tickets that were to be printed. */
function readJournal(data: string, observed: Observed): { id: string; number: string }[] {
  const journal = openSqliteJournal<Event>({ file: join(data, 'journal.db'), format: journalFormat })
  const state = initialState()
  const printed: Issued[] = []
  for (const record of journal.read(0)) {
    evolve(state, record)
    observed.watch(state, record)
    const { event } = record
    if (event.type === 'TicketIssued' && event.printer !== undefined) printed.push(event)
  }
  journal.close()
  return printed.map(({ ticket, number }) => ({ id: ticket, number }))
}

async function watchable({ url, pairingCode }: TestSite, say: (line: string) => void): Promise<void> {
  say(`watch it: ${url}/board/?pair=${await pairingCode('display')}`)
  say(`          ${url}/wall/?pair=${await pairingCode('display')}`)
}

function heard(board: LiveClient): string {
  const calls = board.messages.filter(message => message.kind === 'call').length
  return `the board announced ${calls} calls`
}

async function runDay(
  site: TestSite,
  options: Options,
  room: PrintRoom | null,
  say: (line: string) => void,
): Promise<void> {
  const { profile, seed, speed } = options
  await addLanes(site, options)
  await watchable(site, say)
  const board = await listen(site.url, (await site.pair('display')).token, 'board')
  const kiosk = await site.pair('kiosk')
  const { day } = await site.lead.get<{ day: { openedAt: string } }>('/queue')
  const start = performance.now()
  const agenda = createAgenda(() => ((performance.now() - start) / 1000) * speed)
  let failed: unknown
  const onFailed = (error: unknown) => {
    failed ??= error
  }
  const port = createLivePort({ kiosk, staff: site.lead, opened: Date.parse(day.openedAt), onFailed })
  planDay(profile, seed, port, agenda)
  const looking: Promise<void>[] = []
  const follow = (task: Promise<void>) => void looking.push(task.catch(onFailed))
  room?.plan(agenda, profile.hours * 3600, site.lead, follow)
  await passDay(agenda, port, () => failed)
  await Promise.all(looking)
  if (failed !== undefined) throw failed
  await site.lead.post('/day/close', {})
  say(heard(board))
  board.close()
}

/** `say` tells where the screens are, and how it goes. */
export async function drillLive(options: Options, say: (line: string) => void): Promise<LiveObserved> {
  const { faults, seed, speed, profile } = options
  const data = newDataFolder()
  const room = faults > 0 ? await openPrintRoom(faults, seed, speed) : null
  room?.configure(data)
  const site = await startFast(data, speed)
  try {
    await runDay(site, options, room, say)
    await site.stop()
    const observed = observe(profile)
    const issued = readJournal(data, observed)
    return { ...observed, paper: room?.trail(data, issued) ?? null }
  } finally {
    await site.kill()
    await room?.close()
    removeDataFolder(data)
  }
}
