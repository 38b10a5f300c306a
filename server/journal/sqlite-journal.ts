/** The journal on disk, one SQLite file. `server/site` opens it; the use cases see the Journal port only. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  type Journal,
  JournalUnavailable,
  type KeptAnswer,
  type Recorded,
  type Snapshot,
  type Snapshots,
} from '../app/ports.ts'
import { chainStart, type Link, linkOf } from './chain.ts'
import { inspectJournal } from './inspect-journal.ts'
import { type EventFormat, fromRow, toRow } from './row.ts'
import { configure, lastLink, linkAt } from './schema.ts'
import { openSentinel, type Sentinel } from './sentinel.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'
import { checkedRows } from './verify-chain.ts'

const busy = 5 // SQLITE_BUSY
/** SQLite's own default: 4 MB. */
const pagesInLog = 1000

export interface SqliteJournalOptions<Event> {
  readonly file: string
  readonly format: EventFormat<Event>
  /** How long to wait for a server that is just ending, ms. */
  readonly timeout?: number
}

/** The journal, and the snapshots beside it. */
export interface DiskJournal<Event> extends Journal<Event>, Snapshots {
  /**
   * Brings everything recorded so far into the one file and leaves that file alone until `copy` is done: events that
   * come meanwhile go to the write-ahead log. Another process must read it, since closing a file would drop the locks
   * that this one holds on it (fcntl(2)).
   * @throws {JournalUnavailable} the disk refuses.
   */
  whileStill(copy: (file: string) => Promise<void>): Promise<void>
}

/**
 * Opens the journal, or creates it where no site has been.
 * @throws {JournalDamaged} it must not be used; nothing was changed.
 * @throws {JournalUnavailable} another process has it open, or the disk refuses.
 */
export function openSqliteJournal<Event>(options: SqliteJournalOptions<Event>): DiskJournal<Event> {
  const { file, timeout = 2000 } = options
  return orUnavailable(`cannot open ${file}`, () => {
    inspectJournal(file, timeout)
    const db = new DatabaseSync(file, { timeout })
    try {
      configure(db)
      return new SqliteJournal(db, openSentinel(file, lastLink(db)?.seq ?? 0), options)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

class SqliteJournal<Event> implements DiskJournal<Event> {
  readonly #file: string
  readonly #db: DatabaseSync
  readonly #sentinel: Sentinel
  readonly #format: EventFormat<Event>
  readonly #insertEvent: StatementSync
  readonly #insertAnswer: StatementSync
  readonly #findAnswer: StatementSync
  #last: Link

  constructor(db: DatabaseSync, sentinel: Sentinel, { file, format }: SqliteJournalOptions<Event>) {
    this.#file = file
    this.#db = db
    this.#sentinel = sentinel
    this.#format = format
    this.#insertEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    this.#insertAnswer = db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#findAnswer = db.prepare('SELECT * FROM answers WHERE scope = ? AND key = ?')
    this.#last = lastLink(db) ?? chainStart
  }

  append(records: readonly Recorded<Event>[], extra?: { answers: readonly KeptAnswer[] }): void {
    this.#last = this.#commit(() => {
      const last = records.reduce((before, record) => this.#insert(before, record), this.#last)
      for (const { scope, key, digest, status, body, day, wall } of extra?.answers ?? []) {
        this.#insertAnswer.run(scope, key, digest, status, body, day, wall)
      }
      return last
    })
    this.#sentinel.reached(this.#last.seq)
  }

  read(afterSeq: number): Iterable<Recorded<Event>> {
    const from = afterSeq === 0 ? chainStart : linkAt(this.#db, afterSeq)
    if (!from) return []
    return checkedRows(this.#db, this.#file, from).map(row => fromRow(row, this.#format))
  }

  lastSeq(): number {
    return this.#last.seq
  }

  hashAt(seq: number): string | null {
    return linkAt(this.#db, seq)?.hash ?? null
  }

  async save(seq: number, pieces: AsyncIterable<string>): Promise<void> {
    if (seq !== this.#last.seq) throw new RangeError(`event ${seq} is not the last, ${this.#last.seq} is`)
    await writeSnapshot(this.#file, this.#last, pieces)
  }

  newest(): Snapshot | null {
    return readSnapshot(this.#file, seq => linkAt(this.#db, seq)?.hash)
  }

  async whileStill(copy: (file: string) => Promise<void>): Promise<void> {
    this.#db.exec('PRAGMA wal_autocheckpoint = 0')
    try {
      orUnavailable('no copy was made', () => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
      await copy(this.#file)
    } finally {
      if (this.#db.isOpen) this.#db.exec(`PRAGMA wal_autocheckpoint = ${pagesInLog}`)
    }
  }

  answer(scope: string, key: string): KeptAnswer | null {
    const found = this.#findAnswer.get(scope, key) as KeptAnswer | undefined
    return found ? { ...found } : null
  }

  forgetAnswers(before: { day: number; wall: number }): void {
    this.#commit(() => {
      this.#db.prepare('DELETE FROM answers WHERE day < ? AND wall < ?').run(before.day, before.wall)
    })
  }

  close(): void {
    this.#db.close()
    this.#sentinel.close()
  }

  #insert(before: Link, record: Recorded<Event>): Link {
    if (record.seq !== before.seq + 1) {
      throw new RangeError(`event ${record.seq} does not follow event ${before.seq}`)
    }
    const row = toRow(record, this.#format)
    const { seq, wall, mono, boot, actor, device, v, event } = row
    const link = linkOf(before, row)
    this.#insertEvent.run(seq, wall, mono, boot, actor, device, v, event, link.hash)
    return link
  }

  #commit<Result>(work: () => Result): Result {
    return orUnavailable('nothing was recorded', () => {
      this.#db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        this.#db.exec('COMMIT')
        return result
      } catch (error) {
        // SQLite has rolled back by itself on a full disk or an I/O error, but not on others.
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
        throw error
      }
    })
  }
}

/** SQLite's own errors mean that storage refused; everything else is a bug and passes. */
function orUnavailable<Result>(what: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error
    const reason = error.errcode === busy ? 'another process has it open' : error.message
    throw new JournalUnavailable(`${what}: ${reason}`, { cause: error })
  }
}
