/** What happened to batches. */
import type { Batch } from './batch.ts'

type Details = Omit<Readonly<Batch>, 'arrived'>

export type BatchRegistered = { readonly type: 'BatchRegistered'; readonly v: 1 } & Details
export type BatchChanged = { readonly type: 'BatchChanged'; readonly v: 1 } & Details

export type BatchEvent = BatchRegistered | BatchChanged
