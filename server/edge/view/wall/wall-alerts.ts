/** What needs somebody now, most urgent first: the wall's one alert line. */
import type { WallAlert } from '../../../contract/wall.ts'
import { isOver } from '../../../domain/assistance/is-over.ts'
import { elapsed } from '../../../domain/moment.ts'
import { instant } from '../instant.ts'
import { atItSince } from './wall-lanes.ts'
import type { WallNow } from './wall-parts.ts'

/** ms without anybody accepting. */
const HELP_WITHIN = 60_000
/** ms for which an incident stays on the wall. */
const INCIDENT_FOR = 15 * 60_000
/** Charge of a battery that will not last long. */
const LOW = 0.2
/** ms: handhelds tell every 30 s that they are there. After the longer one it is put away for the day. */
const STALE = { from: 3 * 60_000, until: 4 * 3_600_000 }
const MINUTE = 60_000

function assistance({ state, now }: WallNow): WallAlert[] {
  const late = [...state.derived.figures.help.unfinished.values()]
    .filter(task => task.state === 'open' && !isOver(state, task) && elapsed(task.since, now) >= HELP_WITHIN)
    .sort((a, b) => a.since.wall - b.since.wall)
  const [first] = late
  if (first === undefined) return []
  return [{ kind: 'assistance', what: first.kind, count: late.length, since: instant(first.since.wall) }]
}

const incidents = ({ state, now }: WallNow): WallAlert[] =>
  state.incidents
    .slice(-3)
    .filter(({ at }) => elapsed(at, now) < INCIDENT_FOR)
    .map(({ kind, at }) => ({ kind: 'incident', what: kind, since: instant(at.wall) }))

const storage = ({ systemTroubles }: WallNow): WallAlert[] =>
  systemTroubles().map(({ about, text }) => ({ kind: 'storage', about, text }))

const printers = ({ desk }: WallNow): WallAlert[] =>
  desk
    .printers()
    .filter(({ state }) => state === 'offline' || state === 'held')
    .map(({ name, state }) => ({ kind: 'printer', name, state }))

const hold = ({ state: { held } }: WallNow): WallAlert[] =>
  held === null ? [] : [{ kind: 'hold', reason: held.reason, since: instant(held.since.wall) }]

const paper = ({ desk }: WallNow): WallAlert[] =>
  desk
    .printers()
    .filter(({ paperLow }) => paperLow)
    .map(({ name }) => ({ kind: 'paper', name }))

function rotation({ state, now, facts }: WallNow): WallAlert[] {
  const limit = facts().rotateMinutes * MINUTE
  return [...state.lanes.values()].flatMap((lane): WallAlert[] => {
    const since = atItSince(lane, now)
    if (since === null || now.wall - since < limit) return []
    return [{ kind: 'rotation', lane: lane.config.name, since: instant(since) }]
  })
}

function handhelds({ devices, now }: WallNow): WallAlert[] {
  return devices.list().flatMap(({ id, kind, name }): WallAlert[] => {
    const seen = devices.seen(id)
    if (kind !== 'handheld' || seen === undefined) return []
    const silent = now.wall - seen.at
    if (silent >= STALE.from)
      return silent < STALE.until ? [{ kind: 'handheld', name, since: instant(seen.at) }] : []
    return seen.battery !== null && seen.battery <= LOW
      ? [{ kind: 'battery', name, charge: seen.battery }]
      : []
  })
}

const ALL = [assistance, incidents, storage, printers, hold, paper, rotation, handhelds]

export const alertsView = (now: WallNow): WallAlert[] => ALL.flatMap(each => each(now))
