/**
 * One small durable JSON document: `site.json`, `access.json`. It is lowdb over our own file, with a schema at
 * the door in both directions.
 */
import { Low } from 'lowdb'
import type { Static, TSchema } from 'typebox'
import { DocumentInvalid } from './document-invalid.ts'
import { faultsOf } from './faults-of.ts'
import { JsoncFile } from './jsonc-file.ts'

export interface DocumentOptions<Schema extends TSchema> {
  readonly file: string
  readonly schema: Schema
  /** The text of a new document; may hold comments. */
  readonly initial: string
  /** What the schema cannot say: faults, each with its path. */
  readonly check?: (data: Static<Schema>) => string[]
  /** Permissions of the file; 0o600 for secrets. */
  readonly mode?: number
  /** Told in words that the previous version had to be taken, because the file was lost or torn. */
  readonly onRecovered?: (message: string) => void
}

export interface Document<T> {
  /** Read it, never change it. */
  read(): T
  /**
   * Changes it at once, resolves when the change is durable. Changes made while a write is under way share the
   * next one. If the disk refuses, everything not yet durable is taken back and its callers get the error.
   * @throws {DocumentInvalid} the change breaks the schema; nothing was changed.
   */
  update(change: (draft: T) => void): Promise<void>
}

/** @throws {DocumentInvalid} with every mistake and its path inside the file; nothing was touched. */
export async function openDocument<Schema extends TSchema>(
  options: DocumentOptions<Schema>,
): Promise<Document<Static<Schema>>> {
  const { file, schema, initial, check, mode = 0o644, onRecovered } = options
  const adapter = new JsoncFile<Static<Schema>>({ file, initial, mode, ...(onRecovered && { onRecovered }) })
  const assertValid = (data: unknown): void => {
    const faults = faultsOf(schema, data)
    if (faults.length === 0 && check) faults.push(...check(data as Static<Schema>))
    if (faults.length > 0) throw new DocumentInvalid(file, faults)
  }
  const data = await adapter.read()
  assertValid(data)
  return new StoredDocument(new Low(adapter, data), assertValid)
}

class StoredDocument<T> implements Document<T> {
  readonly #low: Low<T>
  readonly #assertValid: (data: unknown) => void
  #durable: T
  #writing: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | null = null
  #failures = 0

  constructor(low: Low<T>, assertValid: (data: unknown) => void) {
    this.#low = low
    this.#assertValid = assertValid
    this.#durable = low.data
  }

  read(): T {
    return this.#low.data
  }

  async update(change: (draft: T) => void): Promise<void> {
    const draft = structuredClone(this.#low.data)
    change(draft)
    this.#assertValid(draft)
    this.#low.data = draft
    this.#next ??= this.#afterThisWrite()
    await this.#next
  }

  #afterThisWrite(): Promise<void> {
    const failures = this.#failures
    const next = this.#writing.then(() => {
      this.#next = null
      return this.#write(failures)
    })
    this.#writing = next.catch(() => {})
    return next
  }

  async #write(failuresBefore: number): Promise<void> {
    if (failuresBefore !== this.#failures) throw new Error('the write before this one failed')
    const data = this.#low.data
    try {
      await this.#low.write()
      this.#durable = data
    } catch (error) {
      this.#failures++
      this.#low.data = this.#durable
      throw error
    }
  }
}
