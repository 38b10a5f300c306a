/** Puts the numbers of ID cards in place of the names that a kiosk knows them by. Called by the check-in. */
import type { Actor } from '../../app/access/actor.ts'
import type { WiredDevices } from '../../app/wired-devices.ts'
import type { Identity, IssueTicket } from '../../contract/ticket.ts'

/** A card that is not known, or was read at another kiosk, is left as it is. */
export function withCards(body: IssueTicket, actor: Actor | null, wired: WiredDevices): IssueTicket {
  if (actor?.kind !== 'device') return body
  const numbered = (identity: Identity): Identity =>
    (identity.kind === 'card' && wired.card(actor.device, identity.value ?? '')) || identity
  return {
    ...body,
    ...(body.identity && { identity: numbered(body.identity) }),
    ...(body.people && {
      people: body.people.map(person =>
        person.identity ? { ...person, identity: numbered(person.identity) } : person,
      ),
    }),
  }
}
