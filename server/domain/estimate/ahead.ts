/** Who will be called before somebody: tickets and people of each class. */
import { isOlder } from '../place.ts'
import type { State } from '../state.ts'
import type { Class } from '../words.ts'

export type Share = { tickets: number; people: number }
/** Called before, by class. */
export type Ahead = Record<Class, Share>

export const nobodyAhead = (): Ahead => ({
  general: { tickets: 0, people: 0 },
  green: { tickets: 0, people: 0 },
  batch: { tickets: 0, people: 0 },
})

/** The first so many tickets of the class, with their share of its people. */
function first({ derived }: State, of: Class, tickets: number): Share {
  const all = derived.queues[of].length
  const some = Math.min(all, tickets)
  return { tickets: some, people: all === 0 ? 0 : (derived.waiting[of] * some) / all }
}

/** Greens that go before every ordinary ticket anyway, since they are older. */
export function naturallyFirst({ derived }: State): number {
  const { general, green, batch } = derived.queues
  const [a, b] = [general[0], batch[0]]
  const head = a && b ? (isOlder(a, b) ? a : b) : (a ?? b)
  const found = head === undefined ? -1 : green.findIndex(each => !isOlder(each, head))
  return found < 0 ? green.length : found
}

/** General tickets that go before a newcomer of the class, if so many wait. */
function generalsBefore(state: State, of: Class): number {
  const { green, batch } = state.derived.queues
  const { k, kBatch } = state.settings
  const { g, gBatch } = state.day?.counters ?? { g: 0, gBatch: 0 }
  if (of === 'general') return Number.POSITIVE_INFINITY
  if (of === 'green') return Math.max(0, k - g) + k * (green.length - naturallyFirst(state))
  return Math.max(0, kBatch - gBatch) + kBatch * batch.length
}

/** Of somebody who comes now, from the lengths of the queues alone; the forecast says the same ticket by ticket. */
export function aheadOfNewcomer(state: State, of: Class): Ahead {
  const { queues } = state.derived
  const { kBatch } = state.settings
  const gBatch = state.day?.counters.gBatch ?? 0
  const due = generalsBefore(state, of)
  const general = first(state, 'general', due)
  const turns = queues.general.length === 0 ? due : Math.floor((general.tickets + gBatch) / kBatch)
  return {
    general,
    green: first(state, 'green', queues.green.length),
    batch: first(state, 'batch', of === 'batch' ? queues.batch.length : turns),
  }
}
