/** What the day comes to in numbers, for the wall and the day's report. It follows from tickets and tasks. */
import type { Assistance } from '../assistance/assistance.ts'
import type { AssistanceKind, Class } from '../words.ts'
import { type Durations, newDurations } from './durations.ts'

/** A quarter of an hour, ms: the slots of the wall and of the report. */
export const SLOT = 900_000
/** Half a minute, ms: waits are told apart by no less. */
const WAIT_STEP = 30_000
/** ms; somebody who calls for help waits seconds. */
const HELP_STEP = 5_000

/** What happens to tickets in a slot. `missed` counts every miss, also of a ticket that came back. */
export const HAPPENINGS = ['arrived', 'sampled', 'missed', 'cancelled', 'expired'] as const
export type Happening = (typeof HAPPENINGS)[number]

export type Count = { tickets: number; people: number }
/** By the class that the ticket has now. */
export type ByClass<T> = Readonly<Record<Class, T>>

export type Slot = Readonly<Record<Happening, ByClass<Count>>> & {
  /** Of the tickets first called in this slot: from issue to that call. */
  readonly waits: ByClass<Durations>
  /** How many entries it holds; it goes with the last one. */
  entries: number
}

export type LaneFigures = Count & {
  /** From the call to the end, of all its tickets together, ms. */
  busy: number
}

export type HelpFigures = {
  readonly raised: Record<AssistanceKind, number>
  done: number
  /** From the call for help until somebody took it on first, and until they were with the resident first. */
  readonly accepted: Durations
  readonly reached: Durations
  /** Tasks that nobody has finished. */
  readonly unfinished: Map<string, Assistance>
}

export type Figures = {
  /** By the number of the quarter hour since 1970. */
  readonly slots: Map<number, Slot>
  /** Of the whole day. */
  readonly totals: Readonly<Record<Happening, ByClass<Count>>>
  readonly waits: ByClass<Durations>
  /** Sampled, by lane. */
  readonly lanes: Map<string, LaneFigures>
  /** People bound to tubes. */
  tubed: number
  readonly help: HelpFigures
}

export const slotOf = (wall: number): number => Math.floor(wall / SLOT)

const byClass = <T>(make: () => T): ByClass<T> => ({ general: make(), green: make(), batch: make() })
const nothing = (): Count => ({ tickets: 0, people: 0 })
const waits = (): ByClass<Durations> => byClass(() => newDurations(WAIT_STEP))

const happenings = (): Figures['totals'] => ({
  arrived: byClass(nothing),
  sampled: byClass(nothing),
  missed: byClass(nothing),
  cancelled: byClass(nothing),
  expired: byClass(nothing),
})

export const newSlot = (): Slot => ({ ...happenings(), waits: waits(), entries: 0 })

export const newFigures = (): Figures => ({
  slots: new Map(),
  totals: happenings(),
  waits: waits(),
  lanes: new Map(),
  tubed: 0,
  help: {
    raised: { wheelchair: 0, mobility: 0, vision: 0, unwell: 0, other: 0, access: 0 },
    done: 0,
    accepted: newDurations(HELP_STEP),
    reached: newDurations(HELP_STEP),
    unfinished: new Map(),
  },
})
