/** How long the event loop stood still at the longest while `work` ran, ms. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** The best of three: a pause of the work itself is in each, one of a busy machine is not. */
export async function longestPause(work: () => Promise<void>): Promise<number> {
  const pauses: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await work()
    delay.disable()
    pauses.push(delay.max / 1e6)
  }
  return Math.min(...pauses)
}
