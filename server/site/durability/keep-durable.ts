/** Everything a running site does so that nothing is lost: snapshots, backups, the reserve. Wired by run-site. */
import { setImmediate } from 'node:timers/promises'
import { createSnapshotKeeper } from '../../app/keep-snapshots.ts'
import type { Log } from '../../app/log-catalogue.ts'
import type { Site } from '../../app/site.ts'
import type { Event } from '../../domain/event.ts'
import type { DiskJournal } from '../../journal/sqlite-journal.ts'
import type { Clock } from '../clock.ts'
import type { SiteConfig } from '../config/site-schema.ts'
import type { Watched } from '../troubles.ts'
import { createBackups } from './backups/keep-backups.ts'
import { clockBehind } from './clock-behind.ts'
import type { Reserve } from './reserve.ts'

export type DurableParts = {
  /** Where the data lies. */
  folder: string
  config: () => SiteConfig
  site: Site
  journal: DiskJournal<Event>
  reserve: Reserve
  clock: Clock
  log: Log
}

export type Durability = {
  troubles: readonly Watched[]
  /** Saves what makes the next start short. Call it when nothing is asked any more, before the journal is closed. */
  close(): Promise<void>
}

const minute = 60_000
const defaultMinutes = 15

const full =
  'The disk is full: nobody can check in, calling goes on. Free some room; the rest comes by itself.'

export function keepDurable({
  folder,
  config,
  site,
  journal,
  reserve,
  clock,
  log,
}: DurableParts): Durability {
  const snapshots = createSnapshotKeeper({
    site,
    snapshots: journal,
    mono: clock.mono,
    nextTurn: () => setImmediate(),
  })
  const backups = createBackups({
    data: folder,
    journal,
    at: () => ({ epoch: site.state().epoch, seq: site.state().seq, wall: clock.wall() }),
    secondFolder: () => config().backupFolder,
    log,
  })
  let making = Promise.resolve()
  /** The first one soon after a start, or a computer that is switched off too often would never make one. */
  let nextBackup = clock.mono() + minute
  let wasTight = reserve.tight()

  function backUp(): void {
    nextBackup = clock.mono() + (config().backupMinutes ?? defaultMinutes) * minute
    making = backups.make()
  }

  /** Writes nothing but the reserve while the disk is full. */
  function tick(): void {
    if (reserve.tight()) reserve.rebuild()
    const tight = reserve.tight()
    if (tight !== wasTight) log(tight ? 'storage.tight' : 'storage.roomy')
    wasTight = tight
    if (tight) return
    void snapshots.tick()
    if (clock.mono() >= nextBackup) backUp()
  }
  const timer = setInterval(tick, 1000).unref()
  site.onCommitted(records => {
    if (!reserve.tight() && records.some(({ event }) => event.type === 'DayClosed')) backUp()
  })

  return {
    troubles: [
      { about: 'disk-full', trouble: () => (reserve.tight() ? full : null) },
      { about: 'backup', trouble: backups.trouble },
      { about: 'snapshot', trouble: snapshots.trouble },
      { about: 'clock', trouble: () => clockBehind(site.state(), clock.wall()) },
    ],
    async close() {
      clearInterval(timer)
      await making
      await snapshots.save()
    },
  }
}
