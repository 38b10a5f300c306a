/** A disk of its own that is small enough to be filled: tests of what happens without a free byte. */
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { newDataFolder, removeDataFolder } from './site.ts'

/** Makes the folder a disk of that size (such as "48m"); false if that is not allowed here. */
export const mountSmallDisk = (folder: string, size: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0

export const unmountSmallDisk = (folder: string): void => void execFileSync('umount', ['--lazy', folder])

/** It needs root and a kernel that lets it mount. */
export const maySmallDisk = (() => {
  const folder = newDataFolder()
  const may = process.platform === 'linux' && mountSmallDisk(folder, '1m')
  if (may) unmountSmallDisk(folder)
  removeDataFolder(folder)
  return may
})()

/** Writes to `file` until nothing more fits. */
export function fillDisk(file: string): void {
  const handle = openSync(file, 'w')
  const piece = Buffer.alloc(4096, 1)
  try {
    for (;;) writeSync(handle, piece)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}
