import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPrivacy, type Privacy } from '../../server/app/keep-private.ts'
import type { Journal, KeyRing, Vault } from '../../server/app/ports.ts'
import { createSite, type Site } from '../../server/app/site.ts'
import type { Command } from '../../server/domain/command.ts'
import type { Event } from '../../server/domain/event.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { openSqliteVault } from '../../server/vault/sqlite-vault.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { memoryKeys } from '../support/memory-keys.ts'

const day = 86_400_000
const phone = { kind: 'phone', value: '13800138000' } as const
const by = { actor: 'lead', device: null }

let journal: Journal<Event>
let site: Site
let vault: Vault
let keys: KeyRing
let privacy: Privacy
let failures: unknown[]
let days: number
let clock: ReturnType<typeof createFakeClock>

const events = (type: string) =>
  [...journal.read(0)].map(({ event }) => event).filter(event => event.type === type)
const run = (command: Command) => site.execute(command, by, () => ({ answer: null }))
const issue = (id: string) =>
  run({ type: 'IssueTicket', id, assistanceId: `a${id}`, incidentId: `i${id}`, secret: `s${id}` })

function keep(of: string): void {
  vault.keep({ of, person: 0, given: [phone] })
  vault.flush()
}
async function pass(ms: number): Promise<void> {
  for (let rest = ms; rest > 0; rest -= day / 2) {
    clock.pass(Math.min(rest, day / 2))
    await privacy.tick()
  }
}

beforeEach(async () => {
  clock = createFakeClock()
  journal = openMemoryJournal(journalFormat)
  site = createSite({ journal, now: clock.now, defer: setImmediate })
  keys = memoryKeys()
  failures = []
  days = 3
  const { wall, mono } = clock
  const silent = () => {}
  const told = { onRefused: silent, onBack: silent, onPutAside: silent }
  vault = openSqliteVault({ file: ':memory:', keys: keys.read, kinds: () => ['phone'], wall, mono, ...told })
  privacy = createPrivacy({ site, vault, keys, days: () => days, onFailed: err => failures.push(err) })
  await privacy.tick()
  await run({ type: 'OpenDay', id: 'day-1' })
})
afterEach(() => vault.close())

describe('people whose time is over', () => {
  test('go by themselves, no earlier and a day later at most, and an event proves it without naming them', async () => {
    keep('t1')
    await pass(3 * day)
    expect(vault.read('t1')).toHaveLength(1)
    keep('t2')
    await pass(1 * day)
    expect(vault.read('t1')).toEqual([])
    expect(vault.read('t2')).toHaveLength(1)
    const [proof] = events('RecordsExpired')
    expect(proof).toMatchObject({ people: 1, keys: [expect.any(String)] })
    expect(JSON.stringify(proof)).not.toContain(phone.value)
    await pass(4 * day)
    expect(vault.count().people).toBe(0)
    expect(events('RecordsExpired')).toHaveLength(2)
  })

  test('take their key along, so that a backup of the vault does not hold them either', async () => {
    keep('t1')
    const [first] = keys.read().keys
    await pass(4 * day)
    expect(keys.read().keys.map(({ id }) => id)).not.toContain(first?.id)
  })

  test('leave no proof where there was nobody', async () => {
    await pass(10 * day)
    expect(events('RecordsExpired')).toEqual([])
    expect(keys.read().keys.length).toBeLessThanOrEqual(days + 2)
  })

  test('stay when somebody sets the clock two years ahead', async () => {
    keep('t1')
    clock.step(730 * day)
    await pass(day)
    expect(vault.read('t1')).toHaveLength(1)
  })

  test('wait while nothing can be recorded, and go when it can', async () => {
    keep('t1')
    const { destroy } = keys
    keys.destroy = async () => {
      throw new Error('no room')
    }
    await pass(5 * day)
    expect(failures).toHaveLength(1)
    expect(privacy.trouble()).toMatch(/could not be removed yet/)
    keys.destroy = destroy
    await pass(day)
    expect(vault.read('t1')).toEqual([])
    expect(privacy.trouble()).toBeNull()
  })
})

describe('people who were not sampled', () => {
  test('are forgotten when their ticket is cancelled, and when the day closes over it', async () => {
    for (const id of ['t1', 't2']) {
      await issue(id)
      keep(id)
    }
    await run({ type: 'Cancel', ticket: 't1' })
    expect(vault.read('t1')).toEqual([])
    expect(vault.read('t2')).toHaveLength(1)
    await run({ type: 'CloseDay' })
    expect(vault.read('t2')).toEqual([])
  })

  test('and those who were are kept', async () => {
    await run({ type: 'ConfigureSite', lanes: [{ lane: '1', config: {} }], settings: {} })
    await run({ type: 'OpenLane', lane: '1' })
    await issue('t1')
    keep('t1')
    await run({ type: 'CallNext', lane: '1' })
    await run({ type: 'CompleteTicket', ticket: 't1' })
    await run({ type: 'CloseDay' })
    expect(vault.read('t1')).toHaveLength(1)
  })
})

describe('the end of a campaign', () => {
  const erase = () =>
    run({
      type: 'EraseCampaign',
      campaign: keys.read().campaign,
      next: 'c2',
      people: 1,
      reason: 'it is over',
    })

  test('is refused while a day is open, and without a reason', async () => {
    expect(await erase()).toEqual({ refused: 'wrong-state', state: 'day-open' })
    await run({ type: 'CloseDay' })
    const blank = { type: 'EraseCampaign', campaign: 'c', next: 'd', people: 0, reason: ' ' } as const
    expect(await run(blank)).toMatchObject({ refused: 'invalid-input' })
  })

  test('destroys every key and row, and begins another', async () => {
    keep('t1')
    const before = keys.read()
    await run({ type: 'CloseDay' })
    await erase()
    await privacy.finishErasing()
    expect(vault.count()).toEqual({ people: 0, unreadable: 0 })
    expect(keys.read()).toMatchObject({ campaign: 'c2', keys: [{}] })
    expect(keys.read().keys[0]?.key).not.toBe(before.keys[0]?.key)
    expect(events('CampaignErased')).toMatchObject([
      { campaign: 'campaign-1', next: 'c2', reason: 'it is over' },
    ])
    const { keys: after } = keys.read()
    await privacy.finishErasing()
    expect(keys.read().keys).toEqual(after)
  })

  test('is finished by the next tick if a stop came between the event and the keys', async () => {
    keep('t1')
    await run({ type: 'CloseDay' })
    await erase()
    expect(keys.read().campaign).toBe('campaign-1')
    await privacy.tick()
    expect(keys.read().campaign).toBe('c2')
    expect(vault.count().people).toBe(0)
  })
})
