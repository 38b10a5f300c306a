/** Which numbers may come into the waiting area, as board and entrance screen show it. */
import type { Board } from '../../contract/queue.ts'
import { isLimited } from '../../domain/admission/enters.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { CLASSES } from '../../domain/words.ts'

type Range = Board['admission'][number]

const byNumber = (a: Ticket, b: Ticket): number =>
  a.number.length - b.number.length || (a.number < b.number ? -1 : 1)

/** A range ends before a waiting number that must still stay outside, which a rejoined one may be. */
function ranges(waiting: readonly Ticket[]): Range[] {
  const found: Range[] = []
  let open: Range | undefined
  for (const { class: of, number, inside } of waiting.toSorted(byNumber)) {
    if (!inside) open = undefined
    else if (open) open.to = number
    else {
      open = { class: of, from: number, to: number }
      found.push(open)
    }
  }
  return found
}

/** Empty while everybody may come in. */
export const admissionView = (state: State): Board['admission'] =>
  isLimited(state) ? CLASSES.flatMap(of => ranges(state.derived.queues[of])) : []
