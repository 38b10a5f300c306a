/** When the lanes will have called so many people: each lane from the moment it is next free, at its own pace. */
import type { Lane } from '../lane/lane.ts'
import { elapsed, type Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Class } from '../words.ts'
import { newPace, secondsPerPerson, usualRest } from './pace.ts'

/** Free in so many seconds; then takes `rate` people a second. */
type Server = { readonly free: number; readonly rate: number }

export type Capacity = {
  /** The one that is free first comes first. */
  readonly servers: readonly Server[]
  /** Seconds that a lane is usually still busy when another one becomes free. */
  readonly rest: number
  /** People per second when all of them are free. */
  readonly rate: number
}

/** Of the time a person usually takes, what is left at least of somebody who takes longer. */
const STILL = 0.25
/** Seconds by which a planned pause that should be over is expected to go on. */
const OVERDUE = 90

const seconds = (from: Moment | null, now: Moment): number => (from === null ? 0 : elapsed(from, now) / 1000)

/** Seconds until the lane works again; null when nobody can say. */
function awayFor(state: State, lane: Lane, now: Moment): number | null {
  if (lane.state === 'open') return 0
  if (lane.state === 'closed') return null
  if (lane.minutes === null) return state.estimation.pauses.unplanned
  return Math.max(OVERDUE, lane.minutes * 60 - seconds(lane.since, now))
}

/** Seconds until it has done with whom it has. */
function busyFor({ measured, current }: Lane, perPerson: number, now: Moment): number {
  if (current.length === 0) return 0
  const expected = Math.max(1, measured.busyWith) * perPerson
  return Math.max(STILL * perPerson, expected - seconds(measured.since, now))
}

function serverOf(state: State, lane: Lane, now: Moment): Server[] {
  const away = awayFor(state, lane, now)
  if (away === null) return []
  const perPerson = secondsPerPerson(lane.measured.pace, state.estimation.pace)
  const free = Math.max(away, busyFor(lane, perPerson, now))
  return [{ free, rate: 1 / perPerson }]
}

function capacityOf(state: State, servers: Server[]): Capacity {
  servers.sort((a, b) => a.free - b.free)
  const rest = usualRest(state.estimation.pace)
  return { servers, rest, rate: servers.reduce((sum, server) => sum + server.rate, 0) }
}

/** Of the lanes that serve the class. */
export function capacityFor(state: State, of: Class, now: Moment): Capacity {
  const serving = [...state.lanes.values()].filter(({ config }) => config.serves.includes(of))
  return capacityOf(
    state,
    serving.flatMap(lane => serverOf(state, lane, now)),
  )
}

/** Seconds until a lane that is opened on a decision takes its first. */
const OPENING = 180

/** Of all lanes, and of so many more that begin soon at the site's usual pace. */
export function wholeCapacity(state: State, moreLanes: number, now: Moment): Capacity {
  const rate = 1 / secondsPerPerson(newPace(), state.estimation.pace)
  const more = Array.from({ length: moreLanes }, () => ({ free: OPENING, rate }))
  return capacityOf(state, [...state.lanes.values()].flatMap(lane => serverOf(state, lane, now)).concat(more))
}

/**
 * Seconds until somebody is called who has `people` before him: the lanes have taken all of those by then, and all
 * but the one that calls him are still busy with the last of them.
 *
 *   lane 1  ▓▓▓▓▓│░░░░░░░│░░░░│ ◄ calls him
 *   lane 2  ▓▓│░░░░│░░░░░░░│░░░░───rest
 *   lane 3  ▓▓▓▓▓▓▓▓▓│░░░░░│░░░░░──rest
 */
export function secondsUntil({ servers, rest }: Capacity, people: number): number {
  const [first] = servers
  if (first === undefined) return Number.POSITIVE_INFINITY
  const needed = people + rest * first.rate
  let [taken, rate, at] = [0, 0, first.free - rest]
  for (const server of servers) {
    const from = server.free - rest
    const begun = taken + rate * (from - at)
    if (begun >= needed) break
    taken = begun
    at = from
    rate += server.rate
  }
  return Math.max(first.free, at + (needed - taken) / rate)
}
