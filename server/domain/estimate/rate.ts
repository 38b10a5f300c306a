/** How many come, as an exponentially weighted mean: tickets a second, and people per ticket. */
import { elapsed, type Moment } from '../moment.ts'

/** Both counts fade by e in `RATE_OVER` seconds. */
export type Rate = {
  readonly tickets: number
  readonly people: number
  readonly at: Moment | null
  readonly since: Moment | null
}

export const RATE_OVER = 1500
/** The first arrivals of a day do not make a rush. */
const HEAD_START = 300

export const newRate = (): Rate => ({ tickets: 0, people: 0, at: null, since: null })

const kept = (at: Moment | null, now: Moment): number =>
  at === null ? 0 : Math.exp(-elapsed(at, now) / 1000 / RATE_OVER)

export function withArrival(rate: Rate, people: number, now: Moment): Rate {
  const left = kept(rate.at, now)
  return {
    tickets: rate.tickets * left + 1,
    people: rate.people * left + people,
    at: now,
    since: rate.since ?? now,
  }
}

/** Tickets per second. */
export function perSecond(rate: Rate, now: Moment): number {
  if (rate.since === null) return 0
  const seen = 1 - Math.exp(-(elapsed(rate.since, now) / 1000 + HEAD_START) / RATE_OVER)
  return (rate.tickets * kept(rate.at, now)) / RATE_OVER / seen
}

export const perTicket = ({ tickets, people }: Rate): number => (tickets === 0 ? 1 : people / tickets)
