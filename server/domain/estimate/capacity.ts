/** When the lanes will have called so many people: each lane from the moment it is next free, at its own pace. */
import type { Lane } from '../lane/lane.ts'
import { elapsed, type Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Class } from '../words.ts'
import { newPace, secondsPerPerson, usualRest } from './pace.ts'
import { workOf } from './work.ts'

/** Free in so many seconds; then does `rate` people's work a second. */
export type Server = { readonly free: number; readonly rate: number }

/** From so many seconds on, when so much work was done, all lanes that are free by then do `rate`. */
type Stage = { readonly at: number; readonly done: number; readonly rate: number }

export type Capacity = {
  readonly lanes: number
  /** When the next lane is free, in seconds. */
  readonly free: number
  /** Seconds that a lane is usually still busy when another one becomes free. */
  readonly rest: number
  /** One for each lane, in the order in which they are free. */
  readonly stages: readonly Stage[]
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
  const expected = Math.max(workOf(1, 1), measured.busyWith) * perPerson
  return Math.max(STILL * perPerson, expected - seconds(measured.since, now))
}

function serverOf(state: State, lane: Lane, now: Moment): Server | null {
  const away = awayFor(state, lane, now)
  if (away === null) return null
  const perPerson = secondsPerPerson(lane.measured.pace, state.estimation.pace)
  return { free: Math.max(away, busyFor(lane, perPerson, now)), rate: 1 / perPerson }
}

/** Next free first. There are few lanes: a general sort would cost as much as the whole prediction. */
function sort(servers: Server[]): void {
  for (let end = 1; end < servers.length; end++) {
    for (let at = end; at > 0; at--) {
      const before = servers[at - 1]
      const after = servers[at]
      if (before === undefined || after === undefined || before.free <= after.free) break
      servers[at - 1] = after
      servers[at] = before
    }
  }
}

/** Of lanes that are next free at such moments, and then work at such rates; puts them in order. */
export function capacityOf(servers: Server[], rest: number): Capacity {
  sort(servers)
  let at = 0
  let done = 0
  let rate = 0
  const stages: Stage[] = []
  for (const server of servers) {
    const from = server.free - rest
    done += rate * (from - at)
    at = from
    rate += server.rate
    stages.push({ at, done, rate })
  }
  return { lanes: servers.length, free: servers[0]?.free ?? Number.POSITIVE_INFINITY, rest, stages }
}

/** Of the lanes that serve the class. */
export function capacityFor(state: State, of: Class, now: Moment): Capacity {
  const servers: Server[] = []
  for (const lane of state.lanes.values()) {
    const server = lane.config.serves.includes(of) ? serverOf(state, lane, now) : null
    if (server !== null) servers.push(server)
  }
  return capacityOf(servers, usualRest(state.estimation.pace))
}

/** Seconds until a lane that is opened on a decision takes its first. */
const OPENING = 180

/** Of all lanes, and of so many more that begin soon at the site's usual pace. */
export function wholeCapacity(state: State, moreLanes: number, now: Moment): Capacity {
  const rate = 1 / secondsPerPerson(newPace(), state.estimation.pace)
  const more = Array.from({ length: moreLanes }, () => ({ free: OPENING, rate }))
  const lanes = [...state.lanes.values()].flatMap(lane => serverOf(state, lane, now) ?? [])
  return capacityOf([...lanes, ...more], usualRest(state.estimation.pace))
}

/**
 * Seconds until somebody is called who has so much work before him: the lanes have taken all of it by then, and all but
 * the one that calls him are still busy with the last of it.
 *
 *   lane 1  ▓▓▓▓▓│░░░░░░░│░░░░│ ◄ calls him
 *   lane 2  ▓▓│░░░░│░░░░░░░│░░░░───rest
 *   lane 3  ▓▓▓▓▓▓▓▓▓│░░░░░│░░░░░──rest
 */
export function secondsUntil({ free, rest, stages }: Capacity, work: number): number {
  const needed = work + rest * (stages[0]?.rate ?? 0)
  for (let i = stages.length - 1; i >= 0; i--) {
    const stage = stages[i]
    if (stage !== undefined && stage.done < needed)
      return Math.max(free, stage.at + (needed - stage.done) / stage.rate)
  }
  return free
}
