/** The vault's database: its one table of sealed rows, and what is done with a file that cannot be used. */
import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Mark } from './retention-clock.ts'

/** `GLNV`, in the header of the file (SQLite's application_id). */
export const applicationId = 0x474c4e56

const tables = `
  CREATE TABLE people (
    of TEXT NOT NULL, person INTEGER NOT NULL, key TEXT NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (of, person)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE clock (id INTEGER PRIMARY KEY CHECK (id = 1), time INTEGER NOT NULL, wall INTEGER NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = 1;`

const pragma = (db: DatabaseSync, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

const isBlank = (db: DatabaseSync) => db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined

/** What is wrong with an open vault, in words, or null. */
export function faultOf(db: DatabaseSync): string | null {
  if (pragma(db, 'application_id') !== applicationId) return 'this is not a vault of Greenlane'
  if (Number(pragma(db, 'user_version')) > 1) return 'it was written by a newer Greenlane'
  const verdict = pragma(db, 'quick_check(1)')
  return verdict === 'ok' ? null : `its structure is broken (${String(verdict)})`
}

/** Durable on every commit; what is deleted is overwritten, not only forgotten. */
function configure(db: DatabaseSync): void {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;`)
}

const ownerOnly = 0o600

/** Opens a vault that is sound, or makes one in a file that is new or empty; throws with the fault of any other. */
function open(file: string): DatabaseSync {
  if (file !== ':memory:') closeSync(openSync(file, 'a', ownerOnly))
  const db = new DatabaseSync(file, { timeout: 50 })
  try {
    if (isBlank(db)) {
      configure(db)
      db.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`)
    } else {
      const fault = faultOf(db)
      if (fault !== null) throw new Error(fault)
      configure(db)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export type Opened = {
  readonly db: DatabaseSync
  /** Nothing had been kept in it before. */
  readonly isNew: boolean
  /** Where a file that cannot be used was put, and why; null if there was none. */
  readonly putAside: { readonly to: string; readonly fault: string } | null
}

const isFile = (file: string) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const damaged = new Set([11, 26])
const isFull = (error: unknown) =>
  error instanceof Error && 'errcode' in error && !damaged.has(Number(error.errcode) & 0xff)

/**
 * A site must start whatever has become of its vault: a damaged one is put aside, as it is, and a new one begun.
 * @throws {Error} the disk refuses.
 */
export function openVaultFile(file: string): Opened {
  const isNew = !isFile(file)
  try {
    return { db: open(file), isNew, putAside: null }
  } catch (error) {
    if (isFull(error)) throw error
    const to = `${file}.damaged-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`
    renameSync(file, to)
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
    const fault = error instanceof Error ? error.message : String(error)
    return { db: open(file), isNew: true, putAside: { to, fault } }
  }
}

export const savedMark = (db: DatabaseSync): Mark | null =>
  (db.prepare('SELECT time, wall FROM clock').get() as Mark | undefined) ?? null
