/** The order in which the rule would call everybody who waits, if nobody else came and every lane could take anyone. */
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Class } from '../words.ts'
import { type Candidate, choose, type Rule } from './choose.ts'
import { Line } from './line.ts'

type Walked = Candidate & { readonly id: string; readonly class: Class }

export type Lines<T extends Walked> = Readonly<Record<Class, Line<T>>>

/** Visits the lines in the forecast order until `visit` returns false. */
export function walk<T extends Walked>(
  lines: Lines<T>,
  { counters, settings }: Pick<Rule, 'counters' | 'settings'>,
  visit: (ticket: T) => boolean,
): void {
  let now = counters
  for (;;) {
    const general = lines.general.head
    const heads = { general, green: lines.green.head, batch: lines.batch.head }
    const rule = { counters: now, settings, greenFirst: false, generalWaits: general !== undefined }
    const choice = choose(heads, rule)
    if (choice === undefined || !visit(choice.ticket)) return
    lines[choice.ticket.class].advance()
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
  const { general, green, batch } = state.derived.queues
  const lines = { general: new Line(general), green: new Line(green), batch: new Line(batch) }
  walk(lines, { counters, settings: state.settings }, ticket => order.push(ticket) > 0)
  return order
}
