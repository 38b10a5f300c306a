/** The tables of `journal.db`, the marks by which a file is known as one, and the way from older formats. */
import type { DatabaseSync } from 'node:sqlite'
import type { Link } from './chain.ts'
import type { Row } from './row.ts'

/** `GLNJ`, in the header of the file (SQLite's application_id). */
export const applicationId = 0x474c4e4a

const tables = `
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY, wall INTEGER NOT NULL, mono REAL NOT NULL, boot TEXT NOT NULL,
    actor TEXT, device TEXT, v INTEGER NOT NULL, event TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE answers (
    scope TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, status INTEGER NOT NULL,
    body TEXT NOT NULL, day INTEGER NOT NULL, wall INTEGER NOT NULL, PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;`

/** Statements that lead from format 1 to 2, from 2 to 3 and so on. */
export type Migrations = readonly string[]

/** 1 → 2: snapshots lie in a file of their own, which can be written without holding anybody up. */
const migrations: Migrations = ['DROP TABLE snapshots']

export const schemaVersion = migrations.length + 1

/** True for a file in which nothing has been created yet. */
export function isBlank(db: DatabaseSync): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
}

export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}

/**
 * Durable on every commit (`synchronous=FULL`, and a real flush on macOS), and ours alone: the exclusive lock
 * keeps a second server from deciding on the same journal, and ends with the process. Creating the tables, or all
 * steps from an older format, are one transaction: killed half-way, the file is as it was.
 */
export function configure(db: DatabaseSync, steps: Migrations = migrations): void {
  db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;`)
  db.exec('BEGIN IMMEDIATE')
  const version = isBlank(db) ? 0 : Number(pragma(db, 'user_version'))
  if (version === 0) db.exec(`${tables} PRAGMA application_id = ${applicationId};`)
  else for (const step of steps.slice(version - 1)) db.exec(step)
  // A file that is up to date is not written: a site may start on a full disk.
  if (version <= steps.length) db.exec(`PRAGMA user_version = ${steps.length + 1}`)
  db.exec('COMMIT')
}

/** Stored rows after `seq`; each call reads on its own. */
export function rowsAfter(db: DatabaseSync, seq: number): IteratorObject<Row & Link> {
  const rows = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq').iterate(seq)
  return rows as unknown as IteratorObject<Row & Link>
}

/** The stored hash of `seq`, or undefined if there is no such row. */
export function linkAt(db: DatabaseSync, seq: number): Link | undefined {
  return db.prepare('SELECT seq, hash FROM events WHERE seq = ?').get(seq) as Link | undefined
}

export function lastLink(db: DatabaseSync): Link | undefined {
  return db.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as Link | undefined
}
