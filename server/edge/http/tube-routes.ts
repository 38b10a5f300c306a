/** Tubes of pooled samples: opened by barcode at a lane, sealed, corrected with a reason, counted. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  CorrectedTubes,
  CorrectTube,
  OneTube,
  OpenTube,
  PrintLabel,
  Reconciled,
  ReconcileTubes,
  Tube,
} from '../../contract/tube.ts'
import { must } from '../../domain/lookup.ts'
import type { State } from '../../domain/state.ts'
import { differences } from '../../domain/tube/reconcile.ts'
import { tubeView } from '../view/tube-view.ts'
import { Empty } from './empty.ts'
import type { InputError } from './input-errors.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { noPrinter, printerFor, printerNamed } from './print-ticket.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

const tag = 'tubes'
const tubeIn = (state: State, id: string) => tubeView(must(state.tubes, id))
const answer =
  (id: string, status = 200) =>
  (state: State) => ({ status, body: { tube: tubeIn(state, id) } })

/** Each tube is counted once, or nobody knows which count is meant. */
function countedTwice({ counted }: ReconcileTubes): InputError[] {
  const first = new Set<string>()
  return counted.flatMap(({ barcode }, index) => {
    if (!first.has(barcode)) return first.add(barcode) && []
    return [{ path: `/counted/${index}/barcode`, message: 'is counted twice' }]
  })
}

export function tubeRoutes(app: FastifyInstance, { site, act, desk, newId }: RouteParts): void {
  route(
    app,
    {
      method: 'POST',
      url: '/lanes/:lane/tube',
      summary: 'Open a tube at a lane by its barcode',
      tag,
      body: OpenTube,
      answers: { 201: OneTube },
    },
    (request, reply) =>
      act(request, reply, () => {
        const id = newId()
        const { lane = '' } = request.params
        return { command: { type: 'OpenTube', id, lane, ...request.body }, answer: answer(id, 201) }
      }),
  )

  route(
    app,
    {
      method: 'GET',
      url: '/tubes',
      summary: "The day's tubes and who is in them",
      tag,
      query: listQuery({
        lane: Type.Optional(Type.String({ maxLength: 64 })),
        state: Type.Optional(Tube.properties.state),
      }),
      answers: { 200: listOf(Tube) },
    },
    async request => {
      await site.settled()
      const { lane, state, ...listing } = request.query
      const { items, next } = pageOf(
        site.state().tubes.values(),
        listing,
        tube => (!lane || tube.lane === lane) && (!state || tube.state === state),
      )
      return { items: items.map(tubeView), next }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/tubes/:id/seal',
      summary: 'Seal a tube by hand',
      tag,
      body: Empty,
      answers: { 200: OneTube },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id = '' } = request.params
        return { command: { type: 'SealTube', tube: id }, answer: answer(id) }
      }),
  )

  route(
    app,
    {
      method: 'POST',
      url: '/tubes/:id/correct',
      summary: 'Move somebody who was recorded in the wrong tube',
      tag,
      body: CorrectTube,
      answers: { 200: CorrectedTubes },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id = '' } = request.params
        return {
          command: { type: 'CorrectTube', tube: id, ...request.body },
          answer: state => ({
            status: 200,
            body: { tube: tubeIn(state, id), to: tubeIn(state, request.body.to) },
          }),
        }
      }),
  )

  route(
    app,
    {
      method: 'POST',
      url: '/tubes/:id/label',
      summary: 'Print the label of a tube',
      tag,
      body: PrintLabel,
      answers: { 202: 'Queued' },
    },
    async (request, reply) => {
      await site.settled()
      const state = site.state()
      const tube = state.tubes.get(request.params.id ?? '')
      if (!tube) throw new Refused('not-found')
      const printer = printerNamed(desk, request.body.printer) ?? printerFor(desk, request.actor)
      const lane = state.lanes.get(tube.lane)?.config.name ?? tube.lane
      const label = { barcode: tube.barcode, lane, people: tube.bound.length }
      if (!printer || !desk.label(printer, label)) throw noPrinter()
      return reply.code(202).send({})
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/tubes/reconcile',
      summary: 'Compare tubes counted by hand with those recorded',
      tag,
      body: ReconcileTubes,
      answers: { 200: Reconciled },
    },
    (request, reply) =>
      act(request, reply, () => {
        const errors = countedTwice(request.body)
        if (errors.length > 0) throw new Refused('invalid-input', { errors })
        return {
          command: { type: 'ReconcileTubes', ...request.body },
          answer: ({ tubes }) => ({
            status: 200,
            body: { differences: differences(tubes.values(), request.body.counted, request.body.lane) },
          }),
        }
      }),
  )
}
