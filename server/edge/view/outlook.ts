/** Who is before whom, and how long it will take: worked out once for each state and read by every view. */
import type { Minutes } from '../../contract/words.ts'
import { forecast } from '../../domain/policy/forecast.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'

export type Outlook = {
  /** People who will be called before this waiting ticket; null when it does not wait. */
  ahead(ticket: Ticket): number | null
  estimate(ticket: Ticket): Minutes | null
}

/**
 * `state` answers the current one; the order is forecast again only after something was recorded, or when the state
 * was rebuilt because the disk refused what had led to the same `seq`.
 */
export function createOutlook(state: () => State): Outlook {
  let seen: { state: State; seq: number } | null = null
  let order = new Map<string, number>()

  function refresh(): void {
    const now = state()
    if (seen?.state === now && seen.seq === now.seq) return
    seen = { state: now, seq: now.seq }
    order = new Map()
    let people = 0
    for (const ticket of forecast(now)) {
      order.set(ticket.id, people)
      people += ticket.party
    }
  }

  return {
    ahead(ticket) {
      if (ticket.state !== 'waiting') return null
      refresh()
      return order.get(ticket.id) ?? 0
    },
    estimate: () => null,
  }
}
