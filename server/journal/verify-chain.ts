/** Follows the hash chain of a journal's file: a backup's from the first event on, at the opening from a snapshot on. */
import { DatabaseSync } from 'node:sqlite'
import { chainStart, checked, type Link } from './chain.ts'
import { asDamage, JournalDamaged } from './journal-damaged.ts'
import type { Row } from './row.ts'
import { rowsAfter } from './schema.ts'

/**
 * Checks every event of a journal that no server has open.
 * @returns the last link; its hash is what the day's report prints.
 * @throws {JournalDamaged} naming the first event that was changed, lost or moved.
 */
export function verifyChain(file: string): Link {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return followFile(db, file, chainStart)
  } catch (error) {
    throw asDamage(file, error)
  } finally {
    db.close()
  }
}

/** The last link of the events after `from`, or JournalDamaged. */
export function followFile(db: DatabaseSync, file: string, from: Link): Link {
  let last = from
  for (const { seq, hash } of checkedRows(db, file, from)) last = { seq, hash }
  return last
}

/** The events after `from`; throws JournalDamaged at the first that does not fit the chain. */
export function checkedRows(db: DatabaseSync, file: string, from: Link): IteratorObject<Row & Link> {
  return checked(from, rowsAfter(db, from.seq), seq => {
    throw new JournalDamaged(file, `event ${seq} was changed or is missing`)
  })
}
