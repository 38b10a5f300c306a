/** Finding things in the state: for `decide` what may be missing, for `evolve` what must be there. */
import type { Day } from './day/day.ts'
import type { State } from './state.ts'

/** The open site day, if any. */
export const openDay = (state: State): Day | undefined =>
  state.day !== null && state.day.closed === null ? state.day : undefined

/** For applying events: what an event names exists, or the journal does not belong to this state. */
export function must<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`event names unknown ${id}`)
  return thing
}

export function mustDay(state: State): Day {
  if (state.day === null) throw new Error('event outside any site day')
  return state.day
}

/** Numbers reserved are good for one epoch and one site day. */
export const reservationEpoch = (state: State): string => `${state.epoch}.${state.day?.id ?? ''}`
