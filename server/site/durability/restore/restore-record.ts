/**
 * `restores.json`: which epochs restores have begun here. A backup does not know of those begun after it, so a second
 * restore from the same backup would begin the same epoch and skip the same numbers again.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type RestoreRecord = {
  readonly at: string
  readonly from: string
  readonly epoch: number
  readonly skipped: number
  /** The last event of the backup. */
  readonly seq: number
}

const fileIn = (data: string) => join(data, 'restores.json')

function read(data: string): RestoreRecord[] {
  try {
    return JSON.parse(readFileSync(fileIn(data), 'utf8')) as RestoreRecord[]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The highest epoch begun by a restore, and all that restores have skipped. */
export function restoresBefore(data: string): { epoch: number; skipped: number } {
  const records = read(data)
  return {
    epoch: Math.max(0, ...records.map(each => each.epoch)),
    skipped: records.reduce((sum, each) => sum + each.skipped, 0),
  }
}

/** Durable before the restored journal is put in place, so that no epoch is begun twice. */
export function recordRestore(data: string, record: RestoreRecord): void {
  const file = fileIn(data)
  const handle = openSync(`${file}.tmp`, 'w', 0o600)
  writeSync(handle, `${JSON.stringify([...read(data), record], null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.tmp`, file)
}
