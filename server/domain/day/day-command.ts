/** What may be asked of the site as a whole. */
import type { Settings } from './day.ts'

export type OpenDay = { readonly type: 'OpenDay'; readonly id: string; readonly name?: string }
/** `force` also ends what is being sampled (with the reason) and seals open tubes. */
export type CloseDay = { readonly type: 'CloseDay'; readonly force?: boolean; readonly reason?: string }
/** After a restore: skips `skip` numbers of each class, so that none of those lost is given out again. */
export type BeginEpoch = { readonly type: 'BeginEpoch'; readonly epoch: number; readonly skip: number }
export type Hold = { readonly type: 'Hold'; readonly reason: string; readonly message?: string }
/**
 * Calls go on. `by: 'batch'` lets in only the tickets of `batch`, or the next `people` people, and keeps the gate
 * stepwise: everybody else comes in by further such releases, or at once by a plain one.
 */
export type Release = {
  readonly type: 'Release'
  readonly by?: 'batch'
  readonly batch?: string
  readonly people?: number
}
export type ChangeSettings = { readonly type: 'ChangeSettings' } & Partial<Settings>

export type DayCommand = OpenDay | CloseDay | BeginEpoch | Hold | Release | ChangeSettings
