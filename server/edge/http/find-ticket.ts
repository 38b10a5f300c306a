/** Which ticket a request means, and whether this caller may name it. */
import type { Actor } from '../../app/access/actor.ts'
import { elapsed } from '../../domain/moment.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'

/** For this long (ms) a kiosk may still touch a ticket that it issued itself. */
const kioskMay = 2 * 60_000

/** A kiosk may name the status secret, or a ticket it issued less than two minutes ago; people any ticket by its id. */
export function findTicket(
  { site, indexes, now }: Pick<RouteParts, 'site' | 'indexes' | 'now'>,
  actor: Actor | null,
  id = '',
): Ticket {
  const found = site.state().tickets.get(id)
  if (actor?.as !== 'kiosk') {
    if (!found) throw new Refused('not-found', { detail: `There is no ticket ${id}.` })
    return found
  }
  const bySecret = indexes.bySecret(id)
  if (bySecret) return bySecret
  const own = found && found.device === actor.device && elapsed(found.issued, now()) < kioskMay
  if (!own) throw new Refused('not-allowed', { detail: 'Scan the ticket, or ask the staff.' })
  return found
}
