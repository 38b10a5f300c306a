/**
 * How long people's data has been kept, on a clock that a wrong wall clock can neither rush nor stop: it follows the
 * monotonic clock while the site runs, and the wall clock only for how long the site was off.
 *
 *   run 1 ──────┤ off ├── run 2 ─────────   time = monotonic + how long the site was off, the least that the wall
 *                                           clock has said in this run; believed after an hour, so that a clock that
 *                                           starts wrong can be set. Behind the last run, it says nothing: no time off.
 */

/** To be kept over restarts. */
export type Mark = {
  /** Vault time, ms. */
  readonly time: number
  /** What the wall clock said then, as far as it was believed. */
  readonly wall: number
}

export type RetentionClock = { now(): number; mark(): Mark }

const hour = 3_600_000
/** A computer without a battery for its clock starts in 1970, or when its system was built: it cannot tell. */
const oldest = Date.UTC(2025, 0)

/** Both clocks in ms; `mono` counts within this run only. */
export function createRetentionClock(
  saved: Mark | null,
  { wall, mono }: { wall: () => number; mono: () => number },
): RetentionClock {
  const began = mono()
  const before = saved ?? { time: 0, wall: wall() }
  const known = before.wall >= oldest
  let off: number | null = null

  function read(): { run: number; gap: number } {
    const run = mono() - began
    const said = wall() - run - before.wall
    if (known && said >= 0) off = Math.min(off ?? said, said)
    return { run, gap: run >= hour ? (off ?? 0) : 0 }
  }
  read()

  return {
    now() {
      const { run, gap } = read()
      return before.time + run + gap
    },
    mark() {
      const { run, gap } = read()
      return { time: before.time + run + gap, wall: known ? before.wall + run + gap : wall() }
    },
  }
}
