/** A folder of its own, removed after the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'greenlane-config-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}
