/** What may be asked of batches. */
import type { Batch } from './batch.ts'

export type RegisterBatch = { readonly type: 'RegisterBatch' } & Omit<Readonly<Batch>, 'arrived'>
export type ChangeBatch = { readonly type: 'ChangeBatch'; readonly id: string } & Partial<
  Omit<Readonly<Batch>, 'id' | 'arrived'>
>

export type BatchCommand = RegisterBatch | ChangeBatch
