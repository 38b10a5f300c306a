/** The waiting tickets of one class, oldest first; found by binary search, since places are unique. */
import { comparePlaces, type Place } from '../place.ts'

type Placed = { readonly place: Place }

/** Index of the first ticket at or behind `place`. */
function indexOf(queue: readonly Placed[], place: Place): number {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = queue[middle]
    if (found !== undefined && comparePlaces(found.place, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function enqueue<T extends Placed>(queue: T[], ticket: T): void {
  const last = queue.at(-1)
  if (last === undefined || comparePlaces(last.place, ticket.place) < 0) queue.push(ticket)
  else queue.splice(indexOf(queue, ticket.place), 0, ticket)
}

export function dequeue<T extends Placed>(queue: T[], ticket: T): void {
  if (queue[0] === ticket) queue.shift()
  else queue.splice(indexOf(queue, ticket.place), 1)
}
