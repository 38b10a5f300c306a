/** Makes a backup every so often and when the day closes, one after the other, and says in words when one fails. */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { backupName, backupsAmong, progress } from './backup-name.ts'
import { type BackupSource, copyBackup, documents, makeBackup } from './make-backup.ts'

export type BackupParts = BackupSource & {
  /** How far the journal has come, and when it is. */
  at: () => { epoch: number; seq: number; wall: number }
  /** The second folder, if `site.json` names one. */
  secondFolder: () => string | undefined
}

export type Backups = {
  /** Makes one now, or waits for the one being made and makes one more; never rejects. */
  make(): Promise<void>
  /** What is wrong now, one sentence a folder. */
  troubles(): string[]
}

const words = (error: unknown) => (error instanceof Error ? error.message.split('\n', 1)[0] : String(error))

async function sameText(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(file => readFile(file, 'utf8').catch(() => null)))
  return a === b
}

export function createBackups({ data, journal, at, secondFolder }: BackupParts): Backups {
  const folder = join(data, 'backups')
  const wrong = new Map<string, string>()
  let running = Promise.resolve()

  async function reported(to: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return wrong.delete(to) || true
    } catch (error) {
      wrong.set(to, `The backup to ${to} failed: ${words(error)}`)
      return false
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
    await reported(to, async () => {
      if (!(await readdir(to)).includes(name)) await copyBackup(folder, to, name)
    })
  }

  async function make(): Promise<void> {
    const { epoch, seq, wall } = at()
    const known = await current(epoch, seq)
    const name = known ?? backupName(epoch, seq, wall)
    const made =
      known !== undefined || (await reported(folder, () => makeBackup({ data, journal }, folder, name)))
    const second = secondFolder()
    for (const each of wrong.keys()) if (each !== folder && each !== second) wrong.delete(each)
    if (made && second !== undefined) await copy(resolve(data, second), name)
  }

  return {
    make() {
      running = running.then(make)
      return running
    },
    troubles: () => [...wrong.values()],
  }
}
