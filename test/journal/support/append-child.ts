/**
 * A process that appends to the journal named by its first argument and prints `ack SEQ` after each commit:
 * to be killed, traced, or starved of disk. Turns hold 1 to 8 events; the second argument bounds their number.
 */
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { JournalUnavailable } from '../../../server/app/ports.ts'
import { openSqliteJournal } from '../../../server/journal/sqlite-journal.ts'
import { format, records } from './sample.ts'

const [file = '', turns = '100000'] = process.argv.slice(2)
const journal = openSqliteJournal({ file, format })
writeSync(1, `open ${journal.lastSeq()}\n`)

for (let turn = 0; turn < Number(turns); turn++) {
  const last = journal.lastSeq() + 1 + (turn % 8)
  try {
    journal.append(records(journal.lastSeq() + 1, last))
    writeSync(1, `ack ${last}\n`)
  } catch (error) {
    if (!(error instanceof JournalUnavailable)) throw error
    writeSync(1, `refused ${last}\n`)
    await setTimeout(20)
  }
}
journal.close()
