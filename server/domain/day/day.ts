/** The site day and what is counted within it. */
import type { Moment } from '../moment.ts'
import type { Class } from '../words.ts'

export type Day = {
  readonly id: string
  readonly name: string | null
  readonly opened: Moment
  closed: Moment | null
  /** Arrivals and rejoins so far. */
  arrivals: number
  rejoins: number
  /** `seq` of the latest call that was not undone; 0 before the first. */
  lastCall: number
  /** The last number given out in each class, reserved ones included. */
  readonly numbers: Record<Class, number>
  counters: Counters
}

/** The two counters of the guarded policy: one pair per site, uncapped, kept when k changes. */
export type Counters = {
  /** General calls since a green last overtook. */
  readonly g: number
  /** General calls since a batch last took a turn. */
  readonly gBatch: number
}

export type Settings = {
  /** How many general calls let one green overtake, ≥ 1. */
  readonly k: number
  /** How many general calls let one batch take a turn, ≥ 1. */
  readonly kBatch: number
  /** People who fit into the waiting area; null: everybody comes in. */
  readonly capacity: number | null
  /** Of the boards' voice: 0 is off, 5 the loudest; never set: the loudest. */
  readonly volume?: number
}

export const DEFAULT_SETTINGS: Settings = { k: 2, kBatch: 2, capacity: null }

/** Nobody is called or let in: rain, heat, an incident. */
export type Held = {
  readonly reason: string
  readonly message: string | null
  readonly since: Moment
}

/** One of the day's holds, with the reason it began for. */
export type Hold = {
  readonly reason: string
  readonly from: Moment
  to: Moment | null
}

/** A number given out in advance to a kiosk that may lose the server. */
export type ReservedNumber = {
  readonly number: string
  readonly class: Class
  readonly secret: string
  readonly device: string | null
}
