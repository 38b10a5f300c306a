/** The rehearsal: a site is damaged after its last backup, refuses to start, is restored, and never repeats a number. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupsAmong } from '../../server/site/durability/backups/backup-name.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

const restoreMain = join(import.meta.dirname, '../../server/site/durability/restore/restore-main.ts')

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => removeDataFolder(data))

async function restore(from: string) {
  const args = ['--disable-warning=ExperimentalWarning', restoreMain, '--from', from, '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  await once(child, 'close')
  return { status: child.exitCode, said }
}

async function numbers(site: TestSite, count: number): Promise<string[]> {
  const kiosk = await site.pair('kiosk')
  const given: string[] = []
  for (let each = 0; each < count; each += 1) {
    const green = each % 2 === 1
    given.push((await kiosk.post<{ ticket: { number: string } }>('/tickets', { green })).ticket.number)
  }
  return given
}

const backups = () => {
  const folder = join(data, 'backups')
  return existsSync(folder) ? backupsAmong(readdirSync(folder)).map(name => join(folder, name)) : []
}

async function newBackup(): Promise<string> {
  const before = backups().length
  for (let tries = 0; tries < 150; tries += 1) {
    const found = backups()
    if (found.length > before) return found.at(-1) ?? ''
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('no backup was made')
}

/** A day is closed, which makes a backup, and another is opened. */
async function backedUp(site: TestSite): Promise<string> {
  const made = newBackup()
  await site.lead.post('/day/close', { force: true, reason: 'night' })
  const name = await made
  await site.lead.post('/day/open', {})
  return name
}

const quarantined = () => readdirSync(data).filter(name => name.startsWith('quarantine-'))

/** Runs a site that gives numbers before and after its last backup; the numbers that only the lost tail knows. */
async function lostTail(count: number): Promise<{ from: string; lost: string[] }> {
  const site = await startSite(data)
  await numbers(site, 4)
  const from = await backedUp(site)
  const lost = await numbers(site, count)
  await site.kill()
  return { from, lost }
}

describe.each([
  ['zero length', (file: string) => truncateSync(file, 0)],
  ['a broken header', (file: string) => writeFileSync(file, Buffer.alloc(100), { flag: 'r+' })],
  ['no file at all', (file: string) => rmSync(file)],
])('%s', (_name, damage) => {
  test('refused, restored with one command, and no number is given twice', { timeout: 240_000 }, async () => {
    const { from, lost } = await lostTail(8)
    const file = join(data, 'journal.db')
    rmSync(`${file}-wal`, { force: true })
    damage(file)
    await expect(startSite(data)).rejects.toThrow(/npm run restore -- --from BACKUP/)

    const { status, said } = await restore(from)
    expect({ status, said }).toMatchObject({ status: 0 })
    expect(said).toMatch(/Restored from .*: \d+ events, until 20/)
    expect(said).toMatch(/epoch 1/)
    const [quarantine = ''] = quarantined()
    expect(readdirSync(join(data, quarantine))).toContain('journal.db.sentinel')

    const site = await startSite(data)
    const given = await numbers(site, 6)
    expect(given.filter(number => lost.includes(number))).toEqual([])
    expect(new Set([...given, ...lost]).size).toBe(given.length + lost.length)
    expect(await site.stop()).toBe(0)
  })
})

test('restored twice from the same backup, the numbers between are not repeated either', {
  timeout: 240_000,
}, async () => {
  const { from, lost } = await lostTail(4)
  rmSync(join(data, 'journal.db'))
  expect(await restore(from)).toMatchObject({ status: 0 })
  const between = await startSite(data)
  const given = await numbers(between, 4)
  await between.kill()
  rmSync(join(data, 'journal.db'))
  expect(await restore(from)).toMatchObject({ status: 0 })
  const site = await startSite(data)
  const after = await numbers(site, 4)
  expect(new Set([...lost, ...given, ...after]).size).toBe(12)
  await site.stop()
  expect(readFileSync(join(data, 'restores.json'), 'utf8')).toMatch(/"epoch": 1[\s\S]*"epoch": 2/)
})

test('on a new computer, with nothing but the backup: devices stay paired, and a new lead is made', {
  timeout: 60_000,
}, async () => {
  const { from } = await lostTail(2)
  const moved = newDataFolder()
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(moved, name))
  expect(readdirSync(moved).sort()).toEqual(['access.json', 'journal.db', 'site.json', 'vault.db'])
  removeDataFolder(data)
  const { status, said } = await restore(moved)
  expect(status).toBe(0)
  expect(said).toMatch(/secrets.json is gone/)
  const site = await startSite(data)
  const { items } = await site.lead.get<{ items: { name: string }[] }>('/devices')
  expect(items.map(({ name }) => name)).toContain('test kiosk')
  await site.stop()
  removeDataFolder(moved)
})

test('refused while a site runs, without a backup, and from a backup that is damaged; nothing is touched', {
  timeout: 60_000,
}, async () => {
  const site = await startSite(data)
  await numbers(site, 2)
  const from = await backedUp(site)
  expect(await restore(from)).toMatchObject({ status: 2, said: expect.stringMatching(/is running/) })
  await site.stop()
  const before = readFileSync(join(data, 'journal.db'))
  expect(await restore(join(data, 'nowhere'))).toMatchObject({
    status: 2,
    said: expect.stringMatching(/no backup/),
  })
  const journal = join(from, 'journal.db')
  const bytes = readFileSync(journal)
  bytes[bytes.indexOf('TicketIssued')] = 0x55
  writeFileSync(journal, bytes)
  expect(await restore(from)).toMatchObject({
    status: 2,
    said: expect.stringMatching(/event \d+ was changed/),
  })
  expect(readFileSync(join(data, 'journal.db'))).toEqual(before)
  expect(quarantined()).toEqual([])
  expect(readdirSync(data).filter(name => name.startsWith('restoring-'))).toEqual([])
})
