/** When something happened, on both clocks of the server, and how to measure between two such moments. */

export type Moment = {
  /** UTC, in milliseconds since 1970; may jump when somebody sets the clock. */
  readonly wall: number
  /** Monotonic milliseconds since the server started; comparable only within one `boot`. */
  readonly mono: number
  /** Names one run of the server's monotonic clock. */
  readonly boot: string
}

/** Milliseconds from one moment to another, never negative: monotonic within one boot, else by the wall clock. */
export const elapsed = (from: Moment, to: Moment): number =>
  Math.max(0, from.boot === to.boot ? to.mono - from.mono : to.wall - from.wall)
