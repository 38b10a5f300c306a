/** An action taken back. */
import type { Undoable } from './action.ts'

export type ActionUndone = {
  readonly type: 'ActionUndone'
  readonly v: 1
  /** Whose action: its person, or else its device. */
  readonly doer: string
  readonly act: { readonly id: number; readonly kind: Undoable }
  /** The events taken back, by `seq`, both ends included. */
  readonly from: number
  readonly to: number
  readonly tickets: readonly string[]
  readonly lane: string | null
  /** Nobody was called since, so that the policy counters come back too. */
  readonly whole: boolean
}
