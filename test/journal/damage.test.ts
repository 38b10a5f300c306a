/** A damaged journal is refused with a clear message, and is left exactly as it was found. */
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { JournalDamaged } from '../../server/journal/journal-damaged.ts'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { place } from './support/place.ts'
import { format, records } from './support/sample.ts'

/** A site's journal at rest: 2,000 events, a snapshot at 1,500. */
function journalAtRest(): string {
  const file = place()
  const journal = openSqliteJournal({ file, format })
  journal.append(records(1, 2000))
  journal.saveSnapshot(1500, '{"snapshot":"of 1500"}')
  journal.close()
  return file
}

function flipBitOf(file: string, text: string): void {
  const bytes = readFileSync(file)
  const at = bytes.indexOf(text)
  expect(at, `${text} is in the file`).not.toBe(-1)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

function sql(file: string, statement: string): void {
  const db = new DatabaseSync(file)
  db.exec(statement)
  db.close()
}

const damages: [name: string, damage: (file: string) => void, message: RegExp][] = [
  ['a broken header', file => flipBitOf(file, 'SQLite format 3'), /not a database/],
  ['half of the file gone', file => truncateSync(file, 64 * 1024), /malformed|structure is broken/],
  ['an empty file', file => truncateSync(file, 0), /the file is empty, but this site has data/],
  ['no file', file => rmSync(file), /the file is missing/],
  ['one bit of an event', file => flipBitOf(file, 'text 1777'), /event 1777 was changed or is missing/],
  ['one bit of the snapshot', file => flipBitOf(file, 'of 1500'), /snapshot of event 1500 does not fit/],
  ['an event taken out', file => sql(file, 'DELETE FROM events WHERE seq = 1600'), /event 1600 was changed/],
  [
    'the last events taken off',
    file => sql(file, 'DELETE FROM events WHERE seq > 1990'),
    /ends at event 1990/,
  ],
  [
    'a time changed',
    file => sql(file, 'UPDATE events SET wall = 1 WHERE seq = 1700'),
    /event 1700 was changed/,
  ],
  ['another program’s file', file => sql(file, 'PRAGMA application_id = 1'), /not a journal of Greenlane/],
  ['a newer format', file => sql(file, 'PRAGMA user_version = 99'), /newer Greenlane/],
]

test.each(damages)('%s is refused', (_name, damage, message) => {
  const file = journalAtRest()
  damage(file)
  const found = existsSync(file) ? readFileSync(file) : null
  const open = () => openSqliteJournal({ file, format })
  expect(open).toThrow(JournalDamaged)
  expect(open).toThrow(message)
  expect(open).toThrow(file)
  expect(existsSync(file) ? readFileSync(file) : null).toEqual(found)
})

test('the message says what to do', () => {
  const file = journalAtRest()
  rmSync(file)
  expect(() => openSqliteJournal({ file, format })).toThrow(/npm run restore -- --from BACKUP/)
})

test('a lost write-ahead log is noticed', () => {
  const file = place()
  const journal = openSqliteJournal({ file, format })
  journal.append(records(1, 5))
  const cut = place()
  copyFileSync(file, cut)
  copyFileSync(`${file}.sentinel`, `${cut}.sentinel`)
  journal.close()
  expect(() => openSqliteJournal({ file: cut, format })).toThrow(JournalDamaged)
})

test('a bit before the snapshot, which opening passes over, is found by following the whole chain', () => {
  const file = journalAtRest()
  expect(verifyChain(file)).toMatchObject({ seq: 2000 })
  flipBitOf(file, 'text 321')
  openSqliteJournal({ file, format }).close()
  expect(() => verifyChain(file)).toThrow(/event 321 was changed/)
})
