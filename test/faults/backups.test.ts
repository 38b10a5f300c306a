/** Backups: made while the journal is written, checked by opening, kept by age, copied to a second folder, failures told. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DiskJournal, openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyBackup } from '../../server/journal/verify-backup.ts'
import { backupName, outdated } from '../../server/site/durability/backups/backup-name.ts'
import { createBackups } from '../../server/site/durability/backups/keep-backups.ts'
import { format, records, type Sample } from '../journal/support/sample.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder } from '../support/site.ts'
import { longestPause } from './support/longest-pause.ts'

let data: string
let journal: DiskJournal<Sample>
let second: string | undefined
let wall: number
beforeEach(() => {
  data = newDataFolder()
  journal = openSqliteJournal({ file: join(data, 'journal.db'), format })
  for (const name of ['site.json', 'access.json', 'secrets.json'])
    writeFileSync(join(data, name), `{"${name}":1}`)
  second = undefined
  wall = Date.UTC(2026, 5, 4, 8)
})
afterEach(() => {
  journal.close()
  removeDataFolder(data)
})

const keeper = () =>
  createBackups({
    data,
    journal,
    at: () => ({ epoch: 0, seq: journal.lastSeq(), wall }),
    secondFolder: () => second,
    log: () => {},
  })
const made = () => readdirSync(join(data, 'backups'))

/** Records an event every 2 ms until `work` is done. */
async function busyDuring(work: Promise<void>): Promise<void> {
  let over = false
  const finished = work.finally(() => {
    over = true
  })
  while (!over) {
    const next = journal.lastSeq() + 1
    journal.append(records(next, next))
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  await finished
}

test('one is made while events go on being recorded; it opens, is whole, and holds no keys', {
  timeout: 60_000,
}, async () => {
  journal.append(records(1, 20_000))
  const backups = keeper()
  const longest = await longestPause(() => busyDuring(backups.make()))
  expect(backups.trouble()).toBeNull()
  const names = made()
  expect(names).toHaveLength(3)
  for (const name of names) {
    const folder = join(data, 'backups', name)
    expect(readdirSync(folder).sort()).toEqual(['access.json', 'journal.db', 'site.json'])
    const { seq } = verifyBackup(join(folder, 'journal.db'))
    expect(seq).toBeGreaterThanOrEqual(20_000)
    expect(name).toMatch(/^000-0000000\d{5}-20260604T080000Z$/)
    expect(statSync(folder).mode & 0o077).toBe(0)
  }
  expect(journal.lastSeq()).toBeGreaterThan(20_003)
  report({
    name: 'longest pause while a backup is made',
    value: longest,
    unit: 'ms',
    limit: '50 (3 × in CI)',
  })
  expect(longest).toBeLessThan(150)
})

test('none is made when nothing has changed, one when only the settings have', async () => {
  const backups = keeper()
  journal.append(records(1, 10))
  await backups.make()
  wall += 1000
  await backups.make()
  expect(made()).toHaveLength(1)
  writeFileSync(join(data, 'site.json'), '{"site.json":2}')
  await backups.make()
  expect(made()).toHaveLength(2)
})

test('each goes to the second folder too, and a stick that is gone is told until it is back', async () => {
  const backups = keeper()
  second = join(data, 'stick')
  journal.append(records(1, 10))
  await backups.make()
  expect(backups.trouble()).toMatch(/^The backup to the second folder failed/)
  expect(backups.trouble()).not.toContain('stick')
  expect(made()).toHaveLength(1)
  mkdirSync(second)
  await backups.make()
  expect(backups.trouble()).toBeNull()
  expect(readdirSync(second)).toEqual(made())
  expect(verifyBackup(join(second, made()[0] ?? '', 'journal.db')).seq).toBe(10)
})

test('one that does not stand up to its check is told and not kept', async () => {
  journal.append(records(1, 10))
  const torn = {
    whileStill: (copy: (file: string) => Promise<void>) =>
      journal.whileStill(async file => {
        const spoilt = join(data, 'spoilt.db')
        execFileSync('cp', [file, spoilt])
        const bytes = readFileSync(spoilt)
        bytes[bytes.indexOf('text 7')] = 0x54
        writeFileSync(spoilt, bytes)
        await copy(spoilt)
      }),
  }
  const at = () => ({ epoch: 0, seq: 10, wall })
  const backups = createBackups({ data, journal: torn, at, secondFolder: () => undefined, log: () => {} })
  await backups.make()
  expect(backups.trouble()).toMatch(/^The backup to the site folder failed/)
  expect(made()).toEqual([])
})

test('what a kill left half made is removed', async () => {
  mkdirSync(join(data, 'backups', 'x.partial'), { recursive: true })
  journal.append(records(1, 10))
  await keeper().make()
  expect(existsSync(join(data, 'backups', 'x.partial'))).toBe(false)
  rmSync(join(data, 'backups'), { recursive: true })
})

test('the newest 24 are kept, and the last of each of 14 days, whatever the clock did', () => {
  const hour = 3_600_000
  const start = Date.UTC(2026, 5, 1)
  const names = Array.from({ length: 24 * 20 }, (_, index) => backupName(0, index, start + index * hour))
  const gone = new Set(outdated(names))
  const kept = names.filter(name => !gone.has(name))
  expect(kept).toHaveLength(24 + 13)
  expect(kept.slice(-24)).toEqual(names.slice(-24))
  const backTo1970 = [...names, backupName(0, 999, 0)]
  expect(outdated(backTo1970)).not.toContain(backTo1970.at(-1))
  expect(outdated(['notes.txt', ...names.slice(0, 5)])).toEqual([])
})
