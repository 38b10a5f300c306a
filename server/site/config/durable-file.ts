/**
 * A small file that is, after a kill or a power cut, the old one or the new one and never a torn one.
 *
 *   text ─► FILE.tmp ─fsync─► FILE ═link═► FILE.bak ─► FILE.tmp ═rename═► FILE ─► fsync of the folder
 */
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Replaces the file; the version before it stays as `FILE.bak`. Resolves when both are on disk. */
export async function writeDurably(file: string, text: string, mode: number): Promise<void> {
  await replace(`${file}.tmp`, text, mode)
  await keepPrevious(file)
  await rename(`${file}.tmp`, file)
  await syncDirectory(dirname(file))
}

/**
 * The text, or null if there never was a file. If the file is gone or torn, the version before it is put
 * back; a file that somebody mistyped is not torn.
 */
export async function readDurable(
  file: string,
  mode: number,
): Promise<{ text: string; recovered: boolean } | null> {
  const text = await readIfThere(file)
  if (text !== null && !isTorn(text)) return { text, recovered: false }
  const previous = await readIfThere(`${file}.bak`)
  if (previous === null || isTorn(previous)) return text === null ? null : { text, recovered: false }
  await replace(`${file}.tmp`, previous, mode)
  await rename(`${file}.tmp`, file)
  await syncDirectory(dirname(file))
  return { text: previous, recovered: true }
}

/** What a power cut leaves of a file that was not flushed: nothing, or zeros. */
function isTorn(text: string): boolean {
  return text.trim() === '' || text.includes('\0')
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  await rm(file, { force: true })
  const handle = await open(file, 'wx', mode)
  await flushed(handle, () => handle.writeFile(text))
}

async function keepPrevious(file: string): Promise<void> {
  await rm(`${file}.bak.tmp`, { force: true })
  try {
    await link(file, `${file}.bak.tmp`)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  await rename(`${file}.bak.tmp`, `${file}.bak`)
}

/** Windows cannot open a directory, and needs no flush of it. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  await flushed(await open(directory, 'r'), async () => {})
}

async function flushed(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
