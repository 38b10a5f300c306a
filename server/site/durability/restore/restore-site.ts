/**
 * Puts a backup in the place of a journal that must not be used. Killed at any point, the folder either still refuses to
 * start or is restored, and the same command may be given again.
 *
 *   backup ─► restoring-TIME/ ─checked, new epoch begun─┐
 *   damaged journal ─► quarantine-TIME/                 │   the old sentinel stays: no journal, no start
 *   journal.db ◄────────────────────────────────────────┤   older than the sentinel says: no start
 *   journal.db.sentinel ◄───────────────────────────────┘   it starts
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createSite, type Site } from '../../../app/site.ts'
import type { Command } from '../../../domain/command.ts'
import { isInUse, type LostEvents, lostEvents } from '../../../journal/lost-events.ts'
import { sentinelFile } from '../../../journal/sentinel.ts'
import { snapshotFile } from '../../../journal/snapshot-file.ts'
import { openSqliteJournal } from '../../../journal/sqlite-journal.ts'
import { type Verified, verifyBackup } from '../../../journal/verify-backup.ts'
import { createClock } from '../../clock.ts'
import { journalFormat } from '../../journal-format.ts'
import { newId } from '../../secrets.ts'
import { copyDurably, syncPath } from '../durable-copy.ts'
import { putBackDocuments } from './put-back-documents.ts'
import { recordRestore, restoresBefore } from './restore-record.ts'
import { numbersToSkip } from './skip-numbers.ts'

export class CannotRestore extends Error {}

export type Restored = {
  readonly backup: Verified
  readonly lost: LostEvents
  readonly skipped: number
  readonly epoch: number
  /** Where the files are that stood there before; null if there were none. */
  readonly quarantine: string | null
  /** Documents taken from the backup, and what that means. */
  readonly notes: readonly string[]
}

/**
 * @throws {CannotRestore} a site runs here, or `from` holds no backup; nothing was changed.
 * @throws {JournalDamaged} the backup itself is damaged; nothing was changed.
 */
export async function restoreSite(data: string, from: string): Promise<Restored> {
  const journal = join(data, 'journal.db')
  if (!existsSync(join(from, 'journal.db'))) throw new CannotRestore(`${from} holds no journal.db: no backup`)
  if (isInUse(journal)) throw new CannotRestore(`a site is running on ${data}: stop it first`)
  await mkdir(data, { recursive: true })
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const staging = join(data, `restoring-${stamp}`)
  await mkdir(staging, { mode: 0o700 })
  try {
    const staged = join(staging, 'journal.db')
    await copyDurably(join(from, 'journal.db'), staged)
    const backup = verifyBackup(staged)
    const lost = lostEvents(journal, backup)
    const before = restoresBefore(data)
    const skipped = numbersToSkip(lost, Date.now() - (backup.wall ?? 0), before.skipped)
    const epoch = await beginEpoch(staged, before.epoch, skipped)
    recordRestore(data, { at: new Date().toISOString(), from, epoch, skipped, seq: backup.seq })
    const quarantine = await exchange(data, staged, join(data, `quarantine-${stamp}`))
    const notes = await putBackDocuments(data, from)
    return { backup, lost, skipped, epoch, quarantine, notes }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** The epoch is new to this site even if an earlier restore began one that the backup does not know. */
async function beginEpoch(journal: string, epochBefore: number, skip: number): Promise<number> {
  const open = openSqliteJournal({ file: journal, format: journalFormat })
  try {
    const site = createSite({ journal: open, now: createClock().now, defer: setImmediate })
    const { day } = site.state()
    if (!day || day.closed) await must(site, { type: 'OpenDay', id: newId() })
    const epoch = Math.max(epochBefore, site.state().epoch) + 1
    await must(site, { type: 'BeginEpoch', epoch, skip })
    return epoch
  } finally {
    open.close()
  }
}

async function must(site: Site, command: Command): Promise<void> {
  const done = await site.execute(command, { actor: null, device: null }, () => ({ answer: null }))
  if (done !== null) throw new Error(`${command.type} was refused: ${done.refused}`)
}

async function exchange(data: string, staged: string, quarantine: string): Promise<string | null> {
  const journal = join(data, 'journal.db')
  const sentinel = sentinelFile(journal)
  const old = [`${journal}-wal`, `${journal}-shm`, snapshotFile(journal), journal].filter(each =>
    existsSync(each),
  )
  const moved = old.length > 0 || existsSync(sentinel)
  if (moved) await mkdir(quarantine, { mode: 0o700 })
  const aside = (file: string) => join(quarantine, basename(file))
  if (existsSync(sentinel)) await copyDurably(sentinel, aside(sentinel))
  for (const file of old.reverse()) await rename(file, aside(file))
  await syncPath(data)
  await rename(staged, journal)
  await syncPath(data)
  await rename(sentinelFile(staged), sentinel)
  await syncPath(data)
  return moved ? quarantine : null
}
