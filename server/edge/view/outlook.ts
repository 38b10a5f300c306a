/** Who is before whom, and how long it will take: worked out once for each state and read by every view. */
import type { Admission } from '../../contract/ticket.ts'
import type { Minutes } from '../../contract/words.ts'
import { aheadOfNewcomer } from '../../domain/estimate/ahead.ts'
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
  /** Whether it may come in; if not, between which clock times it is expected to be called, where that can be told. */
  admission(ticket: Ticket): Admission
  /** The first so many of those who wait, in the order in which they will probably be called. */
  next(count: number): Ticket[]
  /** For somebody who came now. */
  newcomers(): Readonly<Record<Class, Minutes | null>>
}

/** Milliseconds for which estimates stand while much happens. */
const standFor = 1000
/** A queue longer than this is forecast again only after `longStandsFor` ms: the rest of the day must not grow with it. */
const longQueue = 500
const longStandsFor = 250
/** People are asked back at round times, ms, that hold although estimates move a little. */
const roundTo = 5 * 60_000

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

/** Of a ticket that was just issued, from the lengths of the queues alone. */
function aheadOfNewest(state: State, { class: of, party }: Ticket): number {
  const { general, green, batch } = aheadOfNewcomer(state, of)
  return Math.max(0, Math.round(general.people + green.people + batch.people) - party)
}

/** Rounded outwards, from an estimate that was made at `wall`. */
const comeBack = ({ from, to }: Minutes, wall: number): Pick<Admission, 'from' | 'to'> => ({
  from: new Date(Math.floor((wall + from * 60_000) / roundTo) * roundTo).toISOString(),
  to: new Date(Math.ceil((wall + to * 60_000) / roundTo) * roundTo).toISOString(),
})

/** `state` answers the current one; the order is forecast again only after something was recorded. */
export function createOutlook(state: () => State, now: () => Moment): Outlook {
  const orderMoved = createWatch(state)
  let order = new Map<string, number>()
  let orderAt = Number.NEGATIVE_INFINITY
  let waits = new Map<string, Estimate>()
  let told: Record<Class, Minutes | null> = { general: null, green: null, batch: null }
  let waitsAt = Number.NEGATIVE_INFINITY
  let wall = 0

  function refreshOrder(): void {
    const { mono } = now()
    if (order.size > longQueue && mono - orderAt < longStandsFor) return
    if (!orderMoved()) return
    order = peopleAhead(state())
    orderAt = mono
  }

  function refreshWaits(): void {
    const moment = now()
    if (moment.mono - waitsAt < standFor) return
    waitsAt = moment.mono
    wall = moment.wall
    waits = estimates(state(), moment)
    const each = CLASSES.map(of => {
      const found = estimateNewcomer(state(), of, moment)
      return [of, found && shown(found)]
    })
    told = Object.fromEntries(each)
  }

  function estimate(ticket: Ticket): Minutes | null {
    if (ticket.state !== 'waiting') return null
    refreshWaits()
    if (state().held !== null) return null
    const found = waits.get(ticket.id) ?? ticket.told
    return found ? shown(found) : null
  }

  return {
    ahead(ticket) {
      if (ticket.state !== 'waiting') return null
      refreshOrder()
      return order.get(ticket.id) ?? aheadOfNewest(state(), ticket)
    },
    estimate,
    next(count) {
      refreshOrder()
      const waiting = order
        .keys()
        .map(id => state().tickets.get(id))
        .filter(ticket => ticket?.state === 'waiting')
      return [...waiting.take(count)].flatMap(ticket => ticket ?? [])
    },
    admission(ticket) {
      if (ticket.inside || ticket.state !== 'waiting') return { state: 'in' }
      const range = estimate(ticket)
      return { state: 'outside', ...(range && comeBack(range, wall)) }
    },
    newcomers() {
      refreshWaits()
      return state().held === null ? told : { general: null, green: null, batch: null }
    },
  }
}
