/** A stolen kiosk or handheld: everything it issued since then is cancelled in one step, on record with the reason. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { VoidDevice } from '../../contract/access.ts'
import { Ticket as TicketView } from '../../contract/ticket.ts'
import { must } from '../../domain/lookup.ts'
import { ticketView } from '../view/ticket-view.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

export function voidDeviceRoute(app: FastifyInstance, { site, act, access, outlook }: RouteParts): void {
  const isKnown = (device: string) =>
    access.devices.list().some(each => each.id === device) ||
    [...site.state().tickets.values()].some(ticket => ticket.device === device)

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
    (request, reply) =>
      act(request, reply, () => {
        const { id: device = '' } = request.params
        if (!isKnown(device)) throw new Refused('not-found')
        const { since, reason } = request.body
        return {
          command: { type: 'VoidDevice', device, since: Date.parse(since), reason },
          answer: (state, { events }) => ({
            status: 200,
            body: {
              cancelled: events.flatMap(event =>
                event.type === 'TicketCancelled'
                  ? [ticketView(must(state.tickets, event.ticket), outlook)]
                  : [],
              ),
            },
          }),
        }
      }),
  )
}
