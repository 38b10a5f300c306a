import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeys } from '../../../server/site/access-document.ts'
import { liveKeys, openKeyRing } from '../../../server/site/privacy/key-ring.ts'
import { newKeys } from '../../../server/site/secrets.ts'
import { newDataFolder, removeDataFolder } from '../../support/site.ts'

let folder: string
beforeEach(() => {
  folder = newDataFolder()
})
afterEach(() => removeDataFolder(folder))

const file = () => join(folder, 'secrets.json')
const everything = () => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
const openRing = async () => {
  const keys = await openKeys(folder)
  return { keys, ring: await openKeyRing(file(), keys) }
}

test('a file of before there was a vault gets a campaign, and keeps its keys', async () => {
  const old = newKeys()
  writeFileSync(file(), JSON.stringify(old), { mode: 0o600 })
  const { keys, ring } = await openRing()
  expect(keys.read()).toMatchObject(old)
  expect(ring.read()).toEqual({ campaign: expect.stringMatching(/^\w{10}$/), keys: [] })
})

test('keys are there after a restart', async () => {
  const { ring } = await openRing()
  await ring.add(5)
  await ring.add(7)
  const again = (await openRing()).ring
  expect(again.read()).toEqual(ring.read())
  expect(again.read().keys.map(({ from }) => from)).toEqual([5, 7])
})

test('nothing of a key that was destroyed is left in the folder', async () => {
  const { ring } = await openRing()
  await ring.add(1)
  await ring.add(2)
  const [first, second] = ring.read().keys
  await ring.destroy([first?.id ?? ''])
  expect(everything().some(text => text.includes(first?.key ?? '?'))).toBe(false)
  expect(everything().some(text => text.includes(second?.key ?? '?'))).toBe(true)
})

test('a new campaign leaves no key of the one before, nor of its digests, and all PINs', async () => {
  const { keys, ring } = await openRing()
  await ring.add(1)
  const before = structuredClone(keys.read())
  const live = liveKeys(keys)
  await ring.renew('c2', 9)
  for (const gone of [before.identity, before.vault?.keys[0]?.key ?? '?'])
    expect(everything().some(text => text.includes(gone))).toBe(false)
  expect(keys.read().pepper).toBe(before.pepper)
  expect(live.identity).toBe(keys.read().identity)
  expect(ring.read()).toMatchObject({ campaign: 'c2', keys: [{ from: 9 }] })
})

test('what a kill left of an older version is destroyed at the next start', async () => {
  const { ring } = await openRing()
  await ring.add(1)
  const old = readFileSync(file(), 'utf8')
  for (const name of ['secrets.json.bak', 'secrets.json.bak.tmp']) writeFileSync(join(folder, name), old)
  await openRing()
  expect(readdirSync(folder)).toEqual(['secrets.json'])
})
