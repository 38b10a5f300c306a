/** Time as the link uses it: monotonic, so that a corrected clock never makes a screen look stale. */
export type Clock = {
  /** Milliseconds since some fixed moment; never steps back. */
  now(): number
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
