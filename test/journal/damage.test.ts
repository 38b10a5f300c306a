/** A damaged journal is refused with a clear message, and is left exactly as it was found. */
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { JournalDamaged } from '../../server/journal/journal-damaged.ts'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { place } from './support/place.ts'
import { format, pieces, record, records } from './support/sample.ts'

/** A site's journal at rest: 2,000 events, a snapshot at 1,500. */
async function journalAtRest(): Promise<string> {
  const file = place()
  const journal = openSqliteJournal({ file, format })
  journal.append(records(1, 1500))
  await journal.save(1500, pieces('{"snapshot":"of 1500"}'))
  journal.append(records(1501, 2000))
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

test.each(damages)('%s is refused', async (_name, damage, message) => {
  const file = await journalAtRest()
  damage(file)
  const found = existsSync(file) ? readFileSync(file) : null
  const open = () => openSqliteJournal({ file, format })
  expect(open).toThrow(JournalDamaged)
  expect(open).toThrow(message)
  expect(open).toThrow(file)
  expect(existsSync(file) ? readFileSync(file) : null).toEqual(found)
})

test('the message says what to do', async () => {
  const file = await journalAtRest()
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

test('a bit before the snapshot, which opening passes over, is found by following the whole chain', async () => {
  const file = await journalAtRest()
  expect(verifyChain(file)).toMatchObject({ seq: 2000 })
  flipBitOf(file, 'text 321')
  openSqliteJournal({ file, format }).close()
  expect(() => verifyChain(file)).toThrow(/event 321 was changed/)
})

test('and is never read as if it were whole', async () => {
  const file = await journalAtRest()
  flipBitOf(file, 'text 321')
  const journal = openSqliteJournal({ file, format })
  expect([...journal.read(1500)]).toHaveLength(500)
  expect(() => [...journal.read(0)]).toThrow(/event 321 was changed/)
  journal.close()
})

describe('a snapshot that cannot be trusted is passed over', () => {
  const spoilt: [name: string, spoil: (file: string) => void][] = [
    ['one bit of it', file => flipBitOf(`${file}.snapshot`, 'of 1500')],
    ['its last bytes gone', file => truncateSync(`${file}.snapshot`, 100)],
    ['empty', file => truncateSync(`${file}.snapshot`, 0)],
    ['another text', file => writeFileSync(`${file}.snapshot`, 'what is this?\n')],
    ['gone', file => rmSync(`${file}.snapshot`)],
  ]
  test.each(spoilt)('%s', async (_name, spoil) => {
    const file = await journalAtRest()
    spoil(file)
    const journal = openSqliteJournal({ file, format })
    expect(journal.newest()).toBeNull()
    expect([...journal.read(0)]).toHaveLength(2000)
    journal.close()
  })

  test('one of another journal, and then the whole chain is followed', async () => {
    const [file, other] = [await journalAtRest(), place()]
    const journal = openSqliteJournal({ file: other, format })
    journal.append([...records(1, 1499), record(1500, 'another past')])
    journal.close()
    copyFileSync(`${file}.snapshot`, `${other}.snapshot`)
    const again = openSqliteJournal({ file: other, format })
    expect(again.newest()).toBeNull()
    again.close()
    flipBitOf(other, 'text 321')
    expect(() => openSqliteJournal({ file: other, format })).toThrow(/event 321 was changed/)
  })
})

test('a snapshot that could not be finished leaves the one before', async () => {
  const file = await journalAtRest()
  const journal = openSqliteJournal({ file, format })
  async function* broken() {
    yield '{"half":'
    throw new Error('disturbed')
  }
  await expect(journal.save(2000, broken())).rejects.toThrow('disturbed')
  await expect(journal.save(1999, pieces('{}'))).rejects.toThrow(RangeError)
  expect(journal.newest()).toMatchObject({ seq: 1500 })
  expect(existsSync(`${file}.snapshot.tmp`)).toBe(false)
  journal.close()
})
