/**
 * Opens the copy of a journal and checks every event in it. A restore calls the function; a running site starts this
 * file as a process of its own that makes the copy, too: `verify-backup.ts JOURNAL COPY`. In the site's own process
 * copying and reading a whole journal would hold its residents up.
 */
import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { asDamage, JournalDamaged } from './journal-damaged.ts'
import { applicationId, pragma } from './schema.ts'
import { verifyChain } from './verify-chain.ts'

export type Verified = {
  readonly seq: number
  /** Of the last event, hex. */
  readonly hash: string
  /** Wall clock of the last event, ms since 1970 UTC; null if there is none. */
  readonly wall: number | null
}

/** @throws {JournalDamaged} the copy is of no use. */
export function verifyBackup(file: string): Verified {
  const wall = selfContained(file)
  const { seq, hash } = verifyChain(file)
  return { seq, hash, wall }
}

/** Leaves the copy as one file, readable from a disk that cannot be written; answers the time of its last event. */
function selfContained(file: string): number | null {
  const db = new DatabaseSync(file)
  try {
    if (pragma(db, 'application_id') !== applicationId)
      throw new JournalDamaged(file, 'this is not a journal of Greenlane')
    db.exec('PRAGMA journal_mode = DELETE')
    const verdict = pragma(db, 'quick_check(1)')
    if (verdict !== 'ok') throw new JournalDamaged(file, `its structure is broken (${String(verdict)})`)
    const last = db.prepare('SELECT wall FROM events ORDER BY seq DESC LIMIT 1').get()
    return last ? Number(last.wall) : null
  } catch (error) {
    throw asDamage(file, error)
  } finally {
    db.close()
  }
}

function copyJournal(from: string, to: string): void {
  copyFileSync(from, to)
  const copy = openSync(to, 'r+')
  fsyncSync(copy)
  closeSync(copy)
}

if (import.meta.main) {
  const [from = '', to = ''] = process.argv.slice(2)
  try {
    copyJournal(from, to)
    verifyBackup(to)
  } catch (error) {
    process.stderr.write(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
