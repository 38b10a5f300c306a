/** An order as the site is asked for it: `POST /tickets`. */
import type { IssueTicket } from '../../../server/contract/ticket.ts'
import type { Language } from '../../../server/contract/words.ts'
import { type Order, partyOf } from '../flow/order.ts'

/** Needs lead into the green channel by themselves, so a plain choice of the ordinary queue is said outright. */
export function toRequest(order: Order, language: Language): IssueTicket {
  const { first, others, needs, green, access, batch } = order
  const people = others.flatMap(({ identity }) => (identity ? [{ identity }] : []))
  return {
    party: partyOf(order),
    language,
    ...(first?.identity && { identity: first.identity }),
    ...(people.length > 0 && { people }),
    ...(needs.length > 0 && { needs }),
    ...(green !== null && { green }),
    ...(access !== null && { access }),
    ...(batch !== null && { batch }),
  }
}
