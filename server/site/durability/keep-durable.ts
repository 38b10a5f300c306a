/** Everything a running site does so that nothing is lost: snapshots, backups, the reserve. Wired by run-site. */
import { setImmediate } from 'node:timers/promises'
import { createSnapshotKeeper } from '../../app/keep-snapshots.ts'
import type { Site } from '../../app/site.ts'
import type { Event } from '../../domain/event.ts'
import type { DiskJournal } from '../../journal/sqlite-journal.ts'
import type { Clock } from '../clock.ts'
import type { SiteConfig } from '../config/site-schema.ts'
import { createBackups } from './backups/keep-backups.ts'
import type { Reserve } from './reserve.ts'
import { timeTroubles } from './time-troubles.ts'

export type DurableParts = {
  /** The data folder. */
  data: string
  site: Site
  journal: DiskJournal<Event>
  reserve: Reserve
  clock: Clock
  config: () => SiteConfig
}

export type Durability = {
  /** Everything that is wrong now, in words. */
  troubles(): string[]
  /** Saves what makes the next start short. Call it when nothing is asked any more, before the journal is closed. */
  close(): Promise<void>
}

const defaultMinutes = 15
const second = 1000

export function keepDurable({ data, site, journal, reserve, clock, config }: DurableParts): Durability {
  const snapshots = createSnapshotKeeper({
    site,
    snapshots: journal,
    mono: clock.mono,
    nextTurn: () => setImmediate(),
  })
  const backups = createBackups({
    data,
    journal,
    at: () => ({ epoch: site.state().epoch, seq: site.state().seq, wall: clock.wall() }),
    secondFolder: () => config().backupFolder,
  })
  let making = Promise.resolve()
  let lastBackup = clock.mono()

  function backUp(): void {
    lastBackup = clock.mono()
    if (!reserve.tight()) making = backups.make()
  }

  /** Once a second. */
  function tick(): void {
    if (reserve.tight()) return void reserve.rebuild()
    void snapshots.tick()
    const minutes = config().backupMinutes ?? defaultMinutes
    if (clock.mono() - lastBackup >= minutes * 60 * second) backUp()
  }
  const timer = setInterval(tick, second).unref()
  site.onCommitted(records => {
    if (records.some(({ event }) => event.type === 'DayClosed')) backUp()
  })

  return {
    troubles: () => [
      ...(reserve.tight()
        ? [
            'The disk is full: no tickets are issued, calling goes on. Free some room; the rest comes by itself.',
          ]
        : []),
      ...backups.troubles(),
      ...[snapshots.trouble() ?? []].flat(),
      ...timeTroubles(site.state(), clock.wall()),
    ],
    async close() {
      clearInterval(timer)
      await making
      await snapshots.save()
    },
  }
}
