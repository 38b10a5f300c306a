/** What the site looks like now: the queue for people, the board for everybody, and a resident's own ticket. */
import type { FastifyInstance } from 'fastify'
import { Board, Queue } from '../../contract/queue.ts'
import { Status } from '../../contract/ticket.ts'
import { must } from '../../domain/lookup.ts'
import { elapsed } from '../../domain/moment.ts'
import type { State } from '../../domain/state.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import { boardView } from '../view/board-view.ts'
import { queueView } from '../view/queue-view.ts'
import { statusView } from '../view/ticket-view.ts'
import { Empty } from './empty.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { type Request, route } from './routes.ts'

/** A link dies this long (ms) after its day was closed. */
const linkLives = 24 * 3_600_000

export function queueRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { site, act, outlook, indexes, now } = parts

  route(
    app,
    {
      method: 'GET',
      url: '/queue',
      summary: 'All lanes and all live tickets',
      tag: 'queue',
      answers: { 200: Queue },
    },
    async () => {
      await site.settled()
      return queueView(site.state(), outlook)
    },
  )

  route(
    app,
    {
      method: 'GET',
      url: '/board',
      summary: 'What the queue board shows',
      tag: 'queue',
      answers: { 200: Board },
    },
    async () => {
      await site.settled()
      return boardView(site.state(), indexes.recentlyCalled(), outlook, now().wall)
    },
  )

  function ofLink({ params: { secret = '' } }: Request): Ticket {
    const ticket = indexes.bySecret(secret)
    const closed = site.state().day?.closed
    if (!ticket || (closed && elapsed(closed, now()) > linkLives)) throw new Refused('not-found')
    return ticket
  }

  route(
    app,
    {
      method: 'GET',
      url: '/status/:secret',
      summary: 'One ticket, by its link',
      tag: 'queue',
      answers: { 200: Status },
    },
    async request => {
      await site.settled()
      return statusView(site.state(), ofLink(request), outlook)
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/status/:secret/cancel',
      summary: 'Cancel one ticket, by its link',
      tag: 'queue',
      body: Empty,
      answers: { 200: Status },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id } = ofLink(request)
        const answer = (state: State) => ({
          status: 200,
          body: statusView(state, must(state.tickets, id), outlook),
        })
        return { command: { type: 'Cancel', ticket: id }, answer }
      }),
  )
}
