/** What the use cases need from the outside. Rooms that provide it implement these; `server/site` hands them in. */

/** One event as the journal keeps it, with when, where and by whom it happened. */
export interface Recorded<Event> {
  /** Contiguous from 1. */
  readonly seq: number
  /** Wall clock, ms since 1970 UTC; may jump. */
  readonly wall: number
  /** Monotonic clock, ms; comparable only within one `boot`. */
  readonly mono: number
  readonly boot: string
  readonly actor: string | null
  readonly device: string | null
  readonly event: Event
}

/** The answer to a request with an `Idempotency-Key`, kept so that a repeat gets the same one. */
export interface KeptAnswer {
  /** Device or person, method and path. */
  readonly scope: string
  readonly key: string
  /** Keyed digest of the request's body. */
  readonly digest: string
  readonly status: number
  readonly body: string
  /** When the site day that was open then was opened, wall clock in ms; 0 before the first. */
  readonly day: number
  /** Wall clock, ms since 1970 UTC. */
  readonly wall: number
}

export interface Snapshot {
  /** The last event that `json` contains. */
  readonly seq: number
  readonly json: string
}

/** The durable event log. It is synchronous: when `append` returns, everything given is on disk. */
export interface Journal<Event> {
  /**
   * Records everything decided in one turn as one transaction with one fsync.
   * @throws {JournalUnavailable} nothing was recorded; it may be tried again.
   * @throws {RangeError} a `seq` does not follow the last: a bug of the caller.
   */
  append(records: readonly Recorded<Event>[], extra?: { answers: readonly KeptAnswer[] }): void
  /**
   * Events after `afterSeq` in order, those of older versions brought up to date.
   * @throws {Error} while reading, if what is stored was changed behind the journal's back.
   */
  read(afterSeq: number): Iterable<Recorded<Event>>
  /** 0 while nothing is recorded. */
  lastSeq(): number
  answer(scope: string, key: string): KeptAnswer | null
  /** Forgets answers that are both of an earlier site day and older than `before.wall`. */
  forgetAnswers(before: { day: number; wall: number }): void
  close(): void
}

/** Where the state is saved now and then, so that a start need not replay everything. It is never needed. */
export interface Snapshots {
  /**
   * Saves the state as of event `seq`, the journal's last, which `pieces` make up.
   * Rejects if a piece cannot be had or the disk refuses; then the one before stays.
   */
  save(seq: number, pieces: AsyncIterable<string>): Promise<void>
  /** Null if there is none, or none that is whole and belongs to this journal. */
  newest(): Snapshot | null
}

/** Storage did not take it (disk full, I/O error, file locked), and nothing was recorded. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable'
}
