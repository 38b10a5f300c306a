/** The journal of one very full day: so many events in which everybody is issued a ticket, called and sampled. */
import { createSite, type Site } from '../../../server/app/site.ts'
import type { Command } from '../../../server/domain/command.ts'
import { openSqliteJournal } from '../../../server/journal/sqlite-journal.ts'
import { journalFormat } from '../../../server/site/journal-format.ts'

const lanes = ['1', '2', '3', '4', '5']
const by = { actor: 'nurse', device: 'kiosk' }
const done = () => ({ answer: null })

function issue(n: number): Command {
  const needs = n % 10 === 0 ? (['mobility'] as const) : []
  const ids = { id: `t${n}`, assistanceId: `h${n}`, incidentId: `i${n}` }
  return { type: 'IssueTicket', ...ids, secret: `secret-${n}-${'s'.repeat(24)}`, needs: [...needs] }
}

/** Twenty check in, twenty are called, in each turn. */
async function fill(site: Site, events: number, tick: () => void): Promise<void> {
  for (let n = 0; site.seq() < events; ) {
    const turn: Promise<unknown>[] = []
    for (let each = 0; each < 20; each += 1) {
      tick()
      turn.push(site.execute(issue(n++), by, done))
      turn.push(site.execute({ type: 'CallNext', lane: lanes[each % 5] ?? '1' }, by, done))
    }
    await Promise.all(turn)
  }
}

/** Closes the journal when it is done; no snapshot is saved. */
export async function fillJournal(file: string, events: number): Promise<void> {
  const journal = openSqliteJournal({ file, format: journalFormat })
  let mono = 0
  const start = Date.now()
  const now = () => ({ wall: start + mono, mono, boot: 'full-day' })
  const site = createSite({ journal, now, defer: setImmediate })
  const config = lanes.map(lane => ({ lane, config: { stepFree: true } }))
  await site.execute({ type: 'ConfigureSite', lanes: config, settings: {} }, by, done)
  await site.execute({ type: 'OpenDay', id: 'day-1' }, by, done)
  for (const lane of lanes) await site.execute({ type: 'OpenLane', lane }, by, done)
  await fill(site, events, () => {
    mono += 1000
  })
  journal.close()
}
