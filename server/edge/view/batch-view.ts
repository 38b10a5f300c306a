/** A batch as the lead is told of it. */
import type { Batch as BatchView } from '../../contract/batch.ts'
import type { Batch } from '../../domain/batch/batch.ts'
import { instant } from './instant.ts'

export const batchView = ({ from, to, ...batch }: Batch): BatchView => ({
  ...batch,
  from: instant(from),
  to: instant(to),
})
