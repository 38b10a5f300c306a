/** What the board shows of what the site says: pure, so that every state of the board can be tested without a screen. */
import type { Board, BoardCall } from '../../server/contract/queue.ts'
import type { Direction } from '../../server/contract/site.ts'
import type { TicketClass } from '../../server/contract/words.ts'

export type ShownCall = {
  /** The same for one call as long as it is shown; another after a recall. */
  key: string
  number: string
  class: TicketClass
  lane: string
  /** Which way the lane is from the board, if somebody said so. */
  direction: Direction | null
  /** Called less than `newFor` ago. */
  isNew: boolean
}

export type Wait = { class: TicketClass; people: number; range: { from: number; to: number } | null }

export type BoardView = {
  calling: ShownCall[]
  /** Whose tickets stand at a lane too, but for whom there is no row. */
  also: ShownCall[]
  /** Called before, and gone on. */
  recent: ShownCall[]
  waits: Wait[]
  /** Who will probably be called next. */
  next: Board['next']
  admission: Board['admission']
  held: Board['held']
  /** No call was made yet in this site day. */
  untouched: boolean
}

/** A board that shows some lanes only: what concerns everybody stays. */
export function onlyLanes(board: Board, lanes: readonly string[] | null): Board {
  if (!lanes) return board
  const shown = new Set(lanes)
  return {
    ...board,
    lanes: board.lanes.filter(({ id }) => shown.has(id)),
    calls: board.calls.filter(({ lane }) => shown.has(lane)),
  }
}

/** Milliseconds for which a call is shown as new. */
const newFor = 10_000
const classes = ['general', 'green', 'batch'] as const

/**
 * Calls whose tickets stand at a lane come first, newest first, as many as have a row. `now` is the site's time in ms.
 */
export function boardView(
  board: Board,
  rows: number,
  now: number,
  directions: Readonly<Record<string, Direction>> = {},
): BoardView {
  const names = new Map(board.lanes.map(lane => [lane.id, lane.name]))
  const current = new Set(board.lanes.flatMap(lane => lane.now.map(ticket => ticket.number)))
  const shown = (call: BoardCall): ShownCall => ({
    key: `${call.number} ${call.at}`,
    number: call.number,
    class: call.class,
    lane: names.get(call.lane) ?? call.lane,
    direction: directions[call.lane] ?? null,
    isNew: Math.abs(now - Date.parse(call.at)) < newFor,
  })
  const here = board.calls.filter(call => current.has(call.number))
  const gone = board.calls.filter(call => !current.has(call.number))
  return {
    calling: here.slice(0, rows).map(shown),
    also: here.slice(rows).map(shown),
    recent: gone.map(shown),
    waits: classes.map(each => ({
      class: each,
      people: board.waiting[each],
      range: board.held ? null : board.estimate[each],
    })),
    next: board.next,
    admission: board.admission,
    held: board.held,
    untouched: board.calls.length === 0,
  }
}
