/** Why a command is refused: values, not exceptions, with stable codes that the edge turns into problem details. */
import type { TicketState } from './words.ts'

export type Fault = {
  /** Where in the command, for instance `party` or `people/2/needs`. */
  readonly path: string
  readonly rule: string
}

export type Refusal =
  | { readonly refused: 'invalid-input'; readonly faults: readonly Fault[] }
  | { readonly refused: 'not-found'; readonly what: Thing; readonly id: string }
  | { readonly refused: 'lane-busy'; readonly tickets: readonly string[]; readonly tubes: readonly string[] }
  | {
      readonly refused: 'lane-moved'
      readonly lane: string
      readonly current: readonly string[]
      /** Who called whom there last. */
      readonly by: string | null
      readonly device: string | null
      readonly at: number | null
      readonly called: readonly string[]
    }
  | { readonly refused: 'lane-not-open'; readonly lane: string; readonly state: 'paused' | 'closed' }
  | { readonly refused: 'does-not-fit'; readonly lane: string }
  | { readonly refused: 'wrong-state'; readonly state: TicketState | string }
  /** `retryAt`: wall ms. */
  | { readonly refused: 'too-early'; readonly retryAt: number }
  | { readonly refused: 'rejoin-limit'; readonly rejoins: number }
  | { readonly refused: 'site-held'; readonly reason: string }
  | { readonly refused: 'day-closed' }
  | { readonly refused: 'cannot-undo'; readonly because: 'nothing' | 'too-late' | 'depended-on' }
  | { readonly refused: 'tube-used'; readonly barcode: string }
  | { readonly refused: 'tube-full'; readonly tube: string; readonly free: number }
  | { readonly refused: 'no-tube'; readonly lane: string }

export type Thing = 'ticket' | 'lane' | 'batch' | 'tube' | 'assistance' | 'binding' | 'notice'

export type Code = Refusal['refused']

/** What `decide` answers. No events and no refusal: it is already so. */
export type Decision<E> =
  | {
      readonly events: readonly E[]
      /** Instead of a second ticket: this live one. */
      readonly existing?: string
    }
  | Refusal

export const isRefused = <E>(decision: Decision<E>): decision is Refusal => 'refused' in decision

export const invalid = (path: string, rule: string): Refusal => ({
  refused: 'invalid-input',
  faults: [{ path, rule }],
})

export const notFound = (what: Thing, id: string): Refusal => ({ refused: 'not-found', what, id })
