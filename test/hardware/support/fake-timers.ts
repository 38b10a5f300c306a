// Time that only moves when a test moves it.
import type { Timers } from '../../../hardware/port/timers.ts'

interface Task {
  readonly at: number
  readonly run: () => void
}

export interface FakeTimers extends Timers {
  /** Runs everything due within `ms`, in order, letting promises settle in between. */
  advance(ms: number): Promise<void>
}

const settle = () => new Promise<void>(resolve => setImmediate(resolve))

export const createFakeTimers = (): FakeTimers => {
  let now = 0
  let tasks: Task[] = []

  const runNext = (until: number): boolean => {
    const next = tasks.filter(task => task.at <= until).sort((a, b) => a.at - b.at)[0]
    if (!next) return false
    tasks = tasks.filter(task => task !== next)
    now = Math.max(now, next.at)
    next.run()
    return true
  }

  return {
    now: () => now,
    after(ms, run) {
      const task = { at: now + ms, run }
      tasks.push(task)
      return () => {
        tasks = tasks.filter(other => other !== task)
      }
    },
    async advance(ms) {
      const until = now + ms
      await settle()
      while (runNext(until)) await settle()
      now = until
    },
  }
}
