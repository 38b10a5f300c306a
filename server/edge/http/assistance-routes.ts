/** Help for residents, from the call to the departure, and incidents. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../../app/access/actor.ts'
import {
  Assistance,
  HandOver,
  Incident,
  OneAssistance,
  OneIncident,
  RaiseAssistance,
  ReportIncident,
} from '../../contract/assistance.ts'
import type { Assistance as Task } from '../../domain/assistance/assistance.ts'
import { isOver } from '../../domain/assistance/is-over.ts'
import { must } from '../../domain/lookup.ts'
import type { State } from '../../domain/state.ts'
import { assistanceView, incidentView } from '../view/assistance-view.ts'
import { createNames } from '../view/names.ts'
import { Empty } from './empty.ts'
import { findTicket } from './find-ticket.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

const tag = 'assistance'

/** The ticket that a request is about, by its id; a kiosk may name only what it may touch. */
function about(parts: RouteParts, actor: Actor | null, ticket: string | undefined): { ticket?: string } {
  return ticket === undefined ? {} : { ticket: findTicket(parts, actor, ticket).id }
}

/** Whoever calls from a kiosk stands in front of it. */
const here = (actor: Actor | null): { place?: string } => (actor?.as === 'kiosk' ? { place: actor.name } : {})

export function assistanceRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { site, act, now, newId, access } = parts
  const names = createNames(access)
  const view = (state: State, task: Task) => assistanceView(state, task, now(), names)
  const answer =
    (id: string, status = 200) =>
    (state: State) => ({ status, body: { assistance: view(state, must(state.assistance, id)) } })

  route(
    app,
    {
      method: 'POST',
      url: '/assistance',
      summary: 'Ask for help for a resident',
      tag,
      body: RaiseAssistance,
      answers: { 201: OneAssistance },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { ticket, ...asked } = request.body
        const id = newId()
        return {
          command: {
            type: 'RaiseAssistance',
            id,
            ...here(request.actor),
            ...asked,
            ...about(parts, request.actor, ticket),
          },
          answer: answer(id, 201),
        }
      }),
  )

  route(
    app,
    {
      method: 'GET',
      url: '/assistance',
      summary: "The day's calls for help",
      tag,
      query: listQuery({ done: Type.Optional(Type.Enum(['true', 'false'])) }),
      answers: { 200: listOf(Assistance) },
    },
    async request => {
      await site.settled()
      const state = site.state()
      const { done } = request.query
      const wanted = (task: Task) => done === undefined || String(isOver(state, task)) === done
      const { items, next } = pageOf(state.assistance.values(), request.query, wanted)
      return { items: items.map(task => view(state, task)), next }
    },
  )

  const steps = [
    ['accept', 'AcceptAssistance', 'Take a call for help on'],
    ['with', 'ReachResident', 'With the resident now'],
    ['done', 'FinishAssistance', 'The resident has been seen off'],
  ] as const
  for (const [name, type, summary] of steps)
    route(
      app,
      {
        method: 'POST',
        url: `/assistance/:id/${name}`,
        summary,
        tag,
        body: Empty,
        answers: { 200: OneAssistance },
      },
      (request, reply) =>
        act(request, reply, () => {
          const { id = '' } = request.params
          return { command: { type, id }, answer: answer(id) }
        }),
    )

  route(
    app,
    {
      method: 'POST',
      url: '/assistance/:id/hand-over',
      summary: 'Hand over to somebody, or to whoever accepts',
      tag,
      body: HandOver,
      answers: { 200: OneAssistance },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id = '' } = request.params
        const { to = null } = request.body
        const known = to === null || access.staff.list().some(each => each.id === to && each.enabled)
        const errors = [{ path: '/to', message: 'names nobody of the staff' }]
        if (!known) throw new Refused('invalid-input', { errors })
        return { command: { type: 'HandOverAssistance', id, to }, answer: answer(id) }
      }),
  )

  route(
    app,
    {
      method: 'POST',
      url: '/incidents',
      summary: 'Report an incident',
      tag,
      body: ReportIncident,
      answers: { 201: OneIncident },
    },
    (request, reply) =>
      act(request, reply, () => {
        const id = newId()
        return {
          command: { type: 'ReportIncident', id, ...request.body },
          answer(state) {
            const incident = state.incidents.find(each => each.id === id)
            if (!incident) throw new Error('an incident was reported and is not there')
            return { status: 201, body: { incident: incidentView(state, incident) } }
          },
        }
      }),
  )

  route(
    app,
    {
      method: 'GET',
      url: '/incidents',
      summary: "The day's incidents",
      tag,
      query: listQuery({}),
      answers: { 200: listOf(Incident) },
    },
    async request => {
      await site.settled()
      const state = site.state()
      const { items, next } = pageOf(state.incidents, request.query)
      return { items: items.map(incident => incidentView(state, incident)), next }
    },
  )
}
