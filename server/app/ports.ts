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
  /** SHA-256 in hex over everything up to and including event `seq`; null if there is no such event. */
  hashAt(seq: number): string | null
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

/** One thing that a person gave about themselves. */
export interface Given {
  readonly kind: 'name' | 'resident-id' | 'phone' | 'passport' | 'token'
  readonly value: string
}

/** Who somebody is: one of a ticket's party, or one row of a batch's roster. */
export interface KeptPerson {
  /** The ticket's id, or the batch's. */
  readonly of: string
  /** Which of the party or of the roster, from 0; tubes count people the same way. */
  readonly person: number
  /** Null when it is kept and cannot be read any more: its key was destroyed, or the row was tampered with. */
  readonly given: readonly Given[] | null
}

/** Where who people are is kept, encrypted and apart from the journal. It never fails a check-in. */
export interface Vault {
  /**
   * Takes what a person gave, in place of what the same person gave before. It becomes durable with the next `flush`,
   * at the latest before the events of this turn of the event loop. Kinds that the site does not keep are dropped.
   */
  keep(person: KeptPerson & { readonly given: readonly Given[] }): void
  /** Everything taken so far is on disk when it answers true; otherwise it stays in memory and is tried again. */
  flush(): boolean
  /** The people of one ticket or batch in order; empty when nothing is kept of them. */
  read(of: string): readonly KeptPerson[]
  /**
   * Forgets one person, or everybody of a ticket or batch.
   * @returns how many people.
   * @throws {VaultUnavailable} what is on disk stays there.
   */
  forget(of: string, person?: number): number
  /** How many people are kept, and how many of them cannot be read any more. */
  count(): { readonly people: number; readonly unreadable: number }
  /**
   * Removes everybody kept under these keys, or everybody.
   * @throws {VaultUnavailable} nothing was removed.
   */
  remove(keys: readonly string[] | 'all'): void
  /** How many people are kept under these keys. */
  countUnder(keys: readonly string[]): number
  /** Milliseconds for which people have been kept, on a clock of the vault's own that no wrong clock can rush. */
  time(): number
  /** Makes that time survive the end of the process; to be called about once a minute. */
  saveTime(): void
  /** What is wrong now, in words, or null. */
  trouble(): string | null
  close(): void
}

/** The vault's file did not take it, or cannot be read. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable'
}

/** Encrypts what was given from one moment on, for about a day. */
export interface VaultKey {
  readonly id: string
  /** When it was made, by the vault's time. */
  readonly from: number
  /** 32 bytes in hex. */
  readonly key: string
}

/** The keys of one campaign: they lie outside the database and outside every backup. */
export interface CampaignKeys {
  readonly campaign: string
  /** The oldest first. */
  readonly keys: readonly VaultKey[]
}

/** Where they lie. Each change is durable, with nothing left of what it destroyed, when its promise resolves. */
export interface KeyRing {
  read(): CampaignKeys
  /** Makes a key from this moment of the vault's time on. */
  add(from: number): Promise<void>
  destroy(keys: readonly string[]): Promise<void>
  /** Destroys every key of the campaign, those of the digests included, and begins another campaign. */
  renew(campaign: string, from: number): Promise<void>
}
