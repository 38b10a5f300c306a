/** How many come, as an exponentially weighted mean: tickets a second, and their work. */
import { elapsed, type Moment } from '../moment.ts'
import { workOf } from './work.ts'

/** Both counts fade by e in `over` seconds. */
export type Rate = {
  readonly over: number
  readonly tickets: number
  readonly people: number
  readonly at: Moment | null
  readonly since: Moment | null
}

/** Seconds: what came in the first ones does not make a rush. */
const HEAD_START = 300
/** By how much of itself a rate usually changes within the time for which it is carried on. */
const CHANGES = 0.15

export const newRate = (over: number): Rate => ({ over, tickets: 0, people: 0, at: null, since: null })

const kept = ({ at, over }: Rate, now: Moment): number =>
  at === null ? 0 : Math.exp(-elapsed(at, now) / 1000 / over)

export function withArrival(rate: Rate, people: number, now: Moment): Rate {
  const left = kept(rate, now)
  return {
    over: rate.over,
    tickets: rate.tickets * left + 1,
    people: rate.people * left + people,
    at: now,
    since: rate.since ?? now,
  }
}

/** Tickets per second. */
export function perSecond(rate: Rate, now: Moment): number {
  if (rate.since === null) return 0
  const seen = 1 - Math.exp(-Math.max(HEAD_START, elapsed(rate.since, now) / 1000) / rate.over)
  return (rate.tickets * kept(rate, now)) / rate.over / seen
}

/** Work of one of those who came. */
export const workPerTicket = ({ tickets, people }: Rate): number =>
  workOf(1, tickets === 0 ? 1 : people / tickets)

/** Tickets go on coming at `perSecond`, a rate of which the square may be off by `variance` of itself. */
export type Stream = { readonly perSecond: number; readonly variance: number }

export const NO_STREAM: Stream = { perSecond: 0, variance: 0 }

/** Chance has moved the count that was seen; and rates change. */
export function streamOf(rate: Rate, now: Moment): Stream {
  const { over } = rate
  const each = perSecond(rate, now)
  return { perSecond: each, variance: CHANGES ** 2 + 1 / (2 * over * Math.max(each, 1 / over)) }
}

/** Tickets that come within so many seconds, by `more` standard deviations more than expected: chance moves that count too. */
export function within({ perSecond, variance }: Stream, seconds: number, more: number): number {
  const expected = perSecond * seconds
  if (more === 0) return expected
  return Math.max(0, expected + more * Math.sqrt(expected + variance * expected ** 2))
}
