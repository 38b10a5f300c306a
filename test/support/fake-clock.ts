/** Both of a server's clocks, moved by hand: tests of everything that waits. */
import type { Moment } from '../../server/app/engine.ts'

export type FakeClock = {
  now(): Moment
  wall(): number
  mono(): number
  pass(ms: number): void
  /** Somebody sets the wall clock; no time passes. */
  step(ms: number): void
}

/** Starts at 08:00 UTC on a fixed day. */
export function createFakeClock(): FakeClock {
  let wall = Date.UTC(2026, 5, 4, 8)
  let mono = 1_000_000
  return {
    wall: () => wall,
    mono: () => mono,
    now: () => ({ wall, mono, boot: 'test' }),
    pass(ms) {
      wall += ms
      mono += ms
    },
    step(ms) {
      wall += ms
    },
  }
}
