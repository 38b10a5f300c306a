/** Everything the rules know about one site. Owned by the caller, changed only by `evolve`. */
import type { Assistance, Incident } from './assistance/assistance.ts'
import type { Change } from './audit/change.ts'
import type { Batch } from './batch/batch.ts'
import {
  type Day,
  DEFAULT_SETTINGS,
  type Held,
  type Hold,
  type ReservedNumber,
  type Settings,
} from './day/day.ts'
import { type Estimation, newEstimation } from './estimate/estimation.ts'
import { type Figures, newFigures } from './figures/figures.ts'
import { newPromises, type Promises } from './figures/promises.ts'
import type { Lane } from './lane/lane.ts'
import type { Notice } from './notice/notice.ts'
import type { Ticket } from './ticket/ticket.ts'
import type { Tube, TubeDifference } from './tube/tube.ts'
import type { Action } from './undo/action.ts'
import type { Class } from './words.ts'

export type State = {
  /** `seq` of the last event applied. */
  seq: number
  /** Counts restores from a backup: numbers reserved in another epoch are void. */
  epoch: number
  settings: Settings
  /** The latest site day, open or closed; its tickets and tubes stay readable until the next one opens. */
  day: Day | null
  held: Held | null
  /** Today's holds, the present one included. */
  holds: Hold[]
  /** `stepwise`: after a release batch by batch, nobody comes in unasked. */
  gate: 'open' | 'stepwise'
  readonly lanes: Map<string, Lane>
  readonly tickets: Map<string, Ticket>
  /** Identity digest → the ticket it checked in with last. */
  readonly identities: Map<string, string>
  readonly reserved: Map<string, ReservedNumber>
  readonly batches: Map<string, Batch>
  readonly tubes: Map<string, Tube>
  /** What residents are told, in the order it was added. */
  readonly notices: Map<string, Notice>
  /** Every tube barcode ever used here. */
  readonly barcodes: Set<string>
  reconciled: readonly TubeDifference[] | null
  readonly assistance: Map<string, Assistance>
  incidents: Incident[]
  /** The newest changes to the site and its access, oldest first. */
  readonly changes: Change[]
  /** The latest action of each person (or device) that may still be undone. */
  readonly actions: Map<string, Action>
  /** The campaign of which people's data was erased last, and the one that took its place. */
  erased: { readonly campaign: string; readonly next: string } | null
  /** How fast the site has been, and how well waits were told. */
  estimation: Estimation
  /** How the printed promises are kept today. */
  promises: Promises
  /** Follows from tickets and tasks; never stored. */
  readonly derived: Derived
}

export type Derived = {
  /** Waiting tickets of each class, oldest first. */
  readonly queues: Record<Class, Ticket[]>
  /** By number, tickets that a kiosk printed while it was cut off. */
  readonly printed: Map<string, Ticket>
  /** Tickets that still count as somebody's check-in, by id, in no order. */
  readonly live: Map<string, Ticket>
  /** Waiting people of each class. */
  readonly waiting: Record<Class, number>
  /** People who take up places of the waiting area. */
  inside: number
  /** How many escorts have been accepted for a ticket. */
  readonly escorts: Map<string, number>
  readonly tally: Tally
  readonly figures: Figures
}

/** Tickets of the day that the printed promises do not cover, counted apart and shown; and people sampled. */
export type Tally = {
  passedOver: number
  bound: number
  moved: number
  putBack: number
  rejoined: number
  sampled: number
}

export const emptyDerived = (): Derived => ({
  queues: { general: [], green: [], batch: [] },
  printed: new Map(),
  live: new Map(),
  waiting: { general: 0, green: 0, batch: 0 },
  inside: 0,
  escorts: new Map(),
  tally: { passedOver: 0, bound: 0, moved: 0, putBack: 0, rejoined: 0, sampled: 0 },
  figures: newFigures(),
})

/**
 * A site before its first event. Lanes and settings are events too (`ConfigureSite`), so that a journal replays
 * to the same state whatever `site.json` says by then.
 */
export const initialState = (): State => ({
  seq: 0,
  epoch: 0,
  settings: DEFAULT_SETTINGS,
  day: null,
  held: null,
  holds: [],
  gate: 'open',
  lanes: new Map(),
  tickets: new Map(),
  identities: new Map(),
  reserved: new Map(),
  batches: new Map(),
  tubes: new Map(),
  notices: new Map(),
  barcodes: new Set(),
  reconciled: null,
  assistance: new Map(),
  incidents: [],
  changes: [],
  actions: new Map(),
  erased: null,
  estimation: newEstimation(),
  promises: newPromises(),
  derived: emptyDerived(),
})
