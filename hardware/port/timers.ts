// Time as an argument: the printer and its simulator run on the real clock or, in tests, on one moved by hand.

export interface Timers {
  /** Monotonic milliseconds. */
  now(): number
  /** Runs `task` once after `ms`; the result cancels it. */
  after(ms: number, task: () => void): () => void
}

/** Not `performance.now`, which a drill makes run faster: devices keep real time. */
export const systemTimers: Timers = {
  now: () => Number(process.hrtime.bigint() / 1000n) / 1000,
  after(ms, task) {
    const handle = setTimeout(task, ms)
    return () => clearTimeout(handle)
  },
}
