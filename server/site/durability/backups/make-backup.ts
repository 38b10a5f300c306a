/**
 * Makes one backup: a folder with the journal, `site.json`, `access.json` and the vault's sealed rows, never the keys. It
 * is made under another name, opened and checked, and only then given its own.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../root.ts'
import { copyDurably, isMissing, renameDurably } from '../durable-copy.ts'
import { outdated } from './backup-name.ts'

/** What a backup holds beside the journal. The keys stay out: a stolen backup must not tell who somebody is. */
export const documents = ['site.json', 'access.json']

const copyJournal = join(root, 'server/journal/verify-backup.ts')
const copyVault = join(root, 'server/vault/copy-vault.ts')

/** In a process of its own, so that neither the copy nor the check of a long journal holds anybody up. */
async function copyAndVerify(program: string, from: string, to: string): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', program, from, to]
  await promisify(execFile)(process.execPath, args, { timeout: 300_000 }).catch(error => {
    throw new Error(error.stderr || error.message)
  })
}

/** Fills a folder under another name, and gives it its own when `fill` has checked it. */
async function finish(
  to: string,
  name: string,
  size: number,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const { bavail, bsize } = await statfs(to)
  if (bavail * bsize < 2 * size) throw new Error(`${to} has too little room left`)
  for (const left of await readdir(to)) {
    if (left.endsWith('.partial')) await rm(join(to, left), { recursive: true })
  }
  const partial = join(to, `${name}.partial`)
  await mkdir(partial, { mode: 0o700 })
  try {
    await fill(partial)
    await renameDurably(partial, join(to, name))
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
  for (const old of outdated(await readdir(to))) await rm(join(to, old), { recursive: true })
}

async function copyDocuments(from: string, to: string): Promise<void> {
  for (const name of documents) {
    try {
      await copyDurably(join(from, name), join(to, name))
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
}

export type BackupSource = {
  readonly data: string
  readonly journal: { whileStill(copy: (file: string) => Promise<void>): Promise<void> }
}

/** Into `data/backups`; rejects if the backup could not be made or does not stand up to its check. */
export async function makeBackup({ data, journal }: BackupSource, to: string, name: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const { size } = await stat(join(data, 'journal.db'))
  await finish(to, name, size, async folder => {
    await copyDocuments(data, folder)
    const vault = join(data, 'vault.db')
    if (existsSync(vault)) await copyAndVerify(copyVault, vault, join(folder, 'vault.db'))
    await journal.whileStill(file => copyAndVerify(copyJournal, file, join(folder, 'journal.db')))
  })
}

/** Into a second folder, which must be there: a stick that is not plugged in is a fault, not a new folder. */
export async function copyBackup(from: string, to: string, name: string): Promise<void> {
  const journal = join(from, name, 'journal.db')
  const { size } = await stat(journal)
  await finish(to, name, size, async folder => {
    await copyDocuments(join(from, name), folder)
    const vault = join(from, name, 'vault.db')
    if (existsSync(vault)) await copyAndVerify(copyVault, vault, join(folder, 'vault.db'))
    await copyAndVerify(copyJournal, journal, join(folder, 'journal.db'))
  })
}
