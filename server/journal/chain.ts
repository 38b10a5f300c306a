/** The hash chain over the journal: a changed, missing or swapped row breaks every later hash. */
import { hash } from 'node:crypto'
import type { Row } from './row.ts'

export interface Link {
  readonly seq: number
  /** SHA-256 in hex, over everything up to and including `seq`. */
  readonly hash: string
}

export const chainStart: Link = { seq: 0, hash: '0'.repeat(64) }

/** JSON holds no raw line break, so three lines cannot be read in two ways. */
export function linkOf(before: Link, row: Row): Link {
  const { seq, wall, mono, boot, actor, device, v, event } = row
  const circumstances = JSON.stringify([seq, wall, mono, boot, actor, device, v])
  return { seq, hash: hash('sha256', `${before.hash}\n${circumstances}\n${event}`) }
}

/** The rows as they come, each checked against the one before; `onBroken` is told the first that does not fit, and throws. */
export function* checked(
  from: Link,
  rows: Iterable<Row & Link>,
  onBroken: (seq: number) => never,
): Generator<Row & Link> {
  let last = from
  for (const row of rows) {
    const link = linkOf(last, row)
    if (row.seq !== last.seq + 1 || row.hash !== link.hash) onBroken(last.seq + 1)
    yield row
    last = link
  }
}
