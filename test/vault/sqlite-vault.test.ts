import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { KeyRing, Vault } from '../../server/app/ports.ts'
import { openSqliteVault } from '../../server/vault/sqlite-vault.ts'
import { memoryKeys } from '../support/memory-keys.ts'
import { newDataFolder, removeDataFolder } from '../support/site.ts'

const phone = { kind: 'phone', value: '13800138000' } as const
const resident = { kind: 'resident-id', value: '110101199003078515' } as const

let folder: string
let file: string
let keys: KeyRing
let kinds: string[]
let mono: number
let said: string[]
const open: Vault[] = []

function openVault(ring = keys): Vault {
  const vault = openSqliteVault({
    file,
    keys: ring.read,
    kinds: () => kinds,
    wall: () => Date.UTC(2026, 5, 4) + mono,
    mono: () => mono,
    onRefused: () => said.push('refused'),
    onBack: () => said.push('back'),
    onPutAside: () => said.push('put aside'),
  })
  open.push(vault)
  return vault
}

beforeEach(async () => {
  folder = newDataFolder()
  file = join(folder, 'vault.db')
  keys = memoryKeys()
  await keys.add(0)
  kinds = ['name', 'resident-id', 'phone', 'passport', 'token']
  mono = 0
  said = []
})
afterEach(() => {
  for (const vault of open.splice(0)) vault.close()
  removeDataFolder(folder)
})

/** Everything in the folder, as bytes. */
const bytes = () => Buffer.concat(readdirSync(folder).map(name => readFileSync(join(folder, name))))

describe('people in the vault', () => {
  test('are read as they were kept, after a restart too', () => {
    const vault = openVault()
    vault.keep({ of: 't1', person: 1, given: [resident] })
    vault.keep({ of: 't1', person: 0, given: [phone] })
    vault.keep({ of: 't2', person: 0, given: [phone, resident] })
    const t1 = [
      { of: 't1', person: 0, given: [phone] },
      { of: 't1', person: 1, given: [resident] },
    ]
    expect(vault.read('t1')).toEqual(t1)
    expect(vault.flush()).toBe(true)
    expect(vault.read('t1')).toEqual(t1)
    open.pop()?.close()
    const again = openVault()
    expect(again.read('t1')).toEqual(t1)
    expect(again.read('t3')).toEqual([])
    expect(again.count()).toEqual({ people: 3, unreadable: 0 })
    expect(again.trouble()).toBeNull()
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })

  test('are on disk once flushed, without a goodbye, and never in the clear', () => {
    const vault = openVault()
    vault.keep({ of: 't1', person: 0, given: [phone] })
    vault.flush()
    expect(bytes().includes(phone.value)).toBe(false)
    const reader = new DatabaseSync(file, { readOnly: true })
    expect(reader.prepare('SELECT count(*) AS n FROM people').get()).toEqual({ n: 1 })
    reader.close()
  })

  test('give way to what the same person gave later', () => {
    const vault = openVault()
    for (const given of [[phone], [resident]]) {
      vault.keep({ of: 't1', person: 0, given })
      vault.flush()
    }
    expect(vault.read('t1')).toEqual([{ of: 't1', person: 0, given: [resident] }])
  })

  test('are kept only of the kinds that the site keeps', () => {
    kinds = ['phone']
    const vault = openVault()
    vault.keep({ of: 't1', person: 0, given: [phone, resident] })
    vault.keep({ of: 't1', person: 1, given: [resident] })
    vault.flush()
    expect(vault.read('t1')).toEqual([{ of: 't1', person: 0, given: [phone] }])
  })

  test('are forgotten one by one or all, and nothing of their row stays in the file', () => {
    const vault = openVault()
    for (const person of [0, 1, 2]) vault.keep({ of: 't1', person, given: [phone] })
    vault.keep({ of: 't2', person: 0, given: [phone] })
    vault.flush()
    const row = new DatabaseSync(file, { readOnly: true })
    const { sealed } = row.prepare("SELECT sealed FROM people WHERE of = 't1' AND person = 2").get() as {
      sealed: Uint8Array
    }
    row.close()
    expect(bytes().includes(sealed)).toBe(true)
    expect(vault.forget('t1', 2)).toBe(1)
    expect(bytes().includes(sealed)).toBe(false)
    expect(vault.forget('t1')).toBe(2)
    expect(vault.forget('t1')).toBe(0)
    expect(vault.count().people).toBe(1)
    vault.keep({ of: 't3', person: 0, given: [phone] })
    expect(vault.forget('t3')).toBe(1)
    expect(vault.read('t3')).toEqual([])
  })
})

describe('a key that is destroyed', () => {
  test('takes everybody along who was kept under it, and nobody else', async () => {
    const vault = openVault()
    vault.keep({ of: 't1', person: 0, given: [phone] })
    vault.flush()
    await keys.add(1000)
    vault.keep({ of: 't2', person: 0, given: [resident] })
    vault.flush()
    const [first] = keys.read().keys
    expect(vault.countUnder([first?.id ?? ''])).toBe(1)
    await keys.destroy([first?.id ?? ''])
    expect(vault.read('t1')).toEqual([{ of: 't1', person: 0, given: null }])
    expect(vault.read('t2')).toEqual([{ of: 't2', person: 0, given: [resident] }])
    expect(vault.count()).toEqual({ people: 2, unreadable: 1 })
    vault.remove([first?.id ?? ''])
    expect(vault.read('t1')).toEqual([])
  })
})

describe('rows that somebody exchanged', () => {
  test('are not taken for each other', () => {
    const vault = openVault()
    vault.keep({ of: 't1', person: 0, given: [phone] })
    vault.keep({ of: 't2', person: 0, given: [resident] })
    vault.flush()
    const writer = new DatabaseSync(file)
    writer.exec(`UPDATE people SET sealed = (SELECT sealed FROM people WHERE of = 't2') WHERE of = 't1'`)
    writer.close()
    expect(vault.read('t1')).toEqual([{ of: 't1', person: 0, given: null }])
  })
})

describe('a file that does not take writes', () => {
  test('loses nobody: they wait in memory, can be read, and are written when it does', () => {
    const vault = openVault()
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    vault.keep({ of: 't1', person: 0, given: [phone] })
    expect(vault.flush()).toBe(false)
    expect(vault.trouble()).toMatch(/1 wait in memory/)
    expect(vault.read('t1')).toHaveLength(1)
    expect(vault.flush()).toBe(false)
    other.exec('ROLLBACK')
    other.close()
    expect(vault.flush()).toBe(true)
    expect(vault.trouble()).toBeNull()
    expect(said).toEqual(['refused', 'back'])
    expect(vault.read('t1')).toHaveLength(1)
  })

  test('without a key nobody is written in the clear', async () => {
    const vault = openVault(memoryKeys())
    vault.keep({ of: 't1', person: 0, given: [phone] })
    expect(vault.flush()).toBe(false)
    expect(bytes().includes(phone.value)).toBe(false)
  })
})

describe('a file that cannot be used', () => {
  function spoil(how: (file: string) => void): void {
    const vault = openVault()
    for (let person = 0; person < 200; person += 1) vault.keep({ of: 't1', person, given: [phone] })
    vault.flush()
    open.pop()?.close()
    how(file)
  }

  test.each<[string, (file: string) => void]>([
    ['another program’s file', path => writeFileSync(path, 'not a vault at all, but a letter to somebody')],
    ['a torn file', path => truncateSync(path, 5000)],
    ['a broken page', path => writeFileSync(path, Buffer.from(readFileSync(path)).fill(0x5a, 4096, 8192))],
  ])('is put aside as it is, and the site starts with a new one: %s', (_what, how) => {
    spoil(how)
    const vault = openVault()
    expect(said).toEqual(['put aside'])
    expect(vault.trouble()).toMatch(/put aside as .*vault\.db\.damaged-/)
    vault.keep({ of: 't9', person: 0, given: [phone] })
    expect(vault.flush()).toBe(true)
    expect(vault.read('t9')).toHaveLength(1)
    expect(readdirSync(folder).some(name => name.startsWith('vault.db.damaged-'))).toBe(true)
  })

  test('an empty file is begun anew, and said where there were keys before', async () => {
    await keys.add(1000)
    spoil(path => truncateSync(path, 0))
    expect(openVault().trouble()).toMatch(/vault.db was missing/)
  })
})

test('time is kept over restarts', () => {
  const vault = openVault()
  mono += 5000
  expect(vault.time()).toBe(5000)
  open.pop()?.close()
  mono += 1000
  expect(openVault().time()).toBe(5000)
})
