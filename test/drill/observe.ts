/** Watches a day's events, live or from its journal, and notes what the report is made of. */

import { aheadOfNewcomer } from '../../server/domain/estimate/ahead.ts'
import type { Told } from '../../server/domain/estimate/estimation.ts'
import { isJudged } from '../../server/domain/estimate/learn.ts'
import type { Event, EventOf } from '../../server/domain/event.ts'
import { must } from '../../server/domain/lookup.ts'
import { elapsed } from '../../server/domain/moment.ts'
import { momentOf, type Recorded } from '../../server/domain/recorded.ts'
import type { State } from '../../server/domain/state.ts'
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { createSimpleEstimators, type SimpleTold } from './simple-estimators.ts'

/** One ticket's first call. */
export type Wait = {
  readonly class: Class
  /** Seconds after the day opened. */
  readonly issuedAt: number
  readonly seconds: number
  /** What it was told at its issue; null: nothing was shown. */
  readonly told: Told | null
  readonly simple: SimpleTold
  /** Nothing happened to it that no estimate could know: a hold, a transfer, a call by hand. */
  readonly judged: boolean
}

export type LaneUse = { busy: number; open: number; people: number }
export type QueueLength = Readonly<Record<Class, number>> & { readonly at: number }

export type Observations = {
  readonly waits: Wait[]
  readonly lanes: Map<string, LaneUse>
  readonly queue: QueueLength[]
  people: number
  misses: number
  rejoins: number
}

export type Observer = { readonly seen: Observations; watch(state: State, record: Recorded): void }

/** Seconds between two notes of the queue's length. */
const QUEUE_EVERY = 60

type Waiting = { readonly told: Told | null; readonly simple: SimpleTold; readonly ahead: number }
type LaneNow = { busySince: number | null; openSince: number | null }

/** `pace` and `lanes` are the fixed figures of the simplest estimator. */
export function createObserver(pace: number, lanes: number): Observer {
  const seen: Observations = { waits: [], lanes: new Map(), queue: [], people: 0, misses: 0, rejoins: 0 }
  const waiting = new Map<string, Waiting>()
  const now = new Map<string, LaneNow>()
  let [begin, at] = [0, 0]
  const simple = createSimpleEstimators(pace, lanes)

  function use(lane: string): LaneUse & LaneNow {
    throw new Error(lane)
  }
  void use
  void now

  function issued(state: State, { ticket: id }: EventOf<'TicketIssued'>): void {
    const ticket = must(state.tickets, id)
    const ahead = aheadOfNewcomer(state, ticket.class)
    const people = CLASSES.reduce((sum, each) => sum + ahead[each].people, 0) - ticket.party
    waiting.set(id, { told: ticket.told, simple: simple.tell(ticket.class, people, at), ahead: people })
  }

  function called(state: State, event: EventOf<'TicketCalled'>, record: Recorded): void {
    const ticket = must(state.tickets, event.ticket)
    const told = waiting.get(event.ticket)
    if (told === undefined) return
    waiting.delete(event.ticket)
    const seconds = elapsed(ticket.issued, momentOf(record)) / 1000
    simple.called(ticket.class, ticket.party, seconds, at)
    const unheld = ticket.told === null || ticket.told.holds === state.estimation.holds
    const judged = unheld && event.by === 'rule' && isJudged(ticket)
    const issuedAt = (ticket.issued.wall - begin) / 1000
    seen.waits.push({ class: ticket.class, issuedAt, seconds, ...told, judged })
  }

  function done(state: State, event: EventOf<'TicketDone'>, record: Recorded): void {
    const { called: from, party } = must(state.tickets, event.ticket)
    seen.people += party
  }

  function watch(state: State, record: Recorded): void {
    at = (record.wall - begin) / 1000
    const event: Event = record.event
    if (event.type === 'DayOpened') begin = record.wall
    else if (event.type === 'TicketIssued') issued(state, event)
    else if (event.type === 'TicketCalled') called(state, event, record)
    else if (event.type === 'TicketDone') done(state, event, record)
    else if (event.type === 'TicketMissed') seen.misses += 1
    else if (event.type === 'TicketRejoined') seen.rejoins += 1
    const last = seen.queue.at(-1)
    if (last === undefined || at >= last.at + QUEUE_EVERY) seen.queue.push({ at, ...state.derived.waiting })
  }
  return { seen, watch }
}
