/** Everything that may be done with one ticket after check-in. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import type { Actor } from '../../app/access/actor.ts'
import {
  CancelTicket,
  ChangeTicket,
  OneTicket,
  ReprintTicket,
  Ticket as TicketSchema,
  TransferTicket,
} from '../../contract/ticket.ts'
import { TicketState } from '../../contract/words.ts'
import type { Command } from '../../domain/command.ts'
import { must } from '../../domain/lookup.ts'
import type { State } from '../../domain/state.ts'
import { ticketView } from '../view/ticket-view.ts'
import { createDigests, peopleOf } from './digests.ts'
import { Empty } from './empty.ts'
import { findTicket } from './find-ticket.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { noPrinter, printerFor, printerNamed } from './print-ticket.ts'
import { type Request, route } from './routes.ts'

const tag = 'tickets'

const TicketQuery = listQuery({
  number: Type.Optional(Type.String({ maxLength: 16 })),
  state: Type.Optional(TicketState),
})

export function ticketRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { site, act, outlook, desk, newId, privacy } = parts
  const { people } = createDigests(parts)
  const answer = (id: string) => (state: State) => ({
    status: 200,
    body: { ticket: ticketView(must(state.tickets, id), outlook) },
  })

  route(
    app,
    {
      method: 'GET',
      url: '/tickets',
      summary: "The day's tickets",
      tag,
      query: TicketQuery,
      answers: { 200: listOf(TicketSchema) },
    },
    async request => {
      await site.settled()
      const { number, state, ...listing } = request.query
      const { items, next } = pageOf(
        site.state().tickets.values(),
        listing,
        ticket => (!number || ticket.number === number) && (!state || ticket.state === state),
      )
      return { items: items.map(ticket => ticketView(ticket, outlook)), next }
    },
  )

  route(
    app,
    { method: 'GET', url: '/tickets/:id', summary: 'One ticket', tag, answers: { 200: OneTicket } },
    async request => {
      await site.settled()
      return { ticket: ticketView(findTicket(parts, request.actor, request.params.id), outlook) }
    },
  )

  function change<B extends TSchema>(
    name: string,
    summary: string,
    body: B,
    command: (ticket: string, body: Static<B>, actor: Actor | null) => Command,
  ) {
    const handler = (request: Request<Static<B>>, reply: FastifyReply) =>
      act(request, reply, () => {
        const { id } = findTicket(parts, request.actor, request.params.id)
        return { command: command(id, request.body as Static<B>, request.actor), answer: answer(id) }
      })
    const url = `/tickets/:id/${name}`
    route(app, { method: 'POST', url, summary, tag, body, answers: { 200: OneTicket } }, handler)
  }

  route(
    app,
    {
      method: 'PATCH',
      url: '/tickets/:id',
      summary: 'Change the party, its needs or its class before sampling',
      tag,
      body: ChangeTicket,
      answers: { 200: OneTicket },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id } = findTicket(parts, request.actor, request.params.id)
        const { people: named, ...change } = request.body
        const done = answer(id)
        return {
          command: {
            type: 'ChangeTicket',
            ticket: id,
            assistanceId: newId(),
            incidentId: newId(),
            ...change,
            ...(named && { people: people(named) }),
          },
          answer(state) {
            if (named) for (const person of peopleOf(id, { people: named })) privacy.vault.keep(person)
            return done(state)
          },
        }
      }),
  )
  // Without a reason the rules let nobody cancel what is being sampled; a kiosk has none to give.
  change(
    'cancel',
    'Cancel; while being sampled by staff with a reason',
    CancelTicket,
    (ticket, body, actor) =>
      actor?.kind === 'person' ? { type: 'Cancel', ticket, ...body } : { type: 'Cancel', ticket },
  )
  change('transfer', 'Move to a class, or bind to a lane', TransferTicket, (ticket, body) => ({
    type: 'Transfer',
    ticket,
    ...body,
  }))
  const plain = [
    ['rejoin', 'Rejoin', 'Back into the queue after a miss, behind the third of its class'],
    ['recall', 'Recall', 'Call again, 20 s after the last call at the earliest'],
    ['arrive', 'Arrive', 'The party is at the lane'],
    ['done', 'CompleteTicket', 'Sampled'],
    ['miss', 'Miss', 'Not come: after two calls and 60 s'],
  ] as const
  for (const [name, type, summary] of plain) change(name, summary, Empty, ticket => ({ type, ticket }))

  route(
    app,
    {
      method: 'POST',
      url: '/tickets/:id/reprint',
      summary: 'Print again, marked as a reprint',
      tag,
      body: ReprintTicket,
      answers: { 200: OneTicket },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id } = findTicket(parts, request.actor, request.params.id)
        const printer = printerNamed(desk, request.body.printer) ?? printerFor(desk, request.actor)
        if (!printer) throw noPrinter()
        return { command: { type: 'Reprint', ticket: id, printer, job: newId() }, answer: answer(id) }
      }),
  )
}
