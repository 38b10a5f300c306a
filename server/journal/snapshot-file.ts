/**
 * The newest snapshot, in a file beside the journal: written piece by piece, so that serving goes on meanwhile, and
 * never needed. One that is missing, torn or of another journal costs a full replay and nothing else.
 *
 *   line 1   {"seq":N,"hash":"hash of event N in the journal's chain"}
 *   line 2   the state as JSON, which holds no raw line break
 *   line 3   SHA-256 over the two lines before
 */
import { createHash, hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Snapshot } from '../app/ports.ts'
import type { Link } from './chain.ts'

export function snapshotFile(journal: string): string {
  return `${journal}.snapshot`
}

/** Replaces the snapshot once all pieces are on disk; if a piece cannot be had or written, the old one stays. */
export async function writeSnapshot(
  journal: string,
  at: Link,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const file = snapshotFile(journal)
  const handle = await open(`${file}.tmp`, 'w', 0o600)
  try {
    const digest = createHash('sha256')
    const write = async (text: string) => {
      digest.update(text)
      await handle.writeFile(text)
    }
    await write(`${JSON.stringify({ seq: at.seq, hash: at.hash })}\n`)
    for await (const piece of pieces) await write(piece)
    await handle.writeFile(`\n${digest.digest('hex')}\n`)
    await handle.sync()
    await handle.close()
    await rename(`${file}.tmp`, file)
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(`${file}.tmp`, { force: true })
    throw error
  }
}

/** Where the snapshot claims to stand in the chain: its first line only. Null if there is none that can be read. */
export function readSnapshotLink(journal: string): Link | null {
  return orNull(() => {
    const file = openSync(snapshotFile(journal), 'r')
    try {
      const start = Buffer.alloc(200)
      const length = readSync(file, start, 0, start.length, 0)
      return linkIn(start.toString('utf8', 0, length).split('\n', 1)[0] ?? '')
    } finally {
      closeSync(file)
    }
  })
}

/** The snapshot, if it is whole and `hashOf(seq)` in the journal is the one it was taken at. */
export function readSnapshot(journal: string, hashOf: (seq: number) => string | undefined): Snapshot | null {
  return orNull(() => {
    const [first = '', json = '', digest] = readFileSync(snapshotFile(journal), 'utf8').split('\n', 3)
    const at = linkIn(first)
    const whole = digest === hash('sha256', `${first}\n${json}`) && hashOf(at.seq) === at.hash
    return whole ? { seq: at.seq, json } : null
  })
}

function linkIn(line: string): Link {
  const { seq, hash: at } = JSON.parse(line) as Link
  if (!Number.isSafeInteger(seq) || seq < 1 || typeof at !== 'string') throw new RangeError('no snapshot')
  return { seq, hash: at }
}

/** Whatever is wrong with a snapshot, the journal has everything in it. */
function orNull<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
