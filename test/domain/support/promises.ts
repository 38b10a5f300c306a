/**
 * Watches a day and says when a promise of docs/rules.md is broken. It counts on its own, from events and queues;
 * nothing of `choose` is used. What a promise does not cover is left out by name, so that a test can put it back in
 * and see the promise break.
 */
import type { Event } from '../../../server/domain/event.ts'
import type { Lane } from '../../../server/domain/lane/lane.ts'
import { must } from '../../../server/domain/lookup.ts'
import { isOlder } from '../../../server/domain/place.ts'
import { fits } from '../../../server/domain/policy/fit.ts'
import type { Recorded } from '../../../server/domain/recorded.ts'
import type { State } from '../../../server/domain/state.ts'
import type { Ticket } from '../../../server/domain/ticket/ticket.ts'
import type { Class } from '../../../server/domain/words.ts'

/** What the promises do not cover. */
export const EXCLUSIONS = [
  'passed-over',
  'bound',
  'moved',
  'put-back',
  'rejoined',
  'by-hand',
  'green-only-lane',
  'green-first-lane',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

type Called = Extract<Event, { type: 'TicketCalled' }>
type Undone = Extract<Event, { type: 'ActionUndone' }>

/** A general ticket's promise 1. */
type Overtaken = { n: number; k: number; later: number; readonly since: number }

/** A green ticket's promise 3. */
type Delayed = {
  readonly ahead: Set<string>
  m: number
  k: number
  kBatch: number
  calls: number
  generals: number
  turns: number
}

/** What one call changed, so that an undo can take it back. */
type Entry = { readonly seq: number; readonly back: (() => void)[]; readonly ticket: string }

export class Promises {
  readonly broken: string[] = []
  /** How often promise 1 was met exactly at its bound: shows that the bound is tight and was tested. */
  atBound = 0
  checked = 0
  readonly #except: ReadonlySet<Exclusion>
  readonly #arrivals = new Map<string, number>()
  readonly #general = new Map<string, Overtaken>()
  readonly #green = new Map<string, Delayed>()
  /** Promises fulfilled by a call, which an undo may renew. */
  readonly #kept = new Map<string, Overtaken>()
  readonly #keptGreen = new Map<string, Delayed>()
  #log: Entry[] = []

  constructor(without: Exclusion | undefined = undefined) {
    this.#except = new Set(EXCLUSIONS.filter(each => each !== without))
  }

  readonly watch = (state: State, { event, seq }: Recorded): void => {
    if (event.type === 'TicketIssued') this.#issued(state, event.ticket, event.class, seq)
    else if (event.type === 'TicketCalled') this.#called(state, event, seq)
    else if (event.type === 'TicketRejoined') this.#comesBack(state, event.ticket, seq)
    else if (event.type === 'TicketTransferred' || event.type === 'TicketChanged')
      this.#joins(state, event.ticket, event.class)
    else if (event.type === 'ActionUndone') this.#undone(state, event)
    else if (event.type === 'SettingsChanged') this.#settings(event.settings)
  }

  /** Every promise once, those that an undo may renew included. */
  #overtaken(): Set<Overtaken> {
    return new Set([...this.#general.values(), ...this.#kept.values()])
  }

  #delayed(): Set<Delayed> {
    return new Set([...this.#green.values(), ...this.#keptGreen.values()])
  }

  #issued(state: State, id: string, of: Class, seq: number): void {
    const { k, kBatch } = state.settings
    this.#arrivals.set(id, this.#arrivals.size)
    const queue = state.derived.queues[of]
    if (of === 'general') this.#general.set(id, { n: queue.length, k, later: 0, since: seq })
    if (of === 'green') {
      const ahead = new Set(queue.map(each => each.id))
      this.#green.set(id, { ahead, m: ahead.size, k, kBatch, calls: 0, generals: 0, turns: 0 })
    }
  }

  #settings({ k, kBatch }: { readonly k: number; readonly kBatch: number }): void {
    for (const each of this.#overtaken()) each.k = Math.min(each.k, k)
    for (const each of this.#delayed()) {
      each.k = Math.max(each.k, k)
      each.kBatch = Math.min(each.kBatch, kBatch)
    }
  }

  /** A rejoined ticket gets no second promise; if it did, it would be this one. */
  #comesBack(state: State, id: string, seq: number): void {
    const ticket = must(state.tickets, id)
    this.#joins(state, id, ticket.class)
    if (this.#except.has('rejoined')) return
    if (ticket.class === 'general') {
      const n = state.derived.queues.general.length
      this.#general.set(id, { n, k: state.settings.k, later: 0, since: seq })
    }
  }

  /** A green that comes to wait ahead of another counts as ahead of it. */
  #joins(state: State, id: string, of: Class): void {
    if (must(state.tickets, id).state === 'called') this.#renew(id)
    if (of !== 'green') return
    for (const green of this.#delayed()) if (green !== this.#green.get(id)) countAhead(green, id)
    if (!this.#green.has(id) && !this.#except.has('moved')) this.#greenNow(state, id)
  }

  #greenNow(state: State, id: string): void {
    const { k, kBatch } = state.settings
    const ahead = new Set(
      state.derived.queues.green.filter(each => isOlder(each, must(state.tickets, id))).map(each => each.id),
    )
    this.#green.set(id, { ahead, m: ahead.size, k, kBatch, calls: 0, generals: 0, turns: 0 })
  }

  #called(state: State, event: Called, seq: number): void {
    const ticket = must(state.tickets, event.ticket)
    const lane = must(state.lanes, event.lane)
    const entry: Entry = { seq, back: [], ticket: ticket.id }
    const byRule = event.by === 'rule' || !this.#except.has('by-hand')
    if (event.by === 'rule') this.#firstCome(state, lane, ticket)
    if (byRule) this.#greenWaits(state, lane, ticket)
    if (byRule && this.#laneCounts(lane)) {
      this.#overtakes(state, ticket, entry, event.passedOver)
      this.#delays(state, lane, ticket, entry)
    }
    if (event.by === 'rule' && ticket.class === 'general') this.#generalCalled(entry)
    this.#fulfil(ticket.id, entry)
    this.#log.push(entry)
  }

  #laneCounts({ config }: Lane): boolean {
    const greenOnly = !config.serves.includes('general') && this.#except.has('green-only-lane')
    return !greenOnly && !(config.greenFirst && this.#except.has('green-first-lane'))
  }

  /** Also promised: first come, first called within a class, at any lane both fit. */
  #firstCome(state: State, lane: Lane, ticket: Ticket): void {
    const first = state.derived.queues[ticket.class].find(each => fits(state, lane, each))
    if (first !== ticket) this.broken.push(`first come: ${ticket.number} before ${first?.number}`)
  }

  /** Promise 2. */
  #greenWaits(state: State, lane: Lane, ticket: Ticket): void {
    const arrival = this.#arrivals.get(ticket.id) ?? 0
    const rejoined = this.#except.has('rejoined')
    for (const green of state.derived.queues.green) {
      if (green === ticket || (rejoined && green.rejoins > 0) || !fits(state, lane, green)) continue
      if ((this.#arrivals.get(green.id) ?? 0) < arrival)
        this.broken.push(`promise 2: ${ticket.number} before ${green.number}`)
    }
  }

  /** Promise 1. */
  #overtakes(state: State, ticket: Ticket, entry: Entry, passedOver: readonly string[]): void {
    if (ticket.class !== 'green') return
    const arrival = this.#arrivals.get(ticket.id) ?? 0
    for (const [id, promise] of this.#general) {
      if ((this.#arrivals.get(id) ?? 0) >= arrival || must(state.tickets, id).state !== 'waiting') continue
      promise.later += 1
      entry.back.push(() => {
        promise.later -= 1
      })
      const passedNow = passedOver.includes(id) && this.#except.has('passed-over')
      if (!passedNow) this.#check1(must(state.tickets, id), promise)
    }
  }

  #check1(ticket: Ticket, { n, k, later }: Overtaken): void {
    if (this.#uncovered(ticket)) return
    const bound = 1 + Math.floor(n / k)
    this.checked += 1
    if (later === bound) this.atBound += 1
    if (later > bound) this.broken.push(`promise 1: ${later} before ${ticket.number}, n=${n} k=${k}`)
  }

  #uncovered(ticket: Ticket): boolean {
    const except = this.#except
    return (
      (ticket.wasPassedOver && except.has('passed-over')) ||
      (ticket.wasBound && except.has('bound')) ||
      (ticket.wasMoved && except.has('moved')) ||
      (ticket.wasPutBack && except.has('put-back'))
    )
  }

  /** Promise 3: calls at lanes that may take the green ticket. */
  #delays(state: State, lane: Lane, ticket: Ticket, entry: Entry): void {
    const kind = callKind(state, lane, ticket)
    for (const [id, promise] of this.#green) {
      const green = must(state.tickets, id)
      if (green === ticket || green.state !== 'waiting' || !fits(state, lane, green)) continue
      if (kind === 'turn') promise.turns += 1
      if (kind === 'counts') promise.calls += 1
      entry.back.push(() => {
        if (kind === 'turn') promise.turns -= 1
        if (kind === 'counts') promise.calls -= 1
      })
      this.#check3(green, promise)
    }
  }

  #check3(ticket: Ticket, { m, k, kBatch, calls, turns, generals }: Delayed): void {
    if (this.#uncovered(ticket)) return
    this.checked += 1
    const bound = m + k * (m + 1)
    if (calls > bound) this.broken.push(`promise 3: ${calls} before ${ticket.number}, m=${m} k=${k}`)
    if (turns > 1 + Math.floor(generals / kBatch))
      this.broken.push(`promise 3: ${turns} batch turns before ${ticket.number}, ${generals} generals`)
  }

  #generalCalled(entry: Entry): void {
    for (const promise of this.#green.values()) {
      promise.generals += 1
      entry.back.push(() => {
        promise.generals -= 1
      })
    }
  }

  /** The first call ends a promise, until it is undone. */
  #fulfil(id: string, entry: Entry): void {
    const [general, green] = [this.#general.get(id), this.#green.get(id)]
    if (general) entry.back.push(() => this.#general.set(id, general))
    if (green) entry.back.push(() => this.#green.set(id, green))
    if (general) this.#kept.set(id, general)
    if (green) this.#keptGreen.set(id, green)
    this.#general.delete(id)
    this.#green.delete(id)
  }

  /** A ticket that is put back has no promise any more; if it had, it would be the old one. */
  #renew(id: string): void {
    const kept = this.#kept.get(id)
    if (kept && !this.#except.has('put-back')) this.#general.set(id, kept)
  }

  #undone(state: State, { from, to, tickets, whole }: Undone): void {
    for (const entry of this.#log.toReversed()) {
      if (entry.seq < from || entry.seq > to) continue
      if (whole) for (const back of entry.back.toReversed()) back()
    }
    this.#log = this.#log.filter(entry => !whole || entry.seq < from || entry.seq > to)
    const action = [...state.actions.values()].find(each => each.from === from)
    for (const image of action?.tickets ?? []) {
      if (tickets.includes(image.id) && image.state === 'waiting') this.#putAhead(image, from, whole)
    }
  }

  /** It waits again: ahead of those that came meanwhile, which did not see it wait. */
  #putAhead(image: Ticket, from: number, whole: boolean): void {
    if (!whole) this.#renew(image.id)
    if (image.class === 'general') {
      for (const promise of this.#overtaken()) if (promise.since > from) promise.n += 1
    }
    if (image.class !== 'green') return
    const own = this.#green.get(image.id)
    for (const green of this.#delayed()) {
      if (green !== own && !(whole && green.ahead.has(image.id))) countAhead(green, image.id)
    }
  }
}

function countAhead(green: Delayed, other: string): void {
  green.ahead.add(other)
  green.m += 1
}

/** What a call is to the green tickets that wait: one that counts, a batch's turn, or one that comes on top. */
function callKind(state: State, lane: Lane, ticket: Ticket): 'counts' | 'turn' | 'on-top' {
  const { general } = state.derived.queues
  if (ticket.class === 'batch') {
    if (general.some(each => fits(state, lane, each))) return 'turn'
    return general.length === 0 ? 'counts' : 'on-top'
  }
  return ticket.wasCalled || ticket.wasMoved || ticket.rejoins > 0 ? 'on-top' : 'counts'
}
