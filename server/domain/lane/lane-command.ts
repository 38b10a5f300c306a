/** What may be asked of lanes. */
import type { Settings } from '../day/day.ts'
import type { Class } from '../words.ts'
import type { LaneConfig } from './lane.ts'

type OnLane<T extends string> = { readonly type: T; readonly lane: string }

/** Default: not step-free, serves every class, no pool, not green-first. */
export type AddLane = OnLane<'AddLane'> & { readonly config: Partial<LaneConfig> }
export type ConfigureLane = OnLane<'ConfigureLane'> & { readonly config: Partial<LaneConfig> }
/** Opens a closed lane; on an open one it changes who staffs it. */
export type OpenLane = OnLane<'OpenLane'> & { readonly staff?: string | null }
export type PauseLane = OnLane<'PauseLane'> & { readonly reason?: string; readonly minutes?: number }
export type ResumeLane = OnLane<'ResumeLane'>
export type CloseLane = OnLane<'CloseLane'> & { readonly reason?: string }

export type CallNext = OnLane<'CallNext'> & {
  /** People, 1-20; default 1. The first party is called whatever its size. */
  readonly count?: number
  /** By hand: this ticket, waiting or missed. */
  readonly ticket?: string
  /** By hand: the oldest of this class. */
  readonly class?: Class
  /** Exactly whom the caller saw at the lane; null: nobody. */
  readonly current?: string | readonly string[] | null
  /** Complete only these; default: everybody at the lane. */
  readonly complete?: readonly string[]
}

/** What the configuration file says: adds and changes what differs, and removes nothing. */
export type ConfigureSite = {
  readonly type: 'ConfigureSite'
  readonly lanes: readonly { readonly lane: string; readonly config: Partial<LaneConfig> }[]
  readonly settings: Partial<Settings>
}

export type LaneCommand =
  | AddLane
  | ConfigureLane
  | OpenLane
  | PauseLane
  | ResumeLane
  | CloseLane
  | CallNext
  | ConfigureSite
