/**
 * The wired devices of a site: scans go to the one kiosk that their reader belongs to, or to nobody; panels follow the
 * calls. What was read is passed on and not kept, and is in no log.
 */
import { openPanelLine } from '../../../hardware/panel/panel-line.ts'
import { systemTimers, type Timers } from '../../../hardware/port/timers.ts'
import { openCardReader } from '../../../hardware/scanner/id-card-reader.ts'
import type { IdCard } from '../../../hardware/scanner/id-card-text.ts'
import { openScanner } from '../../../hardware/scanner/serial-scanner.ts'
import type { DeviceRecord } from '../../app/access/document.ts'
import type { Log } from '../../app/log-catalogue.ts'
import type { Site } from '../../app/site.ts'
import type {
  CardIdentity,
  ReaderState,
  Scan,
  WiredDevices,
  WiredNews,
  WiredState,
} from '../../app/wired-devices.ts'
import { maskName } from '../../contract/scan/mask-name.ts'
import { longestScan } from '../../contract/scan/read-scan.ts'
import { type CalendarDay, meetsAgeLine, readResidentId } from '../../contract/scan/resident-id.ts'
import type { Language } from '../../contract/words.ts'
import { createCardDrawer } from './card-drawer.ts'
import { panelContent } from './panel-content.ts'
import type { WiredLine, WiredReader } from './wired-parts.ts'

export type WiredSettings = {
  readers: readonly WiredReader[]
  lines: readonly WiredLine[]
  devices: () => readonly DeviceRecord[]
  site: Pick<Site, 'state' | 'onCommitted'>
  ageLine: () => number
  today: () => CalendarDay
  /** What panels tell between calls. */
  notices: (language: Language) => readonly string[]
  wall: () => number
  newSecret: () => string
  log: Log
  timers?: Timers
}

type Wires = WiredDevices & {
  /** One for each device, for those who watch the site. */
  troubles: readonly (() => string | null)[]
  close(): void
}

type ReaderEntry = WiredReader & { state: ReaderState; isLosing: boolean }

/** Milliseconds from one look at what panels are to show between calls to the next. */
const turnEvery = 1000

export function createWired(settings: WiredSettings): Wires {
  const { devices, site, log, timers = systemTimers } = settings
  const drawer = createCardDrawer(timers, settings.newSecret)
  const readers: ReaderEntry[] = settings.readers.map(reader => ({
    ...reader,
    state: 'gone',
    isLosing: false,
  }))
  const panelStates = new Map<string, 'ready' | 'gone'>()
  const panels = settings.lines.flatMap(line => line.panels)
  let tell = (_kiosk: string, _news: WiredNews): boolean => false

  /** A name that two kiosks bear is nobody's: a scan must not appear before the wrong person. */
  function kioskOf({ kiosk }: WiredReader): { id: string } | { fault: 'no-kiosk' | 'kiosk-twice' } {
    const kiosks = devices().filter(({ kind, token }) => kind === 'kiosk' && token !== null)
    const named = kiosks.filter(({ id, name }) => id === kiosk || name === kiosk)
    const [one] = named
    if (!one) return { fault: 'no-kiosk' }
    return named.length === 1 ? { id: one.id } : { fault: 'kiosk-twice' }
  }

  function send(reader: ReaderEntry, news: WiredNews): boolean {
    const kiosk = kioskOf(reader)
    return 'id' in kiosk && tell(kiosk.id, news)
  }

  /** False if nobody was there to take it. */
  function deliver(reader: ReaderEntry, scan: Scan): boolean {
    const wasLosing = reader.isLosing
    reader.isLosing = !send(reader, { scans: [scan] })
    if (reader.isLosing && !wasLosing) log('reader.scan-lost', { reader: reader.id })
    return !reader.isLosing
  }

  function turn(reader: ReaderEntry, state: ReaderState): void {
    const isNews = (reader.state === 'gone') !== (state === 'gone')
    reader.state = state
    if (isNews) log('reader.changed', { reader: reader.id, state })
    send(reader, { readers: [readerView(reader)] })
  }

  function onCard(reader: ReaderEntry, { name, number }: IdCard): void {
    const kiosk = kioskOf(reader)
    const residentId = readResidentId(number)
    const identity: CardIdentity =
      'value' in residentId
        ? { kind: 'resident-id', value: residentId.value }
        : { kind: 'passport', value: number }
    const ageLineMet =
      identity.kind === 'resident-id' && meetsAgeLine(identity.value, settings.ageLine(), settings.today())
    const card = 'id' in kiosk ? drawer.put(kiosk.id, identity) : ''
    if (!deliver(reader, { kind: 'id-card', reader: reader.id, card, name: maskName(name), ageLineMet }))
      drawer.drop(card)
  }

  function openReader(reader: ReaderEntry): { close(): void } {
    const unreadable = () => void deliver(reader, { kind: 'unreadable', reader: reader.id })
    const common = { open: reader.open, timers, onState: (state: ReaderState) => turn(reader, state) }
    if (reader.kind === 'id-card')
      return openCardReader({ ...common, onCard: card => onCard(reader, card), onFailed: unreadable })
    return openScanner({
      ...common,
      onUnreadable: unreadable,
      onScan(text) {
        if (text.length > longestScan) unreadable()
        else deliver(reader, { kind: 'text', reader: reader.id, text })
      },
    })
  }

  const lines = settings.lines.map(line =>
    openPanelLine({
      open: line.open,
      timers,
      panels: line.panels,
      onState(state) {
        for (const { id } of line.panels) {
          panelStates.set(id, state)
          log('panel.changed', { panel: id, state })
        }
      },
    }),
  )
  function show(): void {
    const wall = settings.wall()
    for (const [index, line] of settings.lines.entries())
      for (const { id, lane, notices } of line.panels) {
        const words = notices === null ? [] : settings.notices(notices)
        lines[index]?.show(id, panelContent(site.state(), lane, words, wall))
      }
  }
  let cancelTurn = () => {}
  function takeTurns(): void {
    show()
    if (panels.some(({ notices }) => notices !== null)) cancelTurn = timers.after(turnEvery, takeTurns)
  }
  takeTurns()
  const opened = readers.map(openReader)
  const stop = lines.length > 0 ? site.onCommitted(show) : () => {}

  function readerState(reader: ReaderEntry): WiredState {
    const kiosk = kioskOf(reader)
    const routing = 'fault' in kiosk ? kiosk.fault : reader.isLosing ? 'kiosk-away' : null
    return { ...readerView(reader), place: reader.kiosk, fault: reader.state === 'gone' ? 'gone' : routing }
  }

  function panelState({ id, lane }: (typeof panels)[number]): WiredState {
    const state = panelStates.get(id) ?? 'gone'
    const fault = state === 'gone' ? 'gone' : site.state().lanes.has(lane) ? null : 'no-lane'
    return { id, kind: 'panel', state, place: lane, fault }
  }

  return {
    list: () => [...readers.map(readerState), ...panels.map(panelState)],

    joined(kiosk) {
      const its = readers.filter(reader => {
        const found = kioskOf(reader)
        return 'id' in found && found.id === kiosk
      })
      for (const reader of its) reader.isLosing = false
      return its.map(readerView)
    },

    onNews(listener) {
      tell = listener
      return () => {
        tell = () => false
      }
    },
    card: drawer.get,

    troubles: [
      ...readers.map(reader => () => inWords(readerState(reader))),
      ...panels.map(panel => () => inWords(panelState(panel))),
    ],

    close() {
      stop()
      cancelTurn()
      for (const each of [...opened, ...lines]) each.close()
      drawer.close()
    },
  }
}

const readerView = ({ id, kind, state }: ReaderEntry) => ({ id, kind, state })

const names = { scanner: 'Scanner', 'id-card': 'ID-card reader', panel: 'Number panel' } as const

function inWords({ id, kind, place, fault }: WiredState): string | null {
  const name = `${names[kind]} ${id}`
  switch (fault) {
    case null:
      return null
    case 'gone':
      return `${name} does not answer: see that it is plugged in and switched on.`
    case 'no-kiosk':
      return `${name} belongs to the kiosk ${place}, and no kiosk of that name or id is paired.`
    case 'kiosk-twice':
      return `${name} belongs to the kiosk ${place}, and two bear that name: put its id into site.json.`
    case 'kiosk-away':
      return `${name} read something that was lost, because the kiosk ${place} is not connected.`
    case 'no-lane':
      return `${name} belongs to the lane ${place}, which does not exist.`
  }
}
