/** The day's quarter hours and waits, as the wall draws them. */
import type { WallSlot, WallWaits } from '../../../contract/wall.ts'
import { type Durations, quantile } from '../../../domain/figures/durations.ts'
import { type ByClass, SLOT, type Slot, slotOf } from '../../../domain/figures/figures.ts'
import type { State } from '../../../domain/state.ts'
import { CLASSES } from '../../../domain/words.ts'
import { instant } from '../instant.ts'

/** A day and a half of quarter hours would not be told apart on a screen: 16 hours are. */
const MOST = 64

const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 6000) / 10)

export const waitsView = (durations: Durations): WallWaits => ({
  median: minutes(quantile(durations, 0.5)),
  ninety: minutes(quantile(durations, 0.9)),
})

export const perClass = <T, R>(values: ByClass<T>, view: (value: T) => R) => ({
  general: view(values.general),
  green: view(values.green),
  batch: view(values.batch),
})

export const people = (counts: ByClass<{ readonly people: number }>): number =>
  CLASSES.reduce((sum, of) => sum + counts[of].people, 0)

const none = { median: null, ninety: null }

const slotView = (number: number, slot: Slot | undefined): WallSlot => ({
  at: instant(number * SLOT),
  arrived: slot ? people(slot.arrived) : 0,
  sampled: slot ? people(slot.sampled) : 0,
  missed: slot ? people(slot.missed) : 0,
  waits: slot ? perClass(slot.waits, waitsView) : { general: none, green: none, batch: none },
})

/** From the first in which anything happened until the present one, quiet ones in between included. */
export function slotsView({ derived: { figures }, day }: State, wall: number): WallSlot[] {
  if (day === null || figures.slots.size === 0) return []
  const end = slotOf(day.closed?.wall ?? wall)
  const first = Math.max(Math.min(...figures.slots.keys()), end - MOST + 1)
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) =>
    slotView(first + i, figures.slots.get(first + i)),
  )
}
