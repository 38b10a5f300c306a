/** `npm run restore -- --from BACKUP [--data DIR]`: brings a site back from a backup, and says what was lost. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { JournalUnavailable } from '../../../app/ports.ts'
import { JournalDamaged } from '../../../journal/journal-damaged.ts'
import { CannotRestore, type Restored, restoreSite } from './restore-site.ts'

const usage = 'npm run restore -- --from BACKUP [--data DIR]'

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

function options(): { from: string; data: string } {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { from: text, data: text } })
    const { from, data = process.env.GREENLANE_DATA || './data' } = values
    if (!from) giveUp(`--from names the backup, a folder in data/backups: ${usage}`)
    return { from: resolve(from), data: resolve(data) }
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

function wordsOf({ backup, lost, skipped, epoch, quarantine, notes }: Restored, from: string): string {
  const until =
    backup.wall === null ? 'before its first event' : `until ${new Date(backup.wall).toISOString()}`
  const count = lost.count === null ? 'how many, nobody knows' : `${lost.count} events`
  return [
    `Restored from ${from}: ${backup.seq} events, ${until}.`,
    `Lost is what was recorded after that (${count}): ask these people to check in again.`,
    `Numbers go on ${skipped} further, so that none is given to two people. This is epoch ${epoch}.`,
    quarantine ? `What stood there before is kept in ${quarantine}.` : 'Nothing stood there before.',
    ...notes,
    'Tubes opened since the backup are unknown to this site: count them by hand.',
    'Now start the site as always.',
  ].join('\n')
}

const { from, data } = options()
try {
  process.stdout.write(`${wordsOf(await restoreSite(data, from), from)}\n`)
} catch (error) {
  const expected = [CannotRestore, JournalDamaged, JournalUnavailable].some(kind => error instanceof kind)
  if (expected && error instanceof Error) giveUp(error.message)
  throw error
}
