/** A restart in the middle of a very full day: the same state to the byte, and the first answer within two seconds. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSnapshotKeeper } from '../../server/app/keep-snapshots.ts'
import { createSite } from '../../server/app/site.ts'
import type { Event } from '../../server/domain/event.ts'
import { toSnapshot } from '../../server/domain/snapshot.ts'
import { type DiskJournal, openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'
import { fillJournal } from './support/big-journal.ts'

const events = 50_000
let data: string
let file: string

beforeAll(async () => {
  data = newDataFolder()
  file = join(data, 'journal.db')
  await (await startSite(data)).stop()
  for (const each of ['', '.sentinel', '.snapshot']) writeFileSync(`${file}${each}.empty`, '')
  const day = newDataFolder()
  await fillJournal(join(day, 'journal.db'), events)
  for (const each of ['', '.sentinel']) copyFileSync(join(day, `journal.db${each}`), `${file}${each}`)
  removeDataFolder(day)
}, 180_000)
afterAll(() => removeDataFolder(data))

const clock = createFakeClock()
const open = () => openSqliteJournal({ file, format: journalFormat })
const site = (journal: DiskJournal<Event>, snapshots?: DiskJournal<Event>) =>
  createSite({ journal, ...(snapshots && { snapshots }), now: clock.now, defer: setImmediate })
const keeperOf = (of: ReturnType<typeof site>, snapshots: DiskJournal<Event>) =>
  createSnapshotKeeper({ site: of, snapshots, mono: clock.mono, nextTurn: () => nextTurn() })
