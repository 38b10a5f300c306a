/** Batches: registered by the lead by hand or from a roster, and numbers reserved for kiosks. */
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Given, Vault } from '../../app/ports.ts'
import {
  AddBatch,
  Batch as BatchSchema,
  ChangeBatch,
  OneBatch,
  ReservedNumbers,
  ReserveNumbers,
  Roster,
} from '../../contract/batch.ts'
import type { Batch } from '../../domain/batch/batch.ts'
import { must } from '../../domain/lookup.ts'
import type { State } from '../../domain/state.ts'
import { batchView } from '../view/batch-view.ts'
import { createDigests } from './digests.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { decodeTable, readRoster } from './roster.ts'
import { route } from './routes.ts'

const tag = 'batches'

/** Members written in one turn: some 5 ms. */
const atOnce = 250
/** Bytes of a roster: some 20,000 members. */
const rosterLimit = 2 * 1024 * 1024

const answer =
  (id: string, status = 200) =>
  (state: State) => ({ status, body: { batch: batchView(must(state.batches, id)) } })

/** The times that a request names, as the rules count them; both ends must be times, in order. */
function windowOf(
  { from, to }: { from?: string; to?: string },
  before?: Batch,
): { from?: number; to?: number } {
  const start = from === undefined ? before?.from : Date.parse(from)
  const end = to === undefined ? before?.to : Date.parse(to)
  if (start !== undefined && end !== undefined && !(start <= end))
    throw new Refused('invalid-input', { errors: [{ path: '/to', message: 'must not be before from' }] })
  return { ...(from !== undefined && { from: Number(start) }), ...(to !== undefined && { to: Number(end) }) }
}

export function batchRoutes(app: FastifyInstance, { site, act, newId }: RouteParts): void {
  route(
    app,
    {
      method: 'GET',
      url: '/batches',
      summary: 'All batches, announced and arrived',
      tag,
      query: listQuery({}),
      answers: { 200: listOf(BatchSchema) },
    },
    async request => {
      await site.settled()
      const { items, next } = pageOf(site.state().batches.values(), request.query)
      return { items: items.map(batchView), next }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/batches',
      summary: 'Register a batch',
      tag,
      body: AddBatch,
      answers: { 201: OneBatch },
    },
    (request, reply) =>
      act(request, reply, () => {
        const id = newId()
        const { code = id.toUpperCase(), expected = 0, name } = request.body
        const { from = 0, to = 0 } = windowOf(request.body)
        return {
          command: { type: 'RegisterBatch', id, name, code, expected, from, to },
          answer: answer(id, 201),
        }
      }),
  )

  route(
    app,
    {
      method: 'PATCH',
      url: '/batches/:id',
      summary: 'Change a batch',
      tag,
      body: ChangeBatch,
      answers: { 200: OneBatch },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { id = '' } = request.params
        const { from: _from, to: _to, ...change } = request.body
        const window = windowOf(request.body, site.state().batches.get(id))
        return { command: { type: 'ChangeBatch', id, ...change, ...window }, answer: answer(id) }
      }),
  )
}

/** In place of the roster before, a few hundred at once: a large one must not hold up who checks in meanwhile. */
async function keepRoster(vault: Vault, of: string, members: readonly Given[][]): Promise<void> {
  if (members.length === 0) return
  vault.forget(of)
  for (const [person, given] of members.entries()) {
    vault.keep({ of, person, given })
    if (person % atOnce < atOnce - 1) continue
    vault.flush()
    await setImmediate()
  }
  vault.flush()
}

export function rosterRoute(app: FastifyInstance, parts: RouteParts): void {
  const { digest } = createDigests(parts)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: rosterLimit },
    (_request, bytes, done) => {
      const text = decodeTable(bytes)
      const errors = [{ path: '/', message: 'is neither UTF-8 nor GB18030' }]
      if (text === null) done(new Refused('invalid-input', { errors }))
      else done(null, text)
    },
  )
  route(
    app,
    {
      method: 'POST',
      url: '/batches/:id/roster',
      summary:
        'Announce the members of a batch from a table; all of it, or nothing with every fault and its line',
      tag,
      body: Roster,
      consumes: 'text/csv',
      answers: { 200: OneBatch },
    },
    (request, reply) => {
      const { id = '' } = request.params
      let members: Given[][] = []
      return parts.act(
        request,
        reply,
        () => {
          const roster = readRoster(request.body, digest)
          if ('faults' in roster) throw new Refused('invalid-input', { errors: roster.faults })
          members = roster.members
          return { command: { type: 'ChangeBatch', id, expected: members.length }, answer: answer(id) }
        },
        { finish: () => keepRoster(parts.privacy.vault, id, members) },
      )
    },
  )
}

export function reserveRoute(app: FastifyInstance, { act, newSecret }: RouteParts): void {
  route(
    app,
    {
      method: 'POST',
      url: '/numbers/reserve',
      summary: 'Numbers for check-in while the server is away',
      tag: 'tickets',
      body: ReserveNumbers,
      answers: { 200: ReservedNumbers },
    },
    (request, reply) =>
      act(request, reply, () => {
        const secrets = Array.from({ length: request.body.count }, newSecret)
        return {
          command: { type: 'ReserveNumbers', class: request.body.class, secrets },
          answer(_state, { events }) {
            const reserved = events.find(event => event.type === 'NumbersReserved')
            if (!reserved) throw new Error('numbers were reserved and are not there')
            const { epoch, items } = reserved
            return { status: 200, body: { epoch, items } }
          },
        }
      }),
  )
}
