import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { JournalUnavailable } from '../../server/app/ports.ts'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { journalContract } from './support/contract.ts'
import { place } from './support/place.ts'
import { format, kept, laterFormat, pieces, record, records } from './support/sample.ts'

describe('the port', () => journalContract(() => openSqliteJournal({ file: place(), format })))

test('everything is there again after a restart', async () => {
  const file = place()
  const before = openSqliteJournal({ file, format })
  before.append(records(1, 3), { answers: [kept('k')] })
  await before.save(3, pieces('{"at":', '3}'))
  before.close()
  const after = openSqliteJournal({ file, format })
  expect([...after.read(0)]).toEqual(records(1, 3))
  expect(after.newest()).toEqual({ seq: 3, json: '{"at":3}' })
  expect(after.answer(kept('k').scope, 'k')).toEqual(kept('k'))
  after.append([record(4)])
  after.close()
  expect(verifyChain(file).seq).toBe(4)
})

test('events of an older version are brought up to date on reading, and stay as they were on disk', () => {
  const file = place()
  const before = openSqliteJournal({ file, format })
  before.append([record(1, 'old')])
  before.close()
  const after = openSqliteJournal({ file, format: laterFormat })
  after.append([record(2, 'new')])
  expect([...after.read(0)].map(({ event }) => event.text)).toEqual(['OLD', 'new'])
  after.close()
  expect(verifyChain(file).seq).toBe(2)
})

test('the same events give the same chain, others another', () => {
  const heads = [records(1, 5), records(1, 5), [...records(1, 4), record(5, 'other')]].map(turn => {
    const file = place()
    const journal = openSqliteJournal({ file, format })
    journal.append(turn)
    journal.close()
    return verifyChain(file).hash
  })
  expect(heads[0]).toBe(heads[1])
  expect(heads[0]).not.toBe(heads[2])
})

test('a second server on the same journal is refused', () => {
  const file = place()
  const first = openSqliteJournal({ file, format })
  expect(() => openSqliteJournal({ file, format, timeout: 50 })).toThrow(JournalUnavailable)
  first.append([record(1)])
  first.close()
  openSqliteJournal({ file, format }).close()
})

test('a kill between the first lines of creation is no damage', () => {
  const file = place()
  const half = new DatabaseSync(file)
  half.exec('PRAGMA journal_mode = WAL')
  half.close()
  const journal = openSqliteJournal({ file, format })
  journal.append([record(1)])
  expect(journal.lastSeq()).toBe(1)
  journal.close()
})
