/**
 * Runs one command for one request: honours its Idempotency-Key, translates refusals, and answers only when the
 * events are durable.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, actorKey } from '../../app/access/actor.ts'
import type { By, Decided } from '../../app/engine.ts'
import type { Journal, KeptAnswer, Recorded } from '../../app/ports.ts'
import type { Site } from '../../app/site.ts'
import type { Command } from '../../domain/command.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Names } from '../view/names.ts'
import { Refused } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { sendJson } from './routes.ts'

export type Answer = { status: number; body: object }
export type MakeAnswer = (state: State, decided: Decided<Event>) => Answer
/** What a request asks of the rules, and how it is answered from the state right after. */
export type Prepared = { command: Command; answer: MakeAnswer }

export type ActParts = {
  site: Site
  answers: Pick<Journal<Event>, 'answer' | 'forgetAnswers'>
  /** Keyed digest of a body: the body itself is not kept. */
  bodyDigest: (body: unknown) => string
  wall: () => number
  names: Names
}

export type Act = ReturnType<typeof createAct>

const keyForm = /^[\x21-\x7e]{1,128}$/

export const by = (actor: Actor | null): By => {
  if (!actor) return { actor: null, device: null }
  return actor.kind === 'device'
    ? { actor: null, device: actor.device }
    : { actor: actor.staff, device: actor.device }
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && keyForm.test(key)) return key
  const errors = [{ path: '/headers/idempotency-key', message: 'must be 1–128 visible ASCII characters' }]
  throw new Refused('invalid-input', { errors })
}

const scopeOf = (request: FastifyRequest) => {
  const who = request.actor ? actorKey(request.actor) : 'anyone'
  return `${who} ${request.method} ${request.url.split('?')[0]}`
}

/** Answers are kept at least this long, ms, and until the site day after theirs closes. */
const keptFor = 24 * 3_600_000

export function createAct({ site, answers, bodyDigest, wall, names }: ActParts) {
  const inFlight = new Map<string, Promise<unknown>>()

  async function run(command: Command, actor: Actor | null, make: MakeAnswer, keep: Keep | null) {
    const result = await site.execute(command, by(actor), (state, decided) => {
      const { status, body } = make(state, decided)
      const answer = { status, body: JSON.stringify(body) }
      if (!keep) return { answer }
      const day = state.day?.opened.wall ?? 0
      return { answer, keep: { ...keep, ...answer, day, wall: wall() } }
    })
    if ('refused' in result) throw refusalProblem(result, site.state(), names)
    return result
  }

  /** A duplicate in flight waits for the first; the same key with another body is a mistake of the caller. */
  async function once(keep: Keep, start: () => Promise<{ status: number; body: string }>): Promise<Sent> {
    const name = `${keep.scope} ${keep.key}`
    while (inFlight.has(name)) await inFlight.get(name)?.catch(() => {})
    const before = answers.answer(keep.scope, keep.key)
    if (before && before.digest !== keep.digest) throw new Refused('idempotency-mismatch')
    if (before) return { ...before, isKept: true }
    const running = start()
    inFlight.set(name, running)
    try {
      return { ...(await running), isKept: false }
    } finally {
      inFlight.delete(name)
    }
  }

  function forgetOld(records: readonly Recorded<Event>[]): void {
    const { day } = site.state()
    if (!day || !records.some(({ event }) => event.type === 'DayClosed')) return
    try {
      answers.forgetAnswers({ day: day.opened.wall, wall: wall() - keptFor })
    } catch {
      // The disk takes no writes: the next close forgets them.
    }
  }
  site.onCommitted(forgetOld)

  /**
   * `prepare` is left out when the answer was kept: a repeat gets it even if it could not be asked for today.
   * `finish` is what must be done once the events are durable and before anybody is answered, each time anew;
   * `refresh` brings up to date what has changed in a kept answer without any event.
   */
  return async <B extends object>(
    request: FastifyRequest,
    reply: FastifyReply,
    prepare: () => Prepared,
    { finish, refresh }: { finish?: () => Promise<void>; refresh?: (kept: B) => B } = {},
  ) => {
    const key = keyOf(request)
    const start = (keep: Keep | null) => {
      const { command, answer } = prepare()
      return run(command, request.actor, answer, keep)
    }
    if (key === null) {
      const { status, body } = await start(null)
      await finish?.()
      return sendJson(reply, status, body)
    }
    const digest = bodyDigest(request.body ?? null)
    // Programs have taken a resident's number for a key before.
    const keep = { scope: scopeOf(request), key: bodyDigest({ key }), digest }
    const { status, body, isKept } = await once(keep, async () => start(keep))
    await finish?.()
    if (!isKept || !refresh) return sendJson(reply, status, body)
    return sendJson(reply, status, JSON.stringify(refresh(JSON.parse(body))))
  }
}

type Sent = { status: number; body: string; isKept: boolean }
type Keep = Pick<KeptAnswer, 'scope' | 'key' | 'digest'>
