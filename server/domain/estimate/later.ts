/** Who of a class comes later: at the rate of late, or as a batch has announced. */
import type { Moment } from '../moment.ts'
import type { State } from '../state.ts'
import type { Class } from '../words.ts'
import { isOpenEnded, missingWithin, type Window, windowsOf } from './announced.ts'
import { NO_STREAM, type Stream, streamOf, within, workPerTicket } from './rate.ts'

export type Later = {
  readonly stream: Stream
  readonly windows: readonly Window[]
  /** Of one ticket. */
  readonly work: number
}

const NO_WINDOWS: readonly Window[] = []

export function laterOnes(state: State, of: Class, now: Moment): Later {
  const rate = state.estimation.arrivals[of]
  const work = workPerTicket(rate)
  if (of !== 'batch') return { stream: streamOf(rate, now), windows: NO_WINDOWS, work }
  const stream = isOpenEnded(state, now) ? streamOf(rate, now) : NO_STREAM
  return { stream, windows: windowsOf(state, now), work }
}

/** Tickets within so many seconds, by `more` standard deviations more than expected. */
export const coming = ({ stream, windows }: Later, seconds: number, more: number): number =>
  missingWithin(windows, seconds, more) + within(stream, seconds, more)
