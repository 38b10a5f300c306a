/** An event as the journal keeps it, and who asks for what when. */
import type { Event } from './event.ts'
import type { Moment } from './moment.ts'

/** Who asks, and when; the time is an argument, the rules never look at a clock. */
export type Context = {
  readonly now: Moment
  /** The person signed in. */
  readonly actor: string | null
  readonly device: string | null
}

export type Recorded = {
  /** Contiguous from 1. */
  readonly seq: number
  readonly wall: number
  readonly mono: number
  readonly boot: string
  readonly actor: string | null
  readonly device: string | null
  readonly event: Event
}

export const record = (event: Event, seq: number, context: Context): Recorded => ({
  seq,
  wall: context.now.wall,
  mono: context.now.mono,
  boot: context.now.boot,
  actor: context.actor,
  device: context.device,
  event,
})

export const momentOf = ({ wall, mono, boot }: Recorded): Moment => ({ wall, mono, boot })
