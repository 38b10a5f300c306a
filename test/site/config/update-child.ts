/** A process that changes the document named by its argument without end and prints `ack COUNT`: to be killed. */
import { writeSync } from 'node:fs'
import Type from 'typebox'
import { openDocument } from '../../../server/site/config/document.ts'

const schema = Type.Object({ count: Type.Integer(), echo: Type.Integer(), filling: Type.String() })
const initial = JSON.stringify({ count: 0, echo: 0, filling: '采样'.repeat(20_000) })
const document = await openDocument({ file: process.argv[2] ?? '', schema, initial })

for (;;) {
  await document.update(draft => {
    draft.count++
    draft.echo = draft.count
  })
  writeSync(1, `ack ${document.read().count}\n`)
}
