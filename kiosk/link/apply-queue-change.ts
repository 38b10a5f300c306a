/** The kept queue after one `update` of the queue topic; used by live.ts. */
import type { QueueChange } from '../../server/contract/live.ts'
import type { Queue } from '../../server/contract/queue.ts'

/** Changed lanes and tickets take their old place, new ones come last, as they do at the site. */
export function applyQueueChange(queue: Queue, change: QueueChange, seq: number): Queue {
  const removed = new Set(change.removed)
  return {
    seq,
    day: change.day === undefined ? queue.day : change.day,
    held: change.held === undefined ? queue.held : change.held,
    lanes: merge(queue.lanes, change.lanes),
    tickets: merge(queue.tickets, change.tickets).filter(ticket => !removed.has(ticket.id)),
  }
}

function merge<T extends { id: string }>(kept: T[], changed: T[] = []): T[] {
  const byId = new Map(kept.map(item => [item.id, item]))
  for (const item of changed) byId.set(item.id, item)
  return [...byId.values()]
}
