/**
 * What became of print jobs, written down as it happens: a line of JSON each, appended to `print-jobs.jsonl`. Events say
 * what is to be printed; this says what a restart must not forget. Used by the printing desk.
 *
 * ```
 * (no line) ─► waiting ─► handed ─► confirmed | unconfirmed | unknown ─► …
 *     └─────────────────────▲   on disk before the first byte leaves, if it was `waiting` on disk
 * ```
 * A job that is `waiting` here was never handed to a printer. One without a line may have been, if the power went before
 * the line was on disk: so `handed` needs no flush where no `waiting` could contradict it.
 */
import {
  closeSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

export type JobLine = {
  /** Of the event that asked for it. */
  seq: number
  job: string
  ticket: string
  printer: string
  reprint: boolean
  state: 'waiting' | 'handed' | 'confirmed' | 'unconfirmed' | 'unknown' | 'none'
  /** Wall clock, ms since 1970 UTC. */
  at: number
}

export interface JobRecord {
  /** The last line of every job, oldest job first. */
  read(): JobLine[]
  /** At the start: events up to this one have left their line. */
  readonly seq: number
  /**
   * In the file when it returns, so a kill does not lose it. False: the disk did not take it; it is written before the
   * next line that the disk takes, so that a line in the file never speaks for events before it that have none.
   */
  write(line: JobLine): boolean
  /** All that is written is on disk when it resolves, so a power cut does not lose it. */
  flushed(): Promise<void>
  /** Forgets the jobs of tickets that are gone. */
  compact(isKept: (ticket: string) => boolean): void
  close(): void
}

/** Written lines are on disk after this many ms, without anybody waiting. */
const flushAfter = 200

type Head = { v: 1; epoch: number; seq: number }
type Content = { head: Head | null; lines: JobLine[] }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isHead = (value: unknown): value is Head =>
  isObject(value) && 'epoch' in value && 'seq' in value && 'v' in value && value.v === 1
const isLine = (value: unknown): value is JobLine =>
  isObject(value) && 'job' in value && 'ticket' in value && 'seq' in value && 'state' in value

const linesOf = (lines: readonly (Head | JobLine)[]): string =>
  lines.map(line => `${JSON.stringify(line)}\n`).join('')

/** The last line may be torn: then its job is as the line before says, or unknown. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function contentOf(file: string): Content {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // None yet.
  }
  const [first, ...rest] = text.split('\n').map(parse)
  const newest = new Map<string, JobLine>()
  for (const line of rest.filter(isLine)) newest.set(line.job, line)
  return { head: isHead(first) ? first : null, lines: [...newest.values()] }
}

/** The file is the old one or the new one, after a power cut too: what is appended to it must not be lost with it. */
function replace(file: string, head: Head, lines: readonly JobLine[]): void {
  const next = `${file}.tmp`
  try {
    writeFileSync(next, linesOf([head, ...lines]), { mode: 0o600, flush: true })
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
  renameSync(next, file)
  // Windows cannot open a directory, and needs no flush of it.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

const sync = promisify(fdatasync)

/** `epoch` is the site's: the events of a restored one are counted anew. @throws {Error} if the folder takes no file. */
export function openJobRecord(file: string, epoch: number): JobRecord {
  const { head, lines } = contentOf(file)
  const start = head?.epoch === epoch ? lines.reduce((most, { seq }) => Math.max(most, seq), head.seq) : 0
  let seq = start
  /** The next line must begin with a line's end. */
  let isTorn = true
  /** What is there now counts the events of another site, or nothing: lines cannot just be appended to it. */
  let isForeign = head?.epoch !== epoch
  /** The newest line of each job that the disk did not take. */
  const owed = new Map<string, JobLine>()
  let isClosed = false
  let flushing: Promise<void> | null = null
  let next: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let fd = openSync(file, 'a', 0o600)
  rewrite(lines)

  /** One flush at a time; those who come meanwhile share the next one. */
  function flushed(): Promise<void> {
    if (!flushing) {
      flushing = sync(fd).finally(() => {
        flushing = null
      })
      return flushing
    }
    next ??= flushing
      .catch(() => {})
      .then(() => {
        next = null
        return flushed()
      })
    return next
  }

  function flushLater(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      if (owed.size > 0 && !writeOwed()) flushLater()
      flushed().catch(() => {})
    }, flushAfter).unref()
  }

  /** False: the disk takes no writes, and the file stays as it is. */
  function rewrite(kept: readonly JobLine[]): boolean {
    try {
      replace(file, { v: 1, epoch, seq }, kept)
    } catch {
      return false
    }
    closeWhenFlushed(fd)
    fd = openSync(file, 'a', 0o600)
    owed.clear()
    isTorn = isForeign = false
    return true
  }

  /**
   * A full disk may take half a line, with or without an error: what follows begins on a line of its own. The oldest
   * event first, so that what it did take skips none.
   */
  function writeOwed(): boolean {
    const lines = [...owed.values()].toSorted((a, b) => a.seq - b.seq)
    if (isForeign) return rewrite([...contentOf(file).lines, ...lines])
    const text = Buffer.from(`${isTorn ? '\n' : ''}${linesOf(lines)}`)
    try {
      isTorn = true
      isTorn = writeSync(fd, text) < text.length
    } catch {
      return false
    }
    if (!isTorn) owed.clear()
    return !isTorn
  }

  function closeWhenFlushed(old: number): void {
    const close = () => closeSync(old)
    if (flushing) flushing.then(close, close)
    else close()
  }

  return {
    read: () => contentOf(file).lines,
    seq: start,
    write(line) {
      // Its number may be another file's by now.
      if (isClosed) return false
      seq = Math.max(seq, line.seq)
      flushLater()
      owed.set(line.job, line)
      return writeOwed()
    },
    flushed,
    compact(isKept) {
      const newest = new Map(contentOf(file).lines.map(line => [line.job, line]))
      for (const line of owed.values()) newest.set(line.job, line)
      rewrite([...newest.values()].filter(({ ticket }) => isKept(ticket)))
    },
    close() {
      if (isClosed) return
      if (owed.size > 0) writeOwed()
      isClosed = true
      clearTimeout(timer)
      closeWhenFlushed(fd)
    },
  }
}

/** For a site whose journal is in memory too. */
export const memoryJobRecord = (): JobRecord => ({
  read: () => [],
  seq: 0,
  write: () => true,
  flushed: async () => {},
  compact() {},
  close() {},
})
