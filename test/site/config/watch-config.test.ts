import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchConfig } from '../../../server/site/config/watch-config.ts'

test('an edit of site.json is told until it is taken back, and which keys it touches', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
  const file = join(folder, 'site.json')
  let running: object = { k: 2, printers: [{ id: 'p1' }] }
  const write = (text: string) => writeFileSync(file, text)
  write('// A comment is no edit.\n{ "k": 2, "printers": [{ "id": "p1" }], }')
  const told: string[] = []
  const watch = watchConfig({ file, running: () => running, onEdited: text => told.push(text), every: 20 })
  onTestFinished(() => {
    watch.close()
    rmSync(folder, { recursive: true })
  })
  const says = (words: string | null) => vi.waitFor(() => expect(watch.trouble()).toBe(words), 5000)

  const edited = 'site.json was edited (printers, scanners): restart the site to use it.'
  write('{ "k": 2, "printers": [], "scanners": [] }')
  await says(edited)
  write('{ "k": 2, "printers": [] "scanners": [')
  const unreadable = 'site.json cannot be read: the next start would fail. Mend it.'
  await says(unreadable)
  // What the site writes itself it runs with as well.
  running = { k: 3, printers: [{ id: 'p1' }] }
  write('{ "k": 3, "printers": [{ "id": "p1" }] }')
  await says(null)
  expect(told).toEqual([edited, unreadable])
})
