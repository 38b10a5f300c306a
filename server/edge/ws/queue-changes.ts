/** What changed in the queue since the last time it was told, as the `queue` topic sends it. */
import type { QueueChange } from '../../contract/live.ts'
import type { Queue } from '../../contract/queue.ts'
import type { Ticket } from '../../contract/ticket.ts'

export type QueueChanges = ReturnType<typeof createQueueChanges>

/** Milliseconds between two messages that only tell moved waits. */
const outlookEvery = 1000

/** Without what moves for everybody at each call. */
const settledPart = ({ ahead: _, estimate: __, admission, ...rest }: Ticket) =>
  JSON.stringify([rest, admission.state])
const movingPart = ({ ahead, estimate, admission }: Ticket) => JSON.stringify([ahead, estimate, admission])

type Told = { settled: string; moving: string }

/** `queue` makes the whole view; `mono` in ms. */
export function createQueueChanges(queue: () => Queue, mono: () => number) {
  let tickets = new Map<string, Told>()
  let lanes = new Map<string, string>()
  let site = ''
  let outlookAt = Number.NEGATIVE_INFINITY
  let leftOut = false

  function changedTickets(now: readonly Ticket[], withOutlook: boolean): Ticket[] {
    const next = new Map<string, Told>()
    leftOut = false
    const changed = now.filter(ticket => {
      const before = tickets.get(ticket.id)
      const settled = settledPart(ticket)
      const moving = movingPart(ticket)
      const moved = before?.moving !== moving
      const tell = before?.settled !== settled || (withOutlook && moved)
      if (moved && !tell) leftOut = true
      next.set(ticket.id, tell || !before ? { settled, moving } : before)
      return tell
    })
    tickets = next
    return changed
  }

  return {
    /** Null when nothing changed; `whole` tells moved waits too, however soon. */
    take(whole: boolean): QueueChange | null {
      const now = queue()
      const withOutlook = whole || mono() - outlookAt >= outlookEvery
      if (withOutlook) outlookAt = mono()
      const before = [...tickets.keys()]
      const changed = changedTickets(now.tickets, withOutlook)
      const removed = before.filter(id => !tickets.has(id))
      const newLanes = new Map(now.lanes.map(lane => [lane.id, JSON.stringify(lane)]))
      const movedLanes = now.lanes.filter(lane => lanes.get(lane.id) !== newLanes.get(lane.id))
      lanes = newLanes
      const newSite = JSON.stringify([now.day, now.held])
      const siteMoved = newSite !== site
      site = newSite
      if (!siteMoved && changed.length + removed.length + movedLanes.length === 0) return null
      return {
        ...(movedLanes.length > 0 && { lanes: movedLanes }),
        ...(changed.length > 0 && { tickets: changed }),
        ...(removed.length > 0 && { removed }),
        ...(siteMoved && { day: now.day, held: now.held }),
      }
    },

    /** Milliseconds until moved waits that were left out may be told, or null when none were. */
    withheld: (): number | null => (leftOut ? Math.max(0, outlookAt + outlookEvery - mono()) : null),
  }
}
