/** A stolen kiosk or handheld: everything it issued since then is cancelled in one step, on record with the reason. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { VoidDevice } from '../../contract/access.ts'
import { Ticket as TicketView } from '../../contract/ticket.ts'
import { must } from '../../domain/lookup.ts'
import { isLive, type Ticket } from '../../domain/ticket/ticket.ts'
import { ticketView } from '../view/ticket-view.ts'
import { by } from './act.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

export function voidDeviceRoute(app: FastifyInstance, { site, access, outlook }: RouteParts): void {
  const issuedBy = (device: string): Ticket[] =>
    [...site.state().tickets.values()].filter(ticket => ticket.device === device)

  route(
    app,
    {
      method: 'POST',
      url: '/devices/:id/void',
      summary: 'Cancel the live tickets that a device issued since a moment',
      tag: 'devices',
      body: VoidDevice,
      answers: { 200: Type.Object({ cancelled: Type.Array(TicketView) }) },
    },
    async request => {
      const { id = '' } = request.params
      const { since, reason } = request.body
      const issued = issuedBy(id)
      const known = issued.length > 0 || access.devices.list().some(each => each.id === id)
      if (!known) throw new Refused('not-found')
      const doubtful = issued.filter(ticket => isLive(ticket) && ticket.issued.wall >= Date.parse(since))
      // All decided in this turn, so that they are one transaction.
      const cancelled = await Promise.all(
        doubtful.map(({ id: ticket }) =>
          site.execute({ type: 'Cancel', ticket, reason }, by(request.actor), state => ({
            answer: [ticketView(must(state.tickets, ticket), outlook)],
          })),
        ),
      )
      return { cancelled: cancelled.flatMap(each => ('refused' in each ? [] : each)) }
    },
  )
}
