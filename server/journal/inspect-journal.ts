/** Looks at a journal before it is opened, through a connection that cannot write. */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { chainStart } from './chain.ts'
import { asDamage, JournalDamaged } from './journal-damaged.ts'
import { applicationId, isBlank, linkAt, pragma, schemaVersion } from './schema.ts'
import { readSentinel } from './sentinel.ts'
import { readSnapshotLink } from './snapshot-file.ts'
import { followFile } from './verify-chain.ts'

/**
 * Checks the file, its structure, and the chain of the events after the newest snapshot, or of all of them.
 * @throws {JournalDamaged} with the first fault found; the file was not touched.
 */
export function inspectJournal(file: string, timeout: number): void {
  const reached = readSentinel(file)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined || size === 0) {
    if (reached === null) return
    throw new JournalDamaged(
      file,
      size === 0 ? 'the file is empty, but this site has data' : 'the file is missing',
    )
  }
  const db = new DatabaseSync(file, { readOnly: true, timeout })
  try {
    if (reached === null && isBlank(db)) return
    inspectMarks(db, file)
    inspectStructure(db, file)
    inspectTail(db, file, reached ?? 0)
  } catch (error) {
    throw asDamage(file, error)
  } finally {
    db.close()
  }
}

function inspectMarks(db: DatabaseSync, file: string): void {
  if (pragma(db, 'application_id') !== applicationId) {
    throw new JournalDamaged(file, 'this is not a journal of Greenlane')
  }
  const version = Number(pragma(db, 'user_version'))
  if (version > schemaVersion) {
    const fault = `it was written by a newer Greenlane (format ${version}, this one knows ${schemaVersion})`
    throw new JournalDamaged(file, fault, 'Start the newer Greenlane.')
  }
}

function inspectStructure(db: DatabaseSync, file: string): void {
  const verdict = pragma(db, 'quick_check(1)')
  if (verdict !== 'ok') throw new JournalDamaged(file, `its structure is broken (${String(verdict)})`)
}

/** A snapshot that does not fit the events is passed over, not trusted: then the whole chain is followed. */
function inspectTail(db: DatabaseSync, file: string, reached: number): void {
  const taken = readSnapshotLink(file)
  const at = taken ? linkAt(db, taken.seq) : undefined
  const last = followFile(db, file, at && at.hash === taken?.hash ? at : chainStart)
  if (last.seq < reached) {
    throw new JournalDamaged(file, `it ends at event ${last.seq}, but ${reached} events were recorded`)
  }
}
