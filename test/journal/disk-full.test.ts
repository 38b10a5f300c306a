/** A full disk, played by a limit on the size of files: refused visibly, nothing half recorded, resumed by itself. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { startChild } from './support/child.ts'
import { place } from './support/place.ts'
import { format, records } from './support/sample.ts'

test('appending is refused while the disk is full, and goes on when there is room', async () => {
  const file = place()
  const child = startChild([file], ['prlimit', `--fsize=${256 * 1024}:unlimited`])
  await child.says(/^refused/m)
  const recorded = child.lastAcknowledged()
  execFileSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited'])
  await child.says(/^refused[\s\S]*^ack/m)
  child.process.kill('SIGKILL')
  await child.ended()

  expect(recorded).toBeGreaterThan(0)
  const resumed = Number(/^refused[\s\S]*?^ack (\d+)/m.exec(child.output())?.[1])
  expect(resumed - recorded).toBeLessThanOrEqual(8)
  const journal = openSqliteJournal({ file, format })
  expect(journal.lastSeq()).toBeGreaterThanOrEqual(child.lastAcknowledged())
  expect([...journal.read(0)]).toEqual(records(1, journal.lastSeq()))
  journal.close()
})
