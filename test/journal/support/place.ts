/** A journal's file in a folder of its own, removed after the test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function place(): string {
  const directory = mkdtempSync(join(tmpdir(), 'greenlane-journal-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return join(directory, 'journal.db')
}
