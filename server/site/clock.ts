/** The server's two clocks: the wall clock, which may jump, and the monotonic one of this run. */
import { randomUUID } from 'node:crypto'
import type { Moment } from '../app/engine.ts'

export type Clock = { now(): Moment; wall(): number; mono(): number }

export function createClock(): Clock {
  const boot = randomUUID()
  const mono = () => Math.round(performance.now())
  return { wall: () => Date.now(), mono, now: () => ({ wall: Date.now(), mono: mono(), boot }) }
}
