/**
 * A process that brings the journal named by its argument to a made-up version 3, in a step that writes every row anew
 * many times: to be killed meanwhile. It says `begin` first, and `done` once it is through.
 */
import { writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { configure } from '../../../server/journal/schema.ts'

const rewrite = 'UPDATE events SET v = v + 1; UPDATE events SET v = v - 1;'
const db = new DatabaseSync(process.argv[2] ?? '', { timeout: 2000 })
writeSync(1, 'begin\n')
configure(db, ['DROP TABLE snapshots', rewrite.repeat(20)])
writeSync(1, 'done\n')
db.close()
