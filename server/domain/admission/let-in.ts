/**
 * Who may come in after what a command has decided: `decide` appends this to every command's events. The order is
 * that in which the rule is forecast to call; it never decides who is called.
 */
import type { SiteReleased } from '../day/day-event.ts'
import type { Event } from '../event.ts'
import { openDay } from '../lookup.ts'
import { walk } from '../policy/forecast.ts'
import type { State } from '../state.ts'
import type { TicketsAdmitted } from '../ticket/ticket-event.ts'
import { type Area, areaAfter, linesOf, type Waiter } from './area-after.ts'
import { isLimited } from './enters.ts'

/** Tells, for the next one outside, whether to let it in: `stop` ends the walk. */
type Door = (waiter: Waiter) => 'in' | 'out' | 'stop'

/** Until the next party does not fit; one larger than the capacity enters when the area is empty. */
function byCapacity(area: Area): Door {
  if (area.capacity === null) return () => 'in'
  const { capacity } = area
  let { inside } = area
  return ({ party }) => {
    const fits = inside + party <= capacity || (inside === 0 && party > capacity)
    if (fits) inside += party
    return fits ? 'in' : 'stop'
  }
}

/** A batch, or the next so many people. */
function byRelease({ batch, people }: SiteReleased): Door {
  if (batch !== null) return waiter => (waiter.batch === batch ? 'in' : 'out')
  let left = people ?? Number.POSITIVE_INFINITY
  let first = true
  return ({ party }) => {
    if (!first && party > left) return 'stop'
    first = false
    left -= party
    return 'in'
  }
}

function doorOf(area: Area, released: SiteReleased | undefined): Door | undefined {
  if (area.gate === 'stepwise') return released && byRelease(released)
  const full = area.capacity !== null && area.inside >= area.capacity && area.inside > 0
  return full || area.held ? undefined : byCapacity(area)
}

export function letIn(state: State, events: readonly Event[]): TicketsAdmitted[] {
  if (!openDay(state)) return []
  const released = events.find(event => event.type === 'SiteReleased')
  // An undo may send somebody back outside after the limit was lifted.
  const undone = events.some(event => event.type === 'ActionUndone')
  if (!isLimited(state) && !released && !undone) return []
  const area = areaAfter(state, events)
  const door = doorOf(area, released)
  if (door === undefined) return []
  const admitted: Waiter[] = []
  walk(linesOf(state, area), { counters: area.counters, settings: state.settings }, waiter => {
    if (waiter.inside && !(area.emptied && waiter.class !== 'green')) return true
    const answer = door(waiter)
    if (answer === 'in') admitted.push(waiter)
    return answer !== 'stop'
  })
  if (admitted.length === 0) return []
  const [tickets, numbers] = [admitted.map(each => each.id), admitted.map(each => each.number)]
  return [{ type: 'TicketsAdmitted', v: 1, tickets, numbers }]
}
