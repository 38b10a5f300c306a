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

/** Binds a snapshot to the chain it was taken from. */
export function snapshotDigest(at: Link, json: string): string {
  return hash('sha256', `${at.hash}\n${json}`)
}

/**
 * Follows the chain over `rows`, which continue from `from`.
 * @returns the last link, or the first row that breaks it.
 */
export function followChain(from: Link, rows: Iterable<Row & Link>): Link | { brokenAt: number } {
  let last = from
  for (const row of rows) {
    const link = linkOf(last, row)
    if (row.seq !== last.seq + 1 || row.hash !== link.hash) return { brokenAt: last.seq + 1 }
    last = link
  }
  return last
}
