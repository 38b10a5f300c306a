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
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { ticketView } from '../view/ticket-view.ts'
import { createDigests } from './digests.ts'
import { Empty } from './empty.ts'
import { findTicket } from './find-ticket.ts'
import type { RouteParts } from './parts.ts'
import { noPrinter, printerNamed, printTicket } from './print-ticket.ts'
import { type Request, route } from './routes.ts'

const tag = 'tickets'
const mostListed = 500

const TicketQuery = Type.Object(
  {
    number: Type.Optional(Type.String({ maxLength: 16 })),
    state: Type.Optional(TicketState),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|[1-4][0-9]{2}|500)$' })),
    after: Type.Optional(Type.String({ maxLength: 64 })),
    as: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
const TicketList = Type.Object({
  items: Type.Array(TicketSchema),
  next: Type.Union([Type.String(), Type.Null()]),
})

type Listing = { number?: string; state?: string; limit?: string; after?: string }

/** One page of the day's tickets, in the order of their arrival; `next` names the last one of a full page. */
function page(tickets: Iterable<Ticket>, { number, state, limit, after }: Listing) {
  const most = limit ? Number(limit) : mostListed
  const items: Ticket[] = []
  let begun = after === undefined
  for (const ticket of tickets) {
    const wanted = (!number || ticket.number === number) && (!state || ticket.state === state)
    if (begun && wanted) {
      if (items.length === most) return { items, next: items.at(-1)?.id ?? null }
      items.push(ticket)
    }
    if (ticket.id === after) begun = true
  }
  return { items, next: null }
}

export function ticketRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { site, act, outlook, desk, newId } = parts
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
      answers: { 200: TicketList },
    },
    async request => {
      await site.settled()
      const { items, next } = page(site.state().tickets.values(), request.query)
      return { items: items.map(ticket => ticketView(ticket, outlook)), next }
    },
  )

  route(
    app,
    { method: 'GET', url: '/tickets/:id', summary: 'One ticket', tag, answers: { 200: OneTicket } },
    async request => {
      await site.settled()
      return { ticket: ticketView(findTicket(parts, request), outlook) }
    },
  )

  function change<B extends TSchema>(
    name: string,
    summary: string,
    body: B,
    command: (ticket: string, body: Static<B>, actor: Actor | null) => Command,
    method: 'POST' | 'PATCH' = 'POST',
  ) {
    const handler = (request: Request<Static<B>>, reply: FastifyReply) =>
      act(request, reply, () => {
        const { id } = findTicket(parts, request)
        return { command: command(id, request.body as Static<B>, request.actor), answer: answer(id) }
      })
    const url = `/tickets/:id${name && `/${name}`}`
    route(app, { method, url, summary, tag, body, answers: { 200: OneTicket } }, handler)
  }

  change(
    '',
    'Change the party, its needs or its class before sampling',
    ChangeTicket,
    (ticket, { people: named, ...change }) => ({
      type: 'ChangeTicket',
      ticket,
      assistanceId: newId(),
      incidentId: newId(),
      ...change,
      ...(named && { people: people(named) }),
    }),
    'PATCH',
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
    async (request, reply) => {
      let again: { ticket: Ticket; printer: string } | undefined
      await act(request, reply, () => {
        const { id } = findTicket(parts, request)
        const printer = printerNamed(desk, request.body.printer) ?? desk.defaultPrinter()
        if (!printer) throw noPrinter()
        const done = answer(id)
        return {
          command: { type: 'Reprint', ticket: id, printer },
          answer: state => {
            again = { ticket: must(state.tickets, id), printer }
            return done(state)
          },
        }
      })
      if (again) printTicket(parts, again.ticket, again.printer, true)
      return reply
    },
  )
}
