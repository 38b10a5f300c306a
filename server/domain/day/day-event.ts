/** What happened to the site as a whole. */
import type { Counters, Settings } from './day.ts'

export type DayOpened = {
  readonly type: 'DayOpened'
  readonly v: 1
  readonly id: string
  readonly name: string | null
  readonly counters: Counters
}
export type DayClosed = {
  readonly type: 'DayClosed'
  readonly v: 1
  readonly id: string
  readonly reason: string | null
  readonly forced: boolean
  /** Reserved numbers that nobody came back with. */
  readonly burned: readonly string[]
}
export type EpochBegan = {
  readonly type: 'EpochBegan'
  readonly v: 1
  readonly epoch: number
  readonly skip: number
}
export type SiteHeld = {
  readonly type: 'SiteHeld'
  readonly v: 1
  readonly reason: string
  readonly message: string | null
}
export type SiteReleased = {
  readonly type: 'SiteReleased'
  readonly v: 1
  readonly gate: 'open' | 'stepwise'
  readonly batch: string | null
  readonly people: number | null
  /** The gate just became stepwise: whoever waits waits outside until asked in. */
  readonly emptied: boolean
}
export type SettingsChanged = {
  readonly type: 'SettingsChanged'
  readonly v: 1
  readonly settings: Settings
}

export type DayEvent = DayOpened | DayClosed | EpochBegan | SiteHeld | SiteReleased | SettingsChanged
