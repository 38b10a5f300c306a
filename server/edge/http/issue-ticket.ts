/** Check-in: `POST /tickets`, the one call that everything else is about. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../../app/access/actor.ts'
import { type Identity, IssuedTicket, IssueTicket, KnownTicket, type Print } from '../../contract/ticket.ts'
import { findBatch } from '../../domain/batch/find-batch.ts'
import { must, reservationEpoch } from '../../domain/lookup.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { IssueTicket as IssueCommand } from '../../domain/ticket/ticket-command.ts'
import { ticketView } from '../view/ticket-view.ts'
import type { Answer, Prepared } from './act.ts'
import { createDigests, peopleOf } from './digests.ts'
import { createKnownLimit } from './known-limit.ts'
import type { RouteParts } from './parts.ts'
import { printerFor, printerNamed } from './print-ticket.ts'
import { Refused } from './problem.ts'
import { type Request, route } from './routes.ts'
import { withCards } from './with-cards.ts'

/** Typed identities of people who have a ticket already, a kiosk and minute. */
const mostKnown = 5

const typedKinds: readonly Identity['kind'][] = ['phone', 'passport', 'resident-id']

/** The kiosk at which somebody's identity was typed, or null: what is scanned proves itself, and staff may know. */
function typedAt({ identity, people = [] }: IssueTicket, actor: Actor | null): string | null {
  if (actor?.kind !== 'device') return null
  const named = [identity, ...people.map(person => person.identity)]
  return named.some(each => each && typedKinds.includes(each.kind)) ? actor.device : null
}

/** A number printed while the server was away says when; without an epoch it is taken for one of this day. */
function reservation(
  { reserved, epoch, issuedAt }: IssueTicket,
  current: string,
): Pick<IssueCommand, 'reserved'> {
  if (reserved === undefined) return {}
  const printedAt = Date.parse(issuedAt ?? '')
  if (Number.isNaN(printedAt))
    throw new Refused('invalid-input', {
      errors: [{ path: '/issuedAt', message: 'must say when the reserved number was printed' }],
    })
  return { reserved: { number: reserved, epoch: epoch ?? current, issuedAt: printedAt } }
}

export function issueTicketRoute(app: FastifyInstance, parts: RouteParts): void {
  const { site, act, desk, outlook, statusUrl, newId, newSecret, privacy } = parts
  const known = createKnownLimit(mostKnown, () => parts.now().mono)

  const { digest, people } = createDigests(parts)

  /** A company's own code, scanned, is not one person: without this, all its people would share one ticket. */
  function withBatch({ identity, ...body }: IssueTicket): IssueTicket {
    const code = identity?.value?.trim()
    if (code !== undefined && findBatch(site.state(), code)) return { ...body, batch: code }
    return identity ? { ...body, identity } : body
  }

  function command(body: IssueTicket, printer: string | null): IssueCommand {
    const { printer: _, identity, people: named, reserved: _r, epoch: _e, issuedAt: _i, ...rest } = body
    return {
      type: 'IssueTicket',
      ...rest,
      ...(printer !== null && { printer }),
      id: newId(),
      secret: newSecret(),
      assistanceId: newId(),
      incidentId: newId(),
      identity: digest(identity),
      ...(named && { people: people(named) }),
      ...reservation(body, reservationEpoch(site.state())),
    }
  }

  const answer = (ticket: Ticket, status: number, print: Print): Answer => ({
    status,
    body: { ticket: ticketView(ticket, outlook), statusUrl: statusUrl(ticket), print } satisfies IssuedTicket,
  })

  const nothingRevealed = ({ number, state }: Ticket): Answer => ({
    status: 200,
    body: { ticket: { number, state }, statusUrl: null, print: { state: 'none' } } satisfies KnownTicket,
  })

  /** A new ticket, or the one that this person has already. */
  function prepare(sent: IssueTicket, actor: Actor | null): Prepared {
    const body = withBatch(withCards(sent, actor, parts.wired))
    const printer =
      printerNamed(desk, body.printer) ?? (actor?.as === 'kiosk' ? printerFor(desk, actor) : null)
    const typed = typedAt(sent, actor)
    if (typed && known.reached(typed)) throw new Refused('too-many-requests', { retryAfter: 60 })
    const { id, ...asked } = command(body, printer)
    return {
      command: { id, ...asked },
      answer(state, { existing }) {
        const ticket = must(state.tickets, existing ?? id)
        if (!existing) {
          for (const person of peopleOf(id, body)) privacy.vault.keep(person)
          return answer(ticket, 201, { state: printer ? 'queued' : 'none' })
        }
        if (!typed) return answer(ticket, 200, desk.printOf(ticket.id) ?? { state: 'none' })
        known.count(typed)
        return nothingRevealed(ticket)
      },
    }
  }

  /** A kept answer says how far its printing was then. */
  function printedMeanwhile(kept: IssuedTicket | KnownTicket): IssuedTicket | KnownTicket {
    const print = 'id' in kept.ticket ? desk.printOf(kept.ticket.id) : null
    return print ? { ...kept, print } : kept
  }

  const issue = (request: Request<IssueTicket>, reply: FastifyReply) =>
    act(request, reply, () => prepare(request.body, request.actor), { refresh: printedMeanwhile })

  route(
    app,
    {
      method: 'POST',
      url: '/tickets',
      summary: 'Check in: one number for a party of 1–20',
      tag: 'tickets',
      body: IssueTicket,
      answers: { 200: Type.Union([IssuedTicket, KnownTicket]), 201: IssuedTicket },
    },
    issue,
  )
}
