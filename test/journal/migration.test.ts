/** The journal of an earlier version opens, and a kill in the middle of bringing it up to date loses nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pragma, schemaVersion } from '../../server/journal/schema.ts'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { place } from './support/place.ts'
import { format, record, records } from './support/sample.ts'

const events = 3000
const kills = Number(process.env.GREENLANE_KILLS ?? 6)

/** As the first version left it: snapshots in a table. */
function journalOfVersion1(): string {
  const file = place()
  const journal = openSqliteJournal({ file, format })
  journal.append(records(1, events))
  journal.close()
  const db = new DatabaseSync(file)
  db.exec(`CREATE TABLE snapshots (seq INTEGER PRIMARY KEY, json TEXT NOT NULL, digest TEXT NOT NULL) STRICT;
    INSERT INTO snapshots VALUES (7, '{}', 'x'); PRAGMA user_version = 1;`)
  db.close()
  return file
}

const versionOf = (file: string): unknown => {
  const db = new DatabaseSync(file, { readOnly: true })
  const version = pragma(db, 'user_version')
  db.close()
  return version
}

test('a journal of version 1 opens, with everything in it, and goes on', () => {
  const file = journalOfVersion1()
  const journal = openSqliteJournal({ file, format })
  expect([...journal.read(0)]).toEqual(records(1, events))
  journal.append([record(events + 1)])
  journal.close()
  expect(versionOf(file)).toBe(schemaVersion)
  expect(verifyChain(file).seq).toBe(events + 1)
})

test('killed while every row is rewritten, it is the old version or the new one, and whole', {
  timeout: 20_000 + kills * 5000,
}, async () => {
  const file = journalOfVersion1()
  const before = verifyChain(file)
  const versions = new Set<unknown>()
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'support/migrate-child.ts'), file])
    const closed = once(child, 'close')
    await once(child.stdout, 'data')
    await setTimeout((kill * 37) % 200)
    child.kill('SIGKILL')
    await closed
    expect(verifyChain(file)).toEqual(before)
    versions.add(versionOf(file))
  }
  expect([1, 3]).toEqual(expect.arrayContaining([...versions]))
  expect(versions).toContain(1)
  expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
})
