/** Notes every ticket's first call beside what it had been told at its issue, and how long the queue was. */
import { aheadOfNewcomer } from '../../server/domain/estimate/ahead.ts'
import type { Told } from '../../server/domain/estimate/estimation.ts'
import { isJudged } from '../../server/domain/estimate/learn.ts'
import type { EventOf } from '../../server/domain/event.ts'
import { must } from '../../server/domain/lookup.ts'
import { elapsed } from '../../server/domain/moment.ts'
import { momentOf, type Recorded } from '../../server/domain/recorded.ts'
import type { State } from '../../server/domain/state.ts'
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { createSimpleEstimators, type SimpleTold } from './simple-estimators.ts'
import type { Watch } from './watch.ts'

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
  judged: boolean
}

export type QueueLength = Readonly<Record<Class, number>> & { readonly at: number }

export type Waits = {
  readonly waits: Wait[]
  /** People waiting, about once a minute. */
  readonly queue: QueueLength[]
  readonly watch: Watch
}

/** Seconds between two notes of the queue's length. */
const QUEUE_EVERY = 60

/** `pace` and `lanes` are the fixed figures of the simplest estimator. */
export function observeWaits(pace: number, lanes: number): Waits {
  const waits: Wait[] = []
  const queue: QueueLength[] = []
  const waiting = new Map<string, SimpleTold>()
  const simple = createSimpleEstimators(pace, lanes)
  let begin = 0

  function issued(state: State, { ticket: id }: EventOf<'TicketIssued'>, at: number): void {
    const ticket = must(state.tickets, id)
    const ahead = aheadOfNewcomer(state, ticket.class)
    const people = CLASSES.reduce((sum, each) => sum + ahead[each].people, 0) - ticket.party
    waiting.set(id, simple.tell(ticket.class, people, at))
  }

  function called(state: State, event: EventOf<'TicketCalled'>, record: Recorded, at: number): void {
    const ticket = must(state.tickets, event.ticket)
    const told = waiting.get(event.ticket)
    if (told === undefined) return
    waiting.delete(event.ticket)
    const seconds = elapsed(ticket.issued, momentOf(record)) / 1000
    simple.called(ticket.class, ticket.party, seconds, at)
    const unheld = ticket.told === null || ticket.told.holds === state.estimation.holds
    waits.push({
      class: ticket.class,
      issuedAt: (ticket.issued.wall - begin) / 1000,
      seconds,
      told: ticket.told,
      simple: told,
      judged: unheld && event.by === 'rule' && isJudged(ticket),
    })
  }

  /** Also leaves out those who were called in time but might not have been: they would all be the quick ones. */
  function held(at: number): void {
    for (const wait of waits) if (wait.told !== null && wait.issuedAt + wait.told.hi > at) wait.judged = false
  }

  function watch(state: State, record: Recorded): void {
    const { event } = record
    if (event.type === 'DayOpened') begin = record.wall
    const at = (record.wall - begin) / 1000
    if (event.type === 'TicketIssued') issued(state, event, at)
    if (event.type === 'TicketCalled') called(state, event, record, at)
    if (event.type === 'SiteHeld') held(at)
    const last = queue.at(-1)
    if (begin > 0 && (last === undefined || at >= last.at + QUEUE_EVERY))
      queue.push({ at, ...state.derived.waiting })
  }
  return { waits, queue, watch }
}
