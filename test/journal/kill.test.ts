/** A server killed under load loses nothing of what it acknowledged. `npm run soak` does it 1,000 times. */
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { startChild } from './support/child.ts'
import { place } from './support/place.ts'
import { format, record } from './support/sample.ts'

const kills = Number(process.env.GREENLANE_KILLS ?? 20)

test(`killed ${kills} times, no acknowledged event is lost`, { timeout: 10_000 + kills * 2000 }, async () => {
  const file = place()
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = startChild([file])
    await child.says(/^ack/m)
    await setTimeout((kill * 37) % 90)
    child.process.kill('SIGKILL')
    await child.ended()
    expect(child.lastAcknowledged()).toBeGreaterThan(acknowledged)
    acknowledged = child.lastAcknowledged()

    const journal = openSqliteJournal({ file, format })
    expect(journal.lastSeq()).toBeGreaterThanOrEqual(acknowledged)
    expect([...journal.read(journal.lastSeq() - 1)]).toEqual([record(journal.lastSeq())])
    journal.close()
  }
  expect(verifyChain(file).seq).toBeGreaterThanOrEqual(acknowledged)
})
