/** One ticket as the rules see it: a party of 1-20 people under one number. No person's data is ever in here. */
import type { Told } from '../estimate/estimation.ts'
import type { Promised } from '../figures/promises.ts'
import type { Moment } from '../moment.ts'
import type { Place } from '../place.ts'
import type { Access, Class, Language, Need, TicketState } from '../words.ts'

/**
 * ```
 *             ┌── rejoin (≤ 2 ×) ◄────────────────────────────────────────┐
 * issue ──► waiting ──call──► called ──arrive──► sampling ──done──► done  │
 *             │                 ├─ recall                                 │
 *             │                 └─ miss ────────────────────────────► missed
 *             ├─ cancel, from waiting, called, missed, and with a reason from sampling ► cancelled
 *             └─ the day closes: waiting, called, missed ► expired
 * ```
 */
export type Ticket = {
  readonly id: string
  /** "A012": unique within the site day, never changed. */
  readonly number: string
  class: Class
  state: TicketState
  /** Counts the tickets of the site day from 1; its place may change, this never does. */
  readonly arrival: number
  place: Place
  /** How many people, 1-20. */
  party: number
  needs: readonly Need[]
  access: Access | null
  /** Its people may share a tube with nobody. */
  single: boolean
  readonly language: Language | null
  readonly batch: string | null
  /** Keyed digests of the resident and of companions, only to recognise a second check-in. */
  readonly identity: string | null
  companions: readonly string[]
  /** Opaque; the app's key to the resident's status page. */
  readonly secret: string | null
  /** The device it was issued on. */
  readonly device: string | null
  readonly issued: Moment
  /** Wall ms at which a kiosk without the server printed it. */
  readonly printedAt: number | null
  /** The wait it was told at its issue. */
  readonly told: Told | null
  /** What it was promised at its issue. */
  promised: Promised | null
  /** Where it is, or was last, called. */
  lane: string | null
  /** Only this lane may call it (after a transfer to a lane). */
  bound: string | null
  /** How many of the party are in a tube. */
  tubed: number
  /** Takes up places of the waiting area: let in and waiting, or called. */
  inside: boolean
  /** Calls and recalls since it last waited. */
  calls: number
  /** Rejoins used, 0-2. */
  rejoins: number
  /** First and latest call since it last waited. */
  called: Moment | null
  lastCall: Moment | null
  /** Its very first call, unless that was undone. */
  firstCall: Moment | null
  /** Wall ms of every miss. */
  misses: readonly number[]
  arrived: Moment | null
  /** When it was done, missed, cancelled or expired. */
  ended: Moment | null
  /** What takes it out of the printed promises, or out of counting towards them. */
  wasCalled: boolean
  wasMoved: boolean
  wasPutBack: boolean
  wasBound: boolean
  wasPassedOver: boolean
  /** `seq` of the latest event on this ticket: undo refuses what a later event depends on. */
  rev: number
}

export const REJOINS = 2

/** Live: still counts as this person's check-in. */
export const isLive = (ticket: Ticket): boolean =>
  ticket.state === 'waiting' ||
  ticket.state === 'called' ||
  ticket.state === 'sampling' ||
  (ticket.state === 'missed' && ticket.rejoins < REJOINS)
