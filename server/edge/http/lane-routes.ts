/** Lanes: set up by the lead, opened, paused and closed by whoever works there, and the call for the next. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { TSchema } from 'typebox'
import { AddLane, Called, CallNext, ChangeLane, OneLane, OpenLane, PauseLane } from '../../contract/lane.ts'
import type { Command } from '../../domain/command.ts'
import type { Event } from '../../domain/event.ts'
import type { CallNext as CallNextCommand } from '../../domain/lane/lane-command.ts'
import { must } from '../../domain/lookup.ts'
import type { State } from '../../domain/state.ts'
import { laneView } from '../view/queue-view.ts'
import { ticketView } from '../view/ticket-view.ts'
import { Empty } from './empty.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { type Request, route } from './routes.ts'

const tag = 'lanes'

const taken = new Refused('invalid-input', {
  errors: [{ path: '/id', message: 'names another lane already' }],
})

export function laneRoutes(app: FastifyInstance, { site, act, outlook }: RouteParts): void {
  const answer =
    (id: string, status = 200) =>
    (state: State) => ({ status, body: { lane: laneView(state, must(state.lanes, id), outlook) } })

  /** The lowest whole number that names no lane yet. */
  function freeLane(): string {
    let free = 1
    while (site.state().lanes.has(String(free))) free += 1
    return String(free)
  }

  route(
    app,
    { method: 'POST', url: '/lanes', summary: 'Add a lane', tag, body: AddLane, answers: { 201: OneLane } },
    (request, reply) =>
      act(request, reply, () => {
        const { id = freeLane(), ...config } = request.body
        if (site.state().lanes.has(id)) throw taken
        return { command: { type: 'AddLane', lane: id, config }, answer: answer(id, 201) }
      }),
  )

  function change<B extends TSchema>(
    url: string,
    summary: string,
    body: B,
    command: (lane: string, request: Request) => Command,
    method: 'POST' | 'PATCH' = 'POST',
  ) {
    const handler = (request: Request<unknown>, reply: FastifyReply) => {
      const { lane = '' } = request.params
      return act(request, reply, () => ({ command: command(lane, request), answer: answer(lane) }))
    }
    route(app, { method, url, summary, tag, body, answers: { 200: OneLane } }, handler)
  }

  change(
    '/lanes/:lane',
    'Change what a lane serves and how',
    ChangeLane,
    (lane, { body }) => ({ type: 'ConfigureLane', lane, config: body as object }),
    'PATCH',
  )
  change('/lanes/:lane/open', 'Open a lane, or change who staffs it', OpenLane, (lane, { body, actor }) => ({
    type: 'OpenLane',
    lane,
    staff: (body as OpenLane).staff ?? (actor?.kind === 'person' ? actor.name : null),
  }))
  change('/lanes/:lane/pause', 'Pause a lane', PauseLane, (lane, { body }) => ({
    type: 'PauseLane',
    lane,
    ...(body as object),
  }))
  change('/lanes/:lane/resume', 'Go on after a pause', Empty, lane => ({ type: 'ResumeLane', lane }))
  change('/lanes/:lane/close', 'Close a lane that has no current tickets', Empty, lane => ({
    type: 'CloseLane',
    lane,
  }))

  const called = (state: State, events: readonly Event[]): Called => {
    const views = (type: 'TicketCalled' | 'TicketDone') =>
      events.flatMap(event => {
        const ticket = event.type === type ? state.tickets.get(event.ticket) : undefined
        return ticket ? [ticketView(ticket, outlook)] : []
      })
    return { called: views('TicketCalled'), completed: views('TicketDone') }
  }

  route(
    app,
    {
      method: 'POST',
      url: '/lanes/:lane/next',
      summary: 'Complete the current tickets and call the next, in one step',
      tag,
      body: CallNext,
      answers: { 200: Called },
    },
    (request, reply) => {
      const command: CallNextCommand = { type: 'CallNext', lane: request.params.lane ?? '', ...request.body }
      return act(request, reply, () => ({
        command,
        answer: (state, { events }) => ({ status: 200, body: called(state, events) }),
      }))
    },
  )
}
