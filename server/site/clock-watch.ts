/** Notices when the wall clock is set: nothing of the rules depends on it, but reports and printed times do. */
import type { Clock } from './clock.ts'

/** Milliseconds; network time moves a clock by less. */
const jump = 30_000
const checkEvery = 10_000
/** Milliseconds for which a jump is told. */
const toldFor = 3_600_000
/** A computer without a battery for its clock starts in 1970, or when its system was built. */
const oldest = Date.UTC(2025, 0)

export type ClockWatch = { trouble(): string | null; check(): void; close(): void }

const inWords = (ms: number) => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const size = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
  return `${size} ${ms < 0 ? 'back' : 'forward'}`
}

export function createClockWatch(
  { wall, mono }: Pick<Clock, 'wall' | 'mono'>,
  onJump: (ms: number) => void,
): ClockWatch {
  let offset = wall() - mono()
  let last: { by: number; at: number } | null = null

  function check(): void {
    const by = wall() - mono() - offset
    if (Math.abs(by) < jump) return
    offset += by
    last = { by, at: mono() }
    onJump(by)
  }
  const timer = setInterval(check, checkEvery).unref()

  return {
    check,
    trouble() {
      check()
      if (wall() < oldest) return `The clock says ${new Date(wall()).toISOString().slice(0, 10)}: set it.`
      if (last && mono() - last.at < toldFor) return `The clock was set ${inWords(last.by)}: check it.`
      return null
    },
    close: () => clearInterval(timer),
  }
}
