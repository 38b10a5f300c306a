/** Notices that nobody touches the kiosk any more and counts down to the next person; the flow decides what that means. */
import { patience } from './flow/patience.ts'

export type IdleWatch = {
  /** Somebody is there: start counting anew. */
  touch(): void
  stop(): void
}

/**
 * Calls `leaving` every second of the grace with the seconds left, the last time with 0, and then counts anew. `quiet`
 * answers the seconds that pass before the grace begins.
 */
export function watchIdle(
  leaving: (seconds: number) => void,
  quiet: () => number = () => patience.quiet,
  now = () => performance.now(),
): IdleWatch {
  let touchedAt = now()
  const touch = () => {
    touchedAt = now()
  }
  const look = () => {
    const left = Math.ceil(quiet() + patience.grace - (now() - touchedAt) / 1000)
    if (left > patience.grace) return
    leaving(Math.max(0, left))
    if (left <= 0) touch()
  }
  const timer = setInterval(look, 1000)
  return { touch, stop: () => clearInterval(timer) }
}
