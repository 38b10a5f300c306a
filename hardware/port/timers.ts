// Time as an argument: the printer and its simulator run on the real clock or, in tests, on one moved by hand.

export interface Timers {
  /** Monotonic milliseconds. */
  now(): number
  /** Runs `task` once after `ms`; the result cancels it. */
  after(ms: number, task: () => void): () => void
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, task) {
    const handle = setTimeout(task, ms)
    return () => clearTimeout(handle)
  },
}
