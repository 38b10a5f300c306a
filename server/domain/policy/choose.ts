/**
 * Who is next: the guarded k:1 rule. `CallNext` asks it ticket by ticket, the forecast runs it over everybody who
 * waits. docs/rules.md says what it promises and why every line is there.
 */
import type { Counters, Settings } from '../day/day.ts'
import { isOlder } from '../place.ts'
import type { Ticket } from '../ticket/ticket.ts'

export type Candidate = Pick<Ticket, 'place' | 'wasCalled' | 'wasMoved'>

/** The oldest waiting ticket of each class that fits. */
export type Heads<T extends Candidate> = {
  readonly general: T | undefined
  readonly green: T | undefined
  readonly batch: T | undefined
}

export type Rule = {
  readonly counters: Counters
  readonly settings: Pick<Settings, 'k' | 'kBatch'>
  readonly greenFirst: boolean
  /** Whether any general ticket waits at the site, fitting or not. */
  readonly generalWaits: boolean
}

/** The ticket to call; `counters` are those after the call, null when it leaves them untouched. */
export type Choice<T extends Candidate> = { readonly ticket: T; readonly counters: Counters | null }

/** Whose turn it is among those who are not green. */
function ordinary<T extends Candidate>({ general, green, batch }: Heads<T>, rule: Rule): T | undefined {
  if (batch === undefined) return general
  if (general === undefined) return batch
  const due = rule.counters.gBatch >= rule.settings.kBatch
  return due && !(green !== undefined && isOlder(green, batch)) ? batch : general
}

/** A general call counts for the green behind it once only: not again after a rejoin or after being put back. */
function afterOrdinary<T extends Candidate>(ticket: T, { general }: Heads<T>, rule: Rule): Counters {
  const { g, gBatch } = rule.counters
  if (ticket !== general) {
    return { g: rule.generalWaits ? g : g + 1, gBatch: general === undefined ? gBatch : 0 }
  }
  return { g: ticket.wasCalled || ticket.wasMoved ? g : g + 1, gBatch: gBatch + 1 }
}

export function choose<T extends Candidate>(heads: Heads<T>, rule: Rule): Choice<T> | undefined {
  const { green } = heads
  if (green !== undefined && rule.greenFirst) return { ticket: green, counters: null }
  const next = ordinary(heads, rule)
  if (green !== undefined && (next === undefined || isOlder(green, next)))
    return { ticket: green, counters: null }
  if (green !== undefined && rule.counters.g >= rule.settings.k) {
    return { ticket: green, counters: { ...rule.counters, g: 0 } }
  }
  return next && { ticket: next, counters: afterOrdinary(next, heads, rule) }
}
