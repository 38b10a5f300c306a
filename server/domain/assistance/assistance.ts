/** Somebody is asked to help a resident, and serious happenings that staff must know of. */
import type { Moment } from '../moment.ts'
import type { AssistanceKind, IncidentKind } from '../words.ts'

/**
 * ```
 * open ──accept──► accepted ──reach──► with ──finish──► done
 *   ▲                 │                  │
 *   └── hand over to nobody ◄────────────┤
 *                 accepted ◄── hand over to somebody
 * ```
 */
export type Assistance = {
  readonly id: string
  readonly kind: AssistanceKind
  readonly ticket: string | null
  /** Where on the site, in the words of the map. */
  readonly place: string | null
  /** Where help was called from, such as a kiosk, which is told how it comes on. */
  readonly device: string | null
  state: 'open' | 'accepted' | 'with' | 'done'
  by: string | null
  readonly raised: Moment
  since: Moment
  /** When somebody first took it on, and was first with the resident. */
  accepted: Moment | null
  reached: Moment | null
}

export type Incident = {
  readonly id: string
  readonly kind: IncidentKind
  readonly ticket: string | null
  readonly place: string | null
  readonly at: Moment
  readonly by: string | null
}
