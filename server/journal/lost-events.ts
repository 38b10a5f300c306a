/** What a damaged journal still says about events that no backup has. A restore asks, and trusts only what fits. */
import { DatabaseSync } from 'node:sqlite'
import { type Link, linkOf } from './chain.ts'
import { rowsAfter } from './schema.ts'
import { readSentinel } from './sentinel.ts'

export type LostEvents = {
  /** How many events there were after the backup; null if nobody knows. */
  readonly count: number | null
  /** Those of them that can be read and fit their neighbour's hash, as they were stored. */
  readonly readable: readonly unknown[]
}

/** @param after the last event that the backup has */
export function lostEvents(journal: string, after: Link): LostEvents {
  const reached = readSentinel(journal)
  const readable: unknown[] = []
  let last: Link = after
  try {
    const db = new DatabaseSync(journal, { readOnly: true })
    try {
      for (const row of rowsAfter(db, after.seq)) {
        if (row.seq === last.seq + 1 && row.hash === linkOf(last, row).hash)
          readable.push(JSON.parse(row.event))
        last = { seq: row.seq, hash: row.hash }
      }
    } finally {
      db.close()
    }
  } catch {
    // No more of it can be read; the sentinel says how much more there was.
  }
  const known = reached !== null || last.seq > after.seq
  return { count: known ? Math.max(last.seq, reached ?? 0, after.seq) - after.seq : null, readable }
}

/** Whether a running site has the journal open, damaged or not. */
export function isInUse(journal: string): boolean {
  try {
    const db = new DatabaseSync(journal, { timeout: 0, readOnly: true })
    try {
      db.prepare('SELECT 1 FROM sqlite_schema').get()
    } finally {
      db.close()
    }
  } catch (error) {
    const busy = 5
    return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy
  }
  return false
}
