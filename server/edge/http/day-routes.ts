/** The site as a whole: its public facts, its day, holds, and undo. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { CloseDay, DayState, HeldState, Hold, OpenDay, Release, SiteFacts } from '../../contract/site.ts'
import type { State } from '../../domain/state.ts'
import { dayView, heldView } from '../view/held-view.ts'
import { Empty } from './empty.ts'
import type { RouteParts } from './parts.ts'
import { route } from './routes.ts'

const tag = 'site'
const day = (state: State) => ({ status: 200, body: { day: dayView(state) } })
const held = (state: State) => ({ status: 200, body: { held: heldView(state) } })

export function dayRoutes(app: FastifyInstance, { act, facts, newId }: RouteParts): void {
  route(
    app,
    {
      method: 'GET',
      url: '/site',
      summary: 'What a screen must know of its site',
      tag,
      answers: { 200: SiteFacts },
    },
    async () => facts(),
  )
  route(
    app,
    {
      method: 'POST',
      url: '/day/open',
      summary: 'Open a site day',
      tag,
      body: OpenDay,
      answers: { 200: DayState },
    },
    (request, reply) =>
      act(request, reply, () => ({
        command: { type: 'OpenDay', id: newId(), ...request.body },
        answer: day,
      })),
  )
  route(
    app,
    {
      method: 'POST',
      url: '/day/close',
      summary: 'Close the day: who still waits expires',
      tag,
      body: CloseDay,
      answers: { 200: DayState },
    },
    (request, reply) =>
      act(request, reply, () => ({ command: { type: 'CloseDay', ...request.body }, answer: day })),
  )
  route(
    app,
    {
      method: 'POST',
      url: '/hold',
      summary: 'Stop calls and tell everybody why',
      tag,
      body: Hold,
      answers: { 200: HeldState },
    },
    (request, reply) =>
      act(request, reply, () => ({ command: { type: 'Hold', ...request.body }, answer: held })),
  )
  route(
    app,
    {
      method: 'POST',
      url: '/release',
      summary: 'Go on, for everybody or batch by batch',
      tag,
      body: Release,
      answers: { 200: HeldState },
    },
    (request, reply) =>
      act(request, reply, () => ({ command: { type: 'Release', ...request.body }, answer: held })),
  )
  route(
    app,
    {
      method: 'POST',
      url: '/undo',
      summary: "Take back the caller's own last action, within 30 s",
      tag,
      body: Empty,
      answers: { 200: Type.Object({ undone: Type.Boolean() }) },
    },
    (request, reply) =>
      act(request, reply, () => ({
        command: { type: 'Undo' },
        answer: () => ({ status: 200, body: { undone: true } }),
      })),
  )
}
