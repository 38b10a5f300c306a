/**
 * Puts the people of a ticket into the lane's open tube, in order. A party that fits into an empty tube stays
 * together; a larger one fills tube after tube; people who share with nobody get one tube each.
 */
import type { Event } from '../event.ts'
import type { Lane } from '../lane/lane.ts'
import type { Refusal } from '../refusal.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { type Filling, leftToBind, seal } from './filling.ts'

export type Bound = {
  readonly events: Event[]
  /** People who need a further tube. */
  readonly left: number
}

/** How many people of the ticket go into the tube now; undefined when it cannot take them. */
function share(lane: Lane, ticket: Ticket, { size, bound }: Filling): number | undefined {
  const [left, free] = [leftToBind(ticket), size - bound]
  if (free <= 0) return undefined
  if (ticket.single) return bound === 0 ? 1 : undefined
  if (left <= free) return left
  return left <= lane.config.pool ? undefined : free
}

/** Uses up `filling`. A lane without a pool binds people only if a tube happens to be open. */
export function bindParty(lane: Lane, ticket: Ticket, filling: Filling): Bound | Refusal {
  const left = leftToBind(ticket)
  if (left <= 0) return { events: [], left: 0 }
  if (filling.tube === null) {
    return lane.config.pool > 1 ? { refused: 'no-tube', lane: lane.id } : { events: [], left }
  }
  const count = share(lane, ticket, filling)
  if (count === undefined)
    return { refused: 'tube-full', tube: filling.tube, free: filling.size - filling.bound }
  const bind: Event = {
    type: 'PeopleBound',
    v: 1,
    tube: filling.tube,
    ticket: ticket.id,
    from: ticket.tubed,
    count,
  }
  filling.bound += count
  const full = filling.bound >= filling.size
  const sealed = full || ticket.single ? seal(lane, filling, full ? 'full' : 'single') : []
  return { events: [bind, ...sealed], left: left - count }
}
