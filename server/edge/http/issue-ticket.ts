/** Check-in: `POST /tickets`, the one call that everything else is about. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Actor } from '../../app/access/actor.ts'
import {
  type Identity,
  IssuedTicket,
  IssueTicket,
  type KnownTicket,
  type Print,
} from '../../contract/ticket.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { IssueTicket as IssueCommand } from '../../domain/ticket/ticket-command.ts'
import { ticketView } from '../view/ticket-view.ts'
import type { Answer } from './act.ts'
import { createKnownLimit } from './known-limit.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { type Request, route } from './routes.ts'

/** Typed identities of people who have a ticket already, a kiosk and minute. */
const mostKnown = 5

const typedKinds: readonly Identity['kind'][] = ['phone', 'passport', 'resident-id']

/** The kiosk at which this identity was typed, or null: what is scanned proves itself, and staff may know. */
const typedAt = (identity: Identity | undefined, actor: Actor | null): string | null =>
  actor?.kind === 'device' && identity && typedKinds.includes(identity.kind) ? actor.device : null

export function issueTicketRoute(app: FastifyInstance, parts: RouteParts): void {
  const { act, desk, outlook, publicUrl, newId, newSecret } = parts
  const known = createKnownLimit(mostKnown, () => parts.now().mono)

  const digest = (identity: Identity | undefined) =>
    identity?.value && identity.kind !== 'none' ? parts.identity(identity.kind, identity.value) : null

  function command({
    printer: _,
    identity,
    people,
    reserved,
    epoch,
    issuedAt,
    ...rest
  }: IssueTicket): IssueCommand {
    return {
      type: 'IssueTicket',
      ...rest,
      id: newId(),
      secret: newSecret(),
      assistanceId: newId(),
      incidentId: newId(),
      identity: digest(identity),
      ...(people && {
        people: people.map(person => ({ identity: digest(person.identity), needs: person.needs ?? [] })),
      }),
      ...(reserved && {
        reserved: { number: reserved, epoch: epoch ?? '', issuedAt: Date.parse(issuedAt ?? '') || 0 },
      }),
    }
  }

  function printerFor({ printer }: IssueTicket, actor: Actor | null): string | null {
    if (printer === undefined) return actor?.as === 'kiosk' ? desk.defaultPrinter() : null
    if (desk.printers().some(each => each.id === printer)) return printer
    throw new Refused('invalid-input', {
      errors: [{ path: '/printer', message: 'there is no such printer' }],
    })
  }

  const statusUrl = ({ secret }: Ticket) => {
    const base = publicUrl()
    return base && secret ? `${base}/status/${secret}` : null
  }

  const answer = (ticket: Ticket, status: number, print: Print): Answer => ({
    status,
    body: { ticket: ticketView(ticket, outlook), statusUrl: statusUrl(ticket), print } satisfies IssuedTicket,
  })

  const nothingRevealed = ({ number, state }: Ticket): Answer => ({
    status: 200,
    body: { ticket: { number, state }, statusUrl: null, print: { state: 'none' } } satisfies KnownTicket,
  })

  async function issue(request: Request<IssueTicket>, reply: FastifyReply) {
    const { body, actor } = request
    const printer = printerFor(body, actor)
    const typed = typedAt(body.identity, actor)
    if (typed && known.reached(typed)) throw new Refused('too-many-requests', { retryAfter: 60 })
    let fresh: Ticket | null = null
    await act(request, reply, command(body), (state, { existing, events }) => {
      const id = existing ?? events.flatMap(event => (event.type === 'TicketIssued' ? [event.ticket] : []))[0]
      const ticket = state.tickets.get(id ?? '')
      if (!ticket) throw new Error('a ticket was issued and is not there')
      if (!existing) {
        fresh = ticket
        return answer(ticket, 201, { state: printer ? 'queued' : 'none' })
      }
      if (!typed) return answer(ticket, 200, desk.printOf(ticket.id))
      known.count(typed)
      return nothingRevealed(ticket)
    })
    if (fresh && printer) printTicket(parts, fresh, printer, false)
    return reply
  }

  route(
    app,
    {
      method: 'POST',
      url: '/tickets',
      summary: 'Check in: one number for a party of 1–20',
      tag: 'tickets',
      body: IssueTicket,
      answers: { 200: IssuedTicket, 201: IssuedTicket },
    },
    issue,
  )
}

/** Hands a ticket to a printer; it never fails and never waits. */
export function printTicket(
  { desk, outlook }: Pick<RouteParts, 'desk' | 'outlook'>,
  ticket: Ticket,
  printer: string,
  reprint: boolean,
): void {
  desk.print({
    ticket,
    printer,
    reprint,
    ahead: outlook.ahead(ticket),
    estimate: outlook.estimate(ticket),
  })
}
