/** A restart in the middle of a very full day: the same state to the byte, and the first answer within two seconds. */
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSnapshotKeeper } from '../../server/app/keep-snapshots.ts'
import { createSite, type Site } from '../../server/app/site.ts'
import type { Event } from '../../server/domain/event.ts'
import { toSnapshot } from '../../server/domain/snapshot.ts'
import { type DiskJournal, openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'
import { fillJournal } from './support/big-journal.ts'
import { longestPause } from './support/longest-pause.ts'

const events = 50_000
let data: string
let file: string

beforeAll(async () => {
  data = newDataFolder()
  file = join(data, 'journal.db')
  await (await startSite(data)).stop()
  const day = newDataFolder()
  await fillJournal(join(day, 'journal.db'), events)
  for (const each of ['', '.sentinel']) copyFileSync(join(day, `journal.db${each}`), `${file}${each}`)
  removeDataFolder(day)
  rmSync(`${file}.snapshot`)
}, 180_000)
afterAll(() => removeDataFolder(data))

const clock = createFakeClock()

type Open = { journal: DiskJournal<Event>; site: Site; keeper: ReturnType<typeof createSnapshotKeeper> }

/** Without `useSnapshot` everything is replayed. */
function open(useSnapshot: boolean): Open {
  const journal = openSqliteJournal({ file, format: journalFormat })
  const snapshots = useSnapshot ? { snapshots: journal } : {}
  const site = createSite({ journal, ...snapshots, now: clock.now, defer: setImmediate })
  const keeper = createSnapshotKeeper({
    site,
    snapshots: journal,
    mono: clock.mono,
    nextTurn: () => nextTurn(),
  })
  return { journal, site, keeper }
}

const hold = ({ site }: Open, reason: string) =>
  site.execute({ type: 'Hold', reason }, { actor: 'lead', device: null }, () => ({ answer: null }))

test('state from a snapshot and the events after it is that of a full replay, to the byte', async () => {
  const first = open(false)
  await first.keeper.save()
  expect(first.journal.newest()?.json).toBe(toSnapshot(first.site.state()))
  await hold(first, 'rain')
  await hold(first, 'heat')
  first.journal.close()

  const restored = open(true)
  const text = toSnapshot(restored.site.state())
  expect(restored.journal.newest()?.seq).toBe(restored.site.seq() - 2)
  restored.journal.close()
  const full = open(false)
  expect(text === toSnapshot(full.site.state())).toBe(true)
  full.journal.close()
}, 60_000)

test('a snapshot of another format is passed over', () => {
  const { journal, site } = open(false)
  const seq = site.seq()
  const stale = { newest: () => ({ seq, json: '{"v":0,"seq":1}' }) }
  const again = createSite({ journal, snapshots: stale, now: clock.now, defer: setImmediate })
  expect(again.seq()).toBe(seq)
  expect(again.state().tickets.size).toBe(site.state().tickets.size)
  journal.close()
}, 60_000)

test('saving holds nobody up, and is given up when something happens', async () => {
  const it = open(true)
  const before = it.journal.newest()?.seq
  await hold(it, 'wind')
  const saving = it.keeper.save()
  await nextTurn()
  await hold(it, 'snow')
  await saving
  expect(it.journal.newest()?.seq).toBe(before)
  expect(it.keeper.trouble()).toBeNull()
  expect(existsSync(`${file}.snapshot.tmp`)).toBe(false)

  const worst = await longestPause(async () => {
    await hold(it, `gust at ${it.site.seq()}`)
    await it.keeper.save()
    expect(it.journal.newest()?.seq).toBe(it.site.seq())
  })
  report({
    name: 'longest pause while a snapshot is saved',
    value: worst,
    unit: 'ms',
    limit: '20 (3 × in CI)',
  })
  expect(worst).toBeLessThan(60)
  it.journal.close()
}, 60_000)

test('the first answer comes within two seconds, with a snapshot or without', async () => {
  for (const [name, prepare] of [
    ['all replayed', () => writeFileSync(`${file}.snapshot`, 'spoilt')],
    ['from a snapshot', () => expect(existsSync(`${file}.snapshot`)).toBe(true)],
  ] as const) {
    prepare()
    const started = performance.now()
    const site = await startSite(data)
    const took = performance.now() - started
    const queue = await site.lead.get<{ seq: number }>('/queue')
    expect(queue.seq).toBeGreaterThanOrEqual(events)
    expect(await site.stop()).toBe(0)
    report({
      name: `restart with 50,000 events, ${name}`,
      value: took,
      unit: 'ms',
      limit: '2000 (3 × in CI)',
    })
    expect(took).toBeLessThan(6000)
  }
}, 60_000)
