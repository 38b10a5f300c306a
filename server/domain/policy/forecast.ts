/** The order in which the rule would call everybody who waits, if nobody else came and every lane could take anyone. */
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Class } from '../words.ts'
import { type Candidate, choose, type Rule } from './choose.ts'

export type Queues<T> = Readonly<Record<Class, readonly T[]>>

/** Visits the queues in the forecast order until `visit` returns false. */
export function walk<T extends Candidate & { readonly class: Class }>(
  queues: Queues<T>,
  { counters, settings }: Pick<Rule, 'counters' | 'settings'>,
  visit: (ticket: T) => boolean,
): void {
  const at = { general: 0, green: 0, batch: 0 }
  let now = counters
  for (;;) {
    const general = queues.general[at.general]
    const heads = { general, green: queues.green[at.green], batch: queues.batch[at.batch] }
    const rule = { counters: now, settings, greenFirst: false, generalWaits: general !== undefined }
    const choice = choose(heads, rule)
    if (choice === undefined || !visit(choice.ticket)) return
    at[choice.ticket.class] += 1
    now = choice.counters ?? now
  }
}

/**
 * Everybody who waits, next first. Lanes that serve some classes only, or none at all, are left out of account: the
 * estimate knows them, admission must not depend on them.
 */
export function forecast(state: State): Ticket[] {
  if (state.day === null) return []
  const order: Ticket[] = []
  const { counters } = state.day
  walk(state.derived.queues, { counters, settings: state.settings }, ticket => order.push(ticket) > 0)
  return order
}
