/** How often lanes pause and for how long, so that a long wait counts on pauses that nobody has announced yet. */

export type Pauses = {
  /** Seconds that one lasts which nobody planned. */
  readonly unplanned: number
  /** Seconds that any lasts. */
  readonly any: number
  /** Fading sums: pauses begun, and lane-seconds worked until then. */
  readonly begun: number
  readonly worked: number
}

/** A lane pauses after so many seconds, and for so many, before anything was measured; weighs as much as so many pauses. */
const AFTER = 6000
const USUAL = 420
const PRIOR = 4
/** How much one pause moves the usual lengths, and what it leaves of the sums. */
const STEP = 0.1
const KEEPS = 0.97

export const newPauses = (): Pauses => ({
  unplanned: USUAL,
  any: USUAL,
  begun: PRIOR,
  worked: PRIOR * AFTER,
})

/** A lane pauses that has worked for so many seconds. */
export const withPause = (pauses: Pauses, worked: number): Pauses => ({
  ...pauses,
  begun: pauses.begun * KEEPS + 1,
  worked: pauses.worked * KEEPS + worked,
})

export function withPauseEnd(pauses: Pauses, seconds: number, planned: boolean): Pauses {
  const { any, unplanned } = pauses
  return {
    ...pauses,
    any: any + STEP * (seconds - any),
    unplanned: planned ? unplanned : unplanned + STEP * (seconds - unplanned),
  }
}

/**
 * The share of the coming `seconds` that lanes will lose to pauses that have not begun: none of the next moment, and
 * in the long run pause ÷ time between pauses. For pauses that last exponentially long, that is
 * u · (1 − (1 − e^−x) / x), where x is the time in usual pauses.
 */
export function shareLost({ any, begun, worked }: Pauses, seconds: number): number {
  const x = seconds / Math.max(1, any)
  return x === 0 ? 0 : ((begun / worked) * any * (x - 1 + Math.exp(-x))) / x
}
