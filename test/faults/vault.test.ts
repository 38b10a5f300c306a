/** The vault through a site's life: kills, backups, damage, restore, and the end of a campaign, in backups too. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CampaignKeys, KeptPerson } from '../../server/app/ports.ts'
import { backupsAmong } from '../../server/site/durability/backups/backup-name.ts'
import { openSqliteVault } from '../../server/vault/sqlite-vault.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

const restoreMain = join(import.meta.dirname, '../../server/site/durability/restore/restore-main.ts')
const phone = (n: number) => ({ kind: 'phone' as const, value: `1380013800${n}` })

let data: string
let spare: string
let site: TestSite
beforeEach(async () => {
  data = newDataFolder()
  spare = newDataFolder()
  site = await startSite(data)
})
afterEach(async () => {
  await site.kill()
  for (const folder of [data, spare]) removeDataFolder(folder)
})

const keysNow = (): CampaignKeys =>
  (JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { vault: CampaignKeys }).vault

/** What a vault's file says of these tickets to whoever has the keys that the site has now. */
function readWithKeysNow(folder: string, tickets: readonly string[]): KeptPerson[] {
  for (const name of ['vault.db', 'vault.db-wal']) {
    rmSync(join(spare, name), { force: true })
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(spare, name))
  }
  const silent = () => {}
  const vault = openSqliteVault({
    file: join(spare, 'vault.db'),
    keys: keysNow,
    kinds: () => [],
    wall: Date.now,
    mono: () => performance.now(),
    onRefused: silent,
    onBack: silent,
    onPutAside: silent,
  })
  try {
    return tickets.flatMap(each => vault.read(each))
  } finally {
    vault.close()
  }
}

/** So many people check in and are sampled; their tickets. */
async function sampled(count: number): Promise<string[]> {
  const kiosk = await site.pair('kiosk')
  const tickets: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { ticket } = await kiosk.post<{ ticket: { id: string } }>('/tickets', { identity: phone(n) })
    tickets.push(ticket.id)
  }
  await site.lead.post('/lanes/1/open')
  for (let n = 0; n <= count; n += 1) await site.lead.post('/lanes/1/next')
  return tickets
}

async function closedAndBackedUp(): Promise<string> {
  await site.lead.post('/day/close')
  const folder = join(data, 'backups')
  for (;;) {
    const name = existsSync(folder) ? backupsAmong(readdirSync(folder)).at(-1) : undefined
    if (name) return join(folder, name)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const known = (tickets: readonly string[]) => tickets.map((of, n) => ({ of, person: 0, given: [phone(n)] }))
const unreadable = (tickets: readonly string[]) => tickets.map(of => ({ of, person: 0, given: null }))

test('who was acknowledged is there after kill -9', async () => {
  const kiosk = await site.pair('kiosk')
  const one = async (n: number) =>
    (await kiosk.post<{ ticket: { id: string } }>('/tickets', { identity: phone(n) })).ticket.id
  const tickets = await Promise.all([0, 1, 2, 3, 4].map(one))
  await site.kill()
  expect(readWithKeysNow(data, tickets)).toEqual(known(tickets))
})

test('a backup holds the vault and no key; once the campaign has ended it says nothing to anybody', {
  timeout: 120_000,
}, async () => {
  const tickets = await sampled(3)
  const backup = await closedAndBackedUp()
  const old = keysNow()
  expect(readdirSync(backup).sort()).toEqual(['access.json', 'journal.db', 'site.json', 'vault.db'])
  const held = Buffer.concat(readdirSync(backup).map(name => readFileSync(join(backup, name))))
  for (const { key } of old.keys)
    for (const form of [key, Buffer.from(key, 'hex'), Buffer.from(key, 'hex').toString('base64')])
      expect(held.includes(form)).toBe(false)
  expect(readWithKeysNow(backup, tickets)).toEqual(known(tickets))

  const erased = await site.lead.post('/privacy/erase', { reason: 'all results are out' })
  expect(erased).toEqual({ people: 3 })
  expect(keysNow().campaign).not.toBe(old.campaign)
  expect(readWithKeysNow(backup, tickets)).toEqual(unreadable(tickets))
  expect(readWithKeysNow(data, tickets)).toEqual([])
  const left = readdirSync(data).filter(
    name => !existsSync(join(data, name, 'journal.db')) && name !== 'backups',
  )
  for (const name of left)
    for (const { key } of old.keys) expect(readFileSync(join(data, name)).includes(key)).toBe(false)

  await site.lead.post('/day/open', {})
  const again = await sampled(1)
  expect(readWithKeysNow(data, again)).toEqual(known(again))
})

test('a damaged vault stops nobody, is put aside, and comes back from a backup with its key', {
  timeout: 120_000,
}, async () => {
  const tickets = await sampled(2)
  const backup = await closedAndBackedUp()
  await site.stop()
  writeFileSync(join(data, 'vault.db'), 'this was a vault')
  site = await startSite(data)
  const health = await (await fetch(`${site.url}/healthz`)).json()
  expect(JSON.stringify(health)).toMatch(/vault of personal data was damaged and put aside/)
  const kiosk = await site.pair('kiosk')
  await kiosk.post('/tickets', { identity: phone(5) })
  await site.stop()

  rmSync(join(data, 'vault.db'))
  const said = execFileSync(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    ...[restoreMain, '--from', backup, '--data', data],
  ]).toString()
  expect(said).toMatch(/vault.db was taken from the backup/)
  site = await startSite(data)
  expect(readWithKeysNow(data, tickets)).toEqual(known(tickets))
})
