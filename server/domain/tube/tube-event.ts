/** What happened to tubes. */
import type { Act } from '../undo/action.ts'
import type { TubeDifference } from './tube.ts'

type On = { readonly v: 1; readonly tube: string; readonly act?: Act }

export type TubeOpened = On & {
  readonly type: 'TubeOpened'
  readonly lane: string
  readonly barcode: string
  readonly size: number
}
/** `count` people of the party, from person `from` on, are in the tube. */
export type PeopleBound = On & {
  readonly type: 'PeopleBound'
  readonly ticket: string
  readonly from: number
  readonly count: number
}
export type TubeSealed = On & {
  readonly type: 'TubeSealed'
  readonly lane: string
  readonly why: 'full' | 'by-hand' | 'next-party' | 'single' | 'lane-closed'
}
export type TubeCorrected = On & {
  readonly type: 'TubeCorrected'
  readonly ticket: string
  readonly person: number
  readonly to: string
  readonly reason: string
}
export type TubesReconciled = {
  readonly type: 'TubesReconciled'
  readonly v: 1
  /** The lane whose tubes were counted; left out for the whole site. */
  readonly lane?: string
  readonly differences: readonly TubeDifference[]
}

export type TubeEvent = TubeOpened | PeopleBound | TubeSealed | TubeCorrected | TubesReconciled
