/** The live socket put together: `/api/v1/live`, fed by every commit. */
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../app/access/actor.ts'
import type { Devices } from '../../app/access/devices.ts'
import type { Sessions } from '../../app/access/sessions.ts'
import type { Staff } from '../../app/access/staff.ts'
import type { Recorded } from '../../app/ports.ts'
import type { WiredNews } from '../../app/wired-devices.ts'
import { type Call, type DeviceNews, type EnterCall, LiveMessage } from '../../contract/live.ts'
import type { Event } from '../../domain/event.ts'
import { problem, sendProblem } from '../http/problem.ts'
import { refusedAnswer } from '../http/routes.ts'
import { admittedNow } from '../view/admission-view.ts'
import { boardCall } from '../view/board-view.ts'
import { createNames } from '../view/names.ts'
import { whoMay } from '../who.ts'
import type { Client } from './client.ts'
import { createHelpNews } from './help-news.ts'
import { createHub } from './hub.ts'
import { createNoticeClock } from './notice-clock.ts'
import { createPrintNews } from './print-news.ts'
import { boardTopic, deviceTopic, type LiveParts, queueTopic, wallTopic } from './topics.ts'

export type LiveEdge = { sockets: () => number }

export function liveRoute(
  app: FastifyInstance,
  parts: LiveParts & { devices: Devices; staff: Staff; sessions: Sessions },
): LiveEdge {
  const { site, stamp, desk, sessions } = parts
  const board = boardTopic(parts)
  const queue = queueTopic(parts)
  const wall = wallTopic(parts)
  const help = createHelpNews(site.state, createNames(parts))
  const prints = createPrintNews()
  const device = deviceTopic(parts, help, prints)
  const isWelcome = (actor: Actor) => actor.kind === 'device' || sessions.isOpen(actor.session)
  const hub = createHub({
    topics: [board, queue, wall, device],
    settled: site.settled,
    stamp,
    isWelcome,
    onFailed: parts.onFailed,
  })

  const noticeClock = createNoticeClock({
    state: site.state,
    wall: parts.wall,
    announce: call => hub.announce('board', call),
    onFailed: parts.onFailed,
  })
  const minutes = setInterval(noticeClock.tick, 1000)

  /** Every call to speak, once and at once: it is never replayed. */
  function announceCalls(records: readonly Recorded<Event>[]): void {
    for (const { event, seq } of records) {
      if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue
      const ticket = site.state().tickets.get(event.ticket)
      const call = ticket && boardCall(ticket)
      if (call) hub.announce('board', { kind: 'call', seq, ...call } satisfies Call)
    }
  }

  function announceAdmissions(records: readonly Recorded<Event>[]): void {
    const ranges = admittedNow(site.state(), records)
    if (ranges.length > 0) hub.announce('board', { kind: 'enter', ...stamp(), ranges } satisfies EnterCall)
  }

  const listeningAs = (to: string | null): Client[] =>
    [...device.clients].filter(({ actor }) => actor.kind === 'device' && actor.device === to)

  function newsFrame(news: Partial<DeviceNews>): string {
    const data: DeviceNews = { prints: [], help: [], ...news }
    return JSON.stringify({ kind: 'update', topic: 'device', ...stamp(), data })
  }

  function tellDevice(to: string | null, news: Partial<DeviceNews>): void {
    const frame = newsFrame(news)
    for (const client of listeningAs(to)) client.offer('device', frame)
  }

  /** A scan is for whoever stands there now: a kiosk that cannot take it at once never gets it. */
  function passOn(to: string, news: WiredNews): boolean {
    const frame = newsFrame(news)
    return listeningAs(to).filter(client => client.mention(frame)).length > 0
  }

  const stops = [
    site.onCommitted(records => {
      announceCalls(records)
      announceAdmissions(records)
      for (const { device: to, help: about } of help.news(records)) tellDevice(to, { help: about })
      board.changed()
      queue.changed()
      wall.changed()
    }),
    parts.wired.onNews(passOn),
    desk.onPrint((ticket, to, print) => {
      if (to !== null) prints.note(to, ticket, print)
      tellDevice(to, { prints: [{ ticket, print }] })
    }),
    parts.devices.onVoice((id, voice) => tellDevice(id, { voice })),
    parts.devices.onRevoked(id => {
      prints.forget(id)
      hub.revoke(actor => actor.device === id)
    }),
    sessions.onClosed(id => hub.revoke(actor => actor.kind === 'person' && actor.session === id)),
    parts.staff.onEnded(id => hub.revoke(actor => actor.kind === 'person' && actor.staff === id)),
  ]

  app.route({
    method: 'GET',
    url: '/live',
    schema: {
      summary: 'The live socket, subprotocol greenlane.v1',
      description: `Who: ${(whoMay[`GET ${app.prefix}/live`] ?? []).join(', ')}. Text frames of JSON, each with a kind.`,
      tags: ['live'],
      response: {
        101: { description: 'From here on messages, each of this shape', ...LiveMessage },
        default: refusedAnswer,
      },
    },
    handler: (_request, reply) =>
      sendProblem(reply, problem('not-found', { detail: 'Here is a socket: ask for an upgrade.' })),
    wsHandler: (socket, request) => {
      if (request.actor) hub.accept(socket, request.actor)
    },
  })

  app.addHook('preClose', async () => {
    clearInterval(minutes)
    for (const stop of stops) stop()
    hub.close()
  })

  return { sockets: hub.count }
}
