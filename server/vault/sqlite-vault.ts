/** The vault on disk, one SQLite file of its own. `server/site` opens it; everybody else sees the Vault port only. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type CampaignKeys, type Given, type KeptPerson, type Vault, VaultUnavailable } from '../app/ports.ts'
import { createRetentionClock, type RetentionClock } from './retention-clock.ts'
import { seal, unseal } from './seal.ts'
import { openVaultFile, savedMark } from './vault-file.ts'

export type SqliteVaultOptions = {
  readonly file: string
  readonly keys: () => CampaignKeys
  /** Which kinds are kept at all. */
  readonly kinds: () => readonly string[]
  readonly wall: () => number
  readonly mono: () => number
  /** The file does not take writes, or takes them again. */
  readonly onRefused: (err: unknown) => void
  readonly onBack: () => void
  /** A file that cannot be used was put aside. */
  readonly onPutAside: (details: { to: string; fault: string }) => void
}

/** People who wait in memory while the file refuses; beyond them the oldest are lost. */
const mostWaiting = 20_000

type Waiting = KeptPerson & { readonly given: readonly Given[] }
type Sealed = { person: number; key: string; sealed: Uint8Array }

/** @throws {Error} the disk refuses. A damaged file is put aside and a new one begun: a site must start. */
export function openSqliteVault(options: SqliteVaultOptions): Vault {
  const { db, isNew, putAside } = openVaultFile(options.file)
  if (putAside) options.onPutAside(putAside)
  const lost = putAside
    ? `The vault of personal data was damaged and put aside as ${putAside.to}: a backup holds an older one.`
    : null
  // Keys without rows are what a removed file leaves behind; a new site has at most one key.
  const missing =
    isNew && !putAside && options.keys().keys.length > 1
      ? 'vault.db was missing: who people are is unknown from before this start. A backup holds an older one.'
      : null
  return new SqliteVault(db, options, lost ?? missing)
}

class SqliteVault implements Vault {
  readonly #db: DatabaseSync
  readonly #options: SqliteVaultOptions
  readonly #clock: RetentionClock
  /** What was wrong at the start stays so. */
  readonly #lost: string | null
  readonly #insert: StatementSync
  readonly #select: StatementSync
  readonly #waiting = new Map<string, Waiting>()
  #refused: unknown = null
  #dropped = 0

  constructor(db: DatabaseSync, options: SqliteVaultOptions, lost: string | null) {
    this.#db = db
    this.#options = options
    this.#lost = lost
    const saved = savedMark(db)
    const newest = options.keys().keys.at(-1)?.from ?? 0
    // A vault that was lost or brought back from a backup knows an older time than its keys do.
    const mark = saved && saved.time >= newest ? saved : { time: newest, wall: saved?.wall ?? options.wall() }
    this.#clock = createRetentionClock(mark, options)
    this.#insert = db.prepare('INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?)')
    this.#select = db.prepare('SELECT person, key, sealed FROM people WHERE of = ? ORDER BY person')
  }

  keep({ of, person, given }: Waiting): void {
    const kinds = this.#options.kinds()
    const kept = given.filter(({ kind }) => kinds.includes(kind))
    if (kept.length > 0) this.#waiting.set(`${of} ${person}`, { of, person, given: kept })
  }

  flush(): boolean {
    if (this.#waiting.size === 0) return true
    try {
      this.#commit(() => this.#write())
    } catch (error) {
      this.#shed()
      if (this.#refused === null) this.#options.onRefused(error)
      this.#refused = error
      return false
    }
    this.#waiting.clear()
    if (this.#refused !== null) this.#options.onBack()
    this.#refused = null
    return true
  }

  read(of: string): readonly KeptPerson[] {
    const keys = this.#keys()
    const found = new Map<number, KeptPerson>()
    for (const { person, key, sealed } of this.#reading(() => this.#select.all(of) as unknown as Sealed[])) {
      const secret = keys.get(key)
      const given = secret ? unseal(secret, { of, person, key }, sealed) : null
      found.set(person, { of, person, given })
    }
    for (const each of this.#waiting.values()) if (each.of === of) found.set(each.person, each)
    return [...found.values()].sort((a, b) => a.person - b.person)
  }

  forget(of: string, person?: number): number {
    const waiting = [...this.#waiting].filter(
      ([, each]) => each.of === of && (person === undefined || each.person === person),
    )
    for (const [name] of waiting) this.#waiting.delete(name)
    const where = person === undefined ? 'of = ?' : 'of = ? AND person = ?'
    const values = person === undefined ? [of] : [of, person]
    const deleted = this.#erasing(() => this.#db.prepare(`DELETE FROM people WHERE ${where}`).run(...values))
    return Math.max(Number(deleted.changes), waiting.length)
  }

  count(): { people: number; unreadable: number } {
    const keys = this.#keys()
    const rows = this.#reading(() =>
      this.#db.prepare('SELECT key, count(*) AS n FROM people GROUP BY key').all(),
    )
    const numbers = rows.map(({ key, n }) => ({ known: keys.has(String(key)), n: Number(n) }))
    const sum = (of: typeof numbers) => of.reduce((total, { n }) => total + n, 0)
    return {
      people: sum(numbers) + this.#waiting.size,
      unreadable: sum(numbers.filter(({ known }) => !known)),
    }
  }

  countUnder(keys: readonly string[]): number {
    const rows = this.#reading(() =>
      this.#db.prepare('SELECT key, count(*) AS n FROM people GROUP BY key').all(),
    )
    return rows.reduce((total, { key, n }) => total + (keys.includes(String(key)) ? Number(n) : 0), 0)
  }

  remove(keys: readonly string[] | 'all'): void {
    this.#erasing(() => {
      if (keys === 'all') this.#db.exec('DELETE FROM people')
      else for (const key of keys) this.#db.prepare('DELETE FROM people WHERE key = ?').run(key)
    })
    if (keys === 'all') this.#waiting.clear()
  }

  time(): number {
    return this.#clock.now()
  }

  saveTime(): void {
    const { time, wall } = this.#clock.mark()
    try {
      this.#db
        .prepare('INSERT OR REPLACE INTO clock VALUES (1, ?, ?)')
        .run(Math.round(time), Math.round(wall))
    } catch {
      // The next minute tries again; what was saved before is an earlier time, and errs towards keeping.
    }
  }

  trouble(): string | null {
    if (this.#dropped > 0)
      return `The vault refused for so long that ${this.#dropped} people's data was lost: write down who they are.`
    if (this.#refused !== null)
      return `The vault does not take who people are; ${this.#waiting.size} wait in memory. Do not switch off.`
    return this.#lost
  }

  close(): void {
    this.flush()
    this.saveTime()
    this.#db.close()
  }

  #keys(): Map<string, Buffer> {
    return new Map(this.#options.keys().keys.map(({ id, key }) => [id, Buffer.from(key, 'hex')]))
  }

  #write(): void {
    const newest = this.#options.keys().keys.at(-1)
    if (!newest) throw new VaultUnavailable('there is no key')
    const key = Buffer.from(newest.key, 'hex')
    for (const { of, person, given } of this.#waiting.values()) {
      this.#insert.run(of, person, newest.id, seal(key, { of, person, key: newest.id }, given))
    }
  }

  #shed(): void {
    for (const name of this.#waiting.keys()) {
      if (this.#waiting.size <= mostWaiting) return
      this.#waiting.delete(name)
      this.#dropped += 1
    }
  }

  #commit<Result>(work: () => Result): Result {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** Nothing of what is erased stays in the write-ahead log either. */
  #erasing<Result>(work: () => Result): Result {
    return this.#reading(() => {
      const result = this.#commit(work)
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return result
    })
  }

  #reading<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error && 'errcode' in error)) throw error
      throw new VaultUnavailable(error.message, { cause: error })
    }
  }
}
