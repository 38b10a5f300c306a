/** Everything that may be done with one ticket after check-in. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type TSchema, Type } from 'typebox'
import {
  CancelTicket,
  ChangeTicket,
  IssuedTicket,
  OneTicket,
  ReprintTicket,
  Ticket as TicketSchema,
  TransferTicket,
} from '../../contract/ticket.ts'
import { TicketState } from '../../contract/words.ts'
import type { Command } from '../../domain/command.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { ticketView } from '../view/ticket-view.ts'
import { Empty } from './empty.ts'
import { findTicket } from './find-ticket.ts'
import { printTicket } from './issue-ticket.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
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
  const answer = (id: string) => (state: ReturnType<typeof site.state>) => {
    const ticket = state.tickets.get(id)
    if (!ticket) throw new Error('a ticket was changed and is not there')
    return { status: 200, body: { ticket: ticketView(ticket, outlook) } }
  }

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
    command: (ticket: string, body: Request<never>['body'] & object) => Command,
    method: 'POST' | 'PATCH' = 'POST',
  ) {
    const handler = (request: Request<unknown>, reply: FastifyReply) => {
      const { id } = findTicket(parts, request)
      return act(request, reply, command(id, request.body as never), answer(id))
    }
    const url = `/tickets/:id${name && `/${name}`}`
    route(app, { method, url, summary, tag, body, answers: { 200: OneTicket } }, handler)
  }

  change(
    '',
    'Change the party, its needs or its class before sampling',
    ChangeTicket,
    (ticket, body) => ({
      type: 'ChangeTicket',
      ticket,
      assistanceId: newId(),
      incidentId: newId(),
      ...(body as object),
    }),
    'PATCH',
  )
  change('cancel', 'Cancel; while being sampled by staff with a reason', CancelTicket, (ticket, body) => ({
    type: 'Cancel',
    ticket,
    ...(body as object),
  }))
  change('transfer', 'Move to a class, or bind to a lane', TransferTicket, (ticket, body) => ({
    type: 'Transfer',
    ticket,
    ...(body as object),
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
      answers: { 200: IssuedTicket },
    },
    async (request, reply) => {
      const { id } = findTicket(parts, request)
      const printer = request.body.printer ?? desk.defaultPrinter()
      if (!printer || !desk.printers().some(each => each.id === printer)) {
        const errors = [{ path: '/printer', message: 'there is no such printer' }]
        throw new Refused('invalid-input', { errors })
      }
      let again: Ticket | undefined
      await act(request, reply, { type: 'Reprint', ticket: id, printer }, state => {
        again = state.tickets.get(id)
        return answer(id)(state)
      })
      if (again) printTicket(parts, again, printer, true)
      return reply
    },
  )
}
