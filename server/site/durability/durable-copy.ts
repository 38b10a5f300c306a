/** Copies of files and new folders that are on the disk when the promise resolves. Used by backups and restores. */
import { copyFile, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

export async function syncPath(path: string): Promise<void> {
  // Windows cannot open a folder, and needs no flush of it.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await syncPath(to)
}

/** Renames, within one file system, and flushes both the content of a folder and its new name. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await syncPath(from)
  await rename(from, to)
  await syncPath(dirname(to))
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
