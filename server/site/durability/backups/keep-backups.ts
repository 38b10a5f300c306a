/** Makes a backup every so often and when the day closes, one after the other, and says in words when one fails. */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Log } from '../../../app/log-catalogue.ts'
import { backupName, backupsAmong, progress } from './backup-name.ts'
import { type BackupSource, copyBackup, documents, makeBackup } from './make-backup.ts'

export type BackupParts = BackupSource & {
  /** How far the journal has come, and when it is. */
  at: () => { epoch: number; seq: number; wall: number }
  /** The second folder, if `site.json` names one. */
  secondFolder: () => string | undefined
  log: Log
}

export type Backups = {
  /** Makes one now, or waits for the one being made and makes one more; never rejects. */
  make(): Promise<void>
  /** What is wrong now, in words, or null. */
  trouble(): string | null
}

async function sameText(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(file => readFile(file, 'utf8').catch(() => null)))
  return a === b
}

export function createBackups({ data, journal, at, secondFolder, log }: BackupParts): Backups {
  const folder = join(data, 'backups')
  const wrong = new Map<string, string>()
  let running = Promise.resolve()

  async function reported(to: string, name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      wrong.delete(to)
      log('backup.made', { to, name })
    } catch (err) {
      wrong.set(to, `The backup to the ${to === folder ? 'site' : 'second'} folder failed; the log says why.`)
      log('backup.failed', { to, name, err })
    }
  }

  /** The newest backup, if nothing has happened and nothing was set since. */
  async function current(epoch: number, seq: number): Promise<string | undefined> {
    const name = backupsAmong(await readdir(folder).catch(() => [])).at(-1)
    if (!name?.startsWith(`${progress(epoch, seq)}-`)) return undefined
    const same = documents.map(each => sameText(join(data, each), join(folder, name, each)))
    return (await Promise.all(same)).every(Boolean) ? name : undefined
  }

  async function copy(to: string, name: string): Promise<void> {
    const there = await readdir(to).catch((): string[] => [])
    if (there.includes(name)) wrong.delete(to)
    else await reported(to, name, () => copyBackup(folder, to, name))
  }

  async function make(): Promise<void> {
    const { epoch, seq, wall } = at()
    const known = await current(epoch, seq)
    const name = known ?? backupName(epoch, seq, wall)
    if (known !== undefined) wrong.delete(folder)
    else await reported(folder, name, () => makeBackup({ data, journal }, folder, name))
    const second = secondFolder()
    const to = second === undefined ? undefined : resolve(data, second)
    for (const each of wrong.keys()) if (each !== folder && each !== to) wrong.delete(each)
    if (to !== undefined && !wrong.has(folder)) await copy(to, name)
  }

  return {
    make() {
      running = running.then(make)
      return running
    },
    trouble: () => (wrong.size > 0 ? [...wrong.values()].join(' ') : null),
  }
}
