/**
 * A small file beside the journal that says "this site has data, at least up to this seq". SQLite opens an
 * empty file as an empty database, and a lost or damaged `-wal` as the older state: both would go unnoticed.
 *
 * It is written after the commit and not flushed, so it costs nothing and never claims too much.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export function sentinelFile(journal: string): string {
  return `${journal}.sentinel`
}

/** The seq that the journal must hold at least, or null if there never was one. */
export function readSentinel(journal: string): number | null {
  try {
    return Number.parseInt(readFileSync(sentinelFile(journal), 'utf8'), 10) || 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export interface Sentinel {
  reached(seq: number): void
  close(): void
}

/** Goes on with the sentinel that is there, or creates it durably. */
export function openSentinel(journal: string, seq: number): Sentinel {
  if (readSentinel(journal) === null) create(journal, seq)
  const file = openSync(sentinelFile(journal), 'r+')
  return { reached: reached => writeSeq(file, reached), close: () => closeSync(file) }
}

function create(journal: string, seq: number): void {
  const file = openSync(sentinelFile(journal), 'w')
  writeSeq(file, seq)
  fsyncSync(file)
  closeSync(file)
  syncDirectory(dirname(journal))
}

/** Overwrites in place, which needs no room on a full disk. A failure is passed over: an older seq is true too. */
function writeSeq(file: number, seq: number): void {
  try {
    writeSync(file, `${String(seq).padStart(16, '0')}\n`, 0)
  } catch {}
}

/** Windows cannot open a directory, and needs no flush of it. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const file = openSync(directory, 'r')
  fsyncSync(file)
  closeSync(file)
}
