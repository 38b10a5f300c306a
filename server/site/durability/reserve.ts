/**
 * A file that only takes up room. When the disk is full it is freed, and those who have a number are called from the
 * room it leaves, while no new number is given out.
 *
 *   roomy ── the disk refuses: free ──► tight ── the file fits again, and as much besides ──► roomy
 */
import { randomFillSync } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Reserve = {
  /** True from when it was freed until it is whole again. */
  tight(): boolean
  /** Gives its room to whoever writes next; false if it was freed before. */
  free(): boolean
  /** Makes it whole again if there is room; to be called now and then while tight. Takes some 20 ms. */
  rebuild(): boolean
}

const piece = 256 * 1024

/** @param bytes enough for some 10,000 calls */
export function createReserve(folder: string, bytes = 8 * 1024 * 1024): Reserve {
  const file = join(folder, 'reserve')

  /** Random bytes, since a file system that compresses would keep no room for zeros. */
  function write(): void {
    const noise = Buffer.alloc(piece)
    const handle = openSync(`${file}.tmp`, 'w', 0o600)
    try {
      for (let written = 0; written < bytes; ) written += writeSync(handle, randomFillSync(noise))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(`${file}.tmp`, file)
  }

  function rebuild(): boolean {
    try {
      write()
      const { bavail, bsize } = statfsSync(folder)
      if (bavail * bsize >= bytes) return true
    } catch {
      // No room yet: what was written of it goes again.
    }
    rmSync(`${file}.tmp`, { force: true })
    rmSync(file, { force: true })
    return false
  }

  let tight = statSync(file, { throwIfNoEntry: false })?.size !== bytes && !rebuild()

  return {
    tight: () => tight,
    free() {
      if (tight) return false
      tight = true
      rmSync(file, { force: true })
      return true
    },
    rebuild() {
      if (tight) tight = !rebuild()
      return !tight
    },
  }
}
