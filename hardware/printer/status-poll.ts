/**
 * Asks DLE EOT 1–4 in turn, one at a time because the answers do not say what they answer. Part of the printer machine.
 *
 * ```
 *          due             answered                          the last one
 * resting ─────► asking(1) ─────────► asking(2) ──► asking(…) ────────────► resting, with a status
 *    ▲               │ no answer          └ no answer: 1 again (twice: left out from then on)
 *    └───────────────┘
 * ```
 */
import {
  type PrinterStatus,
  readStatusReplies,
  type StatusRequest,
  statusRequests,
} from '../escpos/printer-status.ts'
import { tuning } from './tuning.ts'

export interface StatusPoll {
  readonly asking?: StatusRequest
  /** When to give up waiting for the answer or, at rest, when the next round is due. */
  readonly due: number
  readonly answers: ReadonlyMap<StatusRequest, number>
  /** How often each request was left unanswered, in a row. */
  readonly missed: ReadonlyMap<StatusRequest, number>
}

export interface PollStep {
  readonly poll: StatusPoll
  /** To be sent now. */
  readonly ask?: StatusRequest
  /** The result of a whole round. */
  readonly status?: PrinterStatus
}

export const startPoll = (now: number): StatusPoll => ({ due: now, answers: new Map(), missed: new Map() })

/** Unanswered requests in a row: 0 means that the printer is there. */
export const missesOf = (poll: StatusPoll): number => poll.missed.get(1) ?? 0

/** Requests wait behind the bytes of a job on the line, so their answers come that much later. */
export const delayPoll = (poll: StatusPoll, ms: number): StatusPoll => ({ ...poll, due: poll.due + ms })

const isKnown = (poll: StatusPoll, request: StatusRequest): boolean =>
  request === 1 || (poll.missed.get(request) ?? 0) < 2

const ask = (poll: StatusPoll, request: StatusRequest, now: number): PollStep => ({
  poll: { ...poll, asking: request, due: now + tuning.replyMs },
  ask: request,
})

const rest = (poll: StatusPoll, now: number): StatusPoll => ({
  due: now + tuning.pollMs,
  answers: new Map(),
  missed: poll.missed,
})

const withMissed = (poll: StatusPoll, request: StatusRequest, times: number): StatusPoll => ({
  ...poll,
  missed: new Map(poll.missed).set(request, times),
})

const nextOrRest = (poll: StatusPoll, asked: StatusRequest, now: number): PollStep => {
  const next = statusRequests.find(request => request > asked && isKnown(poll, request))
  if (next !== undefined) return ask(poll, next, now)
  return { poll: rest(poll, now), status: readStatusReplies(poll.answers) }
}

/** Time has passed. */
export const wakePoll = (poll: StatusPoll, now: number): PollStep => {
  if (now < poll.due) return { poll }
  const { asking } = poll
  if (asking === undefined) return ask(poll, 1, now)
  const missed = withMissed(poll, asking, (poll.missed.get(asking) ?? 0) + 1)
  // One that has fallen silent in the middle of a round is found out by the question that all answer.
  return asking === 1 ? { poll: rest(missed, now) } : ask({ ...missed, answers: new Map() }, 1, now)
}

/** An answer to DLE EOT has come. One that nobody waits for any more is ignored. */
export const answerPoll = (poll: StatusPoll, byte: number, now: number): PollStep => {
  const { asking } = poll
  if (asking === undefined) return { poll }
  const answered = { ...withMissed(poll, asking, 0), answers: new Map(poll.answers).set(asking, byte) }
  return nextOrRest(answered, asking, now)
}
