/** Who is before whom, and how long it will take: worked out once for each state and read by every view. */
import type { Minutes } from '../../contract/words.ts'
import { type Estimate, estimateNewcomer, estimates, shown } from '../../domain/estimate/estimates.ts'
import type { Moment } from '../../domain/moment.ts'
import { forecast } from '../../domain/policy/forecast.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { CLASSES, type Class } from '../../domain/words.ts'

export type Outlook = {
  /** People who will be called before this waiting ticket; null when it does not wait. */
  ahead(ticket: Ticket): number | null
  /** From now, and at most a second old; null when it does not wait, or when nobody can say. */
  estimate(ticket: Ticket): Minutes | null
  /** For somebody who came now. */
  newcomers(): Readonly<Record<Class, Minutes | null>>
}

/** Milliseconds for which estimates stand while much happens. */
const standFor = 1000

/** Tells whether the state moved on, or was rebuilt because the disk refused what had led to the same `seq`. */
function createWatch(state: () => State): () => boolean {
  let [seen, seq]: [State | null, number] = [null, -1]
  return () => {
    const now = state()
    const moved = seen !== now || seq !== now.seq
    seen = now
    seq = now.seq
    return moved
  }
}

function peopleAhead(state: State): Map<string, number> {
  const order = new Map<string, number>()
  let people = 0
  for (const ticket of forecast(state)) {
    order.set(ticket.id, people)
    people += ticket.party
  }
  return order
}

/** `state` answers the current one; the order is forecast again only after something was recorded. */
export function createOutlook(state: () => State, now: () => Moment): Outlook {
  const orderMoved = createWatch(state)
  const waitsMoved = createWatch(state)
  let order = new Map<string, number>()
  let waits = new Map<string, Estimate>()
  let told: Record<Class, Minutes | null> = { general: null, green: null, batch: null }
  let at = Number.NEGATIVE_INFINITY

  function estimateAll(): void {
    const moment = now()
    waitsMoved()
    at = moment.mono
    waits = estimates(state(), moment)
    const each = CLASSES.map(of => {
      const found = estimateNewcomer(state(), of, moment)
      return [of, found && shown(found)]
    })
    told = Object.fromEntries(each)
  }

  /** A ticket that was issued meanwhile cannot wait for the second to pass. */
  function refresh(unknown: boolean): void {
    if (now().mono - at >= standFor || (unknown && waitsMoved())) estimateAll()
  }

  return {
    ahead(ticket) {
      if (ticket.state !== 'waiting') return null
      if (orderMoved()) order = peopleAhead(state())
      return order.get(ticket.id) ?? 0
    },
    estimate(ticket) {
      if (ticket.state !== 'waiting') return null
      refresh(!waits.has(ticket.id))
      const found = state().held === null ? waits.get(ticket.id) : undefined
      return found ? shown(found) : null
    },
    newcomers() {
      refresh(false)
      return state().held === null ? told : { general: null, green: null, batch: null }
    },
  }
}
