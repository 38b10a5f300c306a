/** The tube a lane is filling, as it will be after what a command has decided so far. */
import type { Event } from '../event.ts'
import type { Lane } from '../lane/lane.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { TubeSealed } from './tube-event.ts'

export type Filling = {
  /** The open tube; null when there is none. */
  tube: string | null
  size: number
  bound: number
}

export function fillingOf(state: State, lane: Lane): Filling {
  const tube = lane.tube === null ? undefined : state.tubes.get(lane.tube)
  return tube === undefined
    ? { tube: null, size: lane.config.pool, bound: 0 }
    : { tube: tube.id, size: tube.size, bound: tube.bound.length }
}

export const leftToBind = (ticket: Ticket): number => ticket.party - ticket.tubed

/** Free places, less those of people already at the lane who are not in a tube yet. */
const freeFor = (filling: Filling, staying: readonly Ticket[]): number =>
  filling.size - filling.bound - staying.reduce((sum, ticket) => sum + leftToBind(ticket), 0)

/** The open tube holds somebody, and the party would fit better into an empty one. */
export function cannotTake(
  lane: Lane,
  filling: Filling,
  staying: readonly Ticket[],
  ticket: Ticket,
): boolean {
  if (filling.tube === null || filling.bound === 0) return false
  const free = freeFor(filling, staying)
  return ticket.single || free <= 0 || (ticket.party > free && ticket.party <= lane.config.pool)
}

/** How many people a press of `next` may call into this tube (or the next, empty one), beginning with `first`. */
export function placesIn(lane: Lane, filling: Filling, staying: readonly Ticket[], first: Ticket): number {
  if (lane.config.pool === 1) return Number.POSITIVE_INFINITY
  return cannotTake(lane, filling, staying, first) ? lane.config.pool : freeFor(filling, staying)
}

/** Seals the open tube; the next one is empty and has no barcode yet. */
export function seal(lane: Lane, filling: Filling, why: TubeSealed['why']): Event[] {
  if (filling.tube === null) return []
  const event: TubeSealed = { type: 'TubeSealed', v: 1, tube: filling.tube, lane: lane.id, why }
  Object.assign(filling, { tube: null, size: lane.config.pool, bound: 0 })
  return [event]
}
