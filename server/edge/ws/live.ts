/** The live socket put together: `/api/v1/live`, fed by every commit. */
import type { FastifyInstance } from 'fastify'
import type { Devices } from '../../app/access/devices.ts'
import type { Staff } from '../../app/access/staff.ts'
import type { Recorded } from '../../app/ports.ts'
import type { Print } from '../../app/print-desk.ts'
import type { Call, DeviceNews } from '../../contract/live.ts'
import type { Event } from '../../domain/event.ts'
import { problem, sendProblem } from '../http/problem.ts'
import { boardCall } from '../view/board-view.ts'
import { mayCall, whoMay } from '../who.ts'
import { createHub } from './hub.ts'
import { boardTopic, deviceTopic, type LiveParts, queueTopic } from './topics.ts'

export type LiveEdge = { sockets: () => number }

export function liveRoute(
  app: FastifyInstance,
  parts: LiveParts & { devices: Devices; staff: Staff },
): LiveEdge {
  const { site, stamp, mono, desk } = parts
  const board = boardTopic(parts)
  const queue = queueTopic(parts)
  const device = deviceTopic(parts)
  const hub = createHub({ topics: [board, queue, device], settled: site.settled, stamp, mono })

  /** Every call to speak, once and at once: it is never replayed. */
  function announceCalls(records: readonly Recorded<Event>[]): void {
    for (const { event, seq } of records) {
      if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue
      const ticket = site.state().tickets.get(event.ticket)
      const call = ticket && boardCall(ticket)
      if (call) hub.announce('board', { kind: 'call', ...stamp(), seq, ...call } satisfies Call)
    }
  }

  function tellDevice(ticket: string, to: string | null, print: Print): void {
    const data: DeviceNews = { prints: [{ ticket, print }] }
    const frame = JSON.stringify({ kind: 'update', topic: 'device', ...stamp(), data })
    for (const client of device.clients)
      if (client.actor.kind === 'device' && client.actor.device === to) client.send(frame)
  }

  const stops = [
    site.onCommitted(records => {
      announceCalls(records)
      board.changed()
      queue.changed()
    }),
    desk.onPrint(tellDevice),
    parts.devices.onRevoked(id => hub.revoke(actor => actor.device === id)),
    parts.staff.onEnded(id => hub.revoke(actor => actor.kind === 'person' && actor.staff === id)),
  ]

  app.get(
    '/live',
    {
      websocket: true,
      schema: { hide: true },
      onRequest: async (request, reply) => {
        const roles = whoMay[`GET ${app.prefix}/live`] ?? []
        if (mayCall(roles, request.actor)) return
        await sendProblem(reply, problem(request.actor ? 'not-allowed' : 'not-signed-in'))
      },
    },
    (socket, request) => {
      if (request.actor) hub.accept(socket, request.actor)
    },
  )

  app.addHook('preClose', async () => {
    for (const stop of stops) stop()
    hub.close()
  })

  return { sockets: hub.count }
}
