/**
 * One small durable JSON document: `site.json`, `access.json`. It is lowdb over our own file, with a schema at
 * the door in both directions.
 */
import { Ajv } from 'ajv'
import { Low } from 'lowdb'
import type { Static, TSchema } from 'typebox'
import { DocumentInvalid } from './document-invalid.ts'
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
  const isValid = new Ajv({ meta: false, validateSchema: false }).compile<Static<Schema>>(schema)
  const refusal: Refusal = data => {
    if (!isValid(data)) return inWords(schema, data).then(faults => new DocumentInvalid(file, faults))
    const faults = check?.(data) ?? []
    return faults.length > 0 ? Promise.resolve(new DocumentInvalid(file, faults)) : null
  }
  const data = await adapter.read()
  const refused = refusal(data)
  if (refused !== null) throw await refused
  return new StoredDocument(new Low(adapter, data), refusal)
}

/** Null, at once, when the data is as it must be. */
type Refusal = (data: unknown) => Promise<DocumentInvalid> | null

/** The words for mistakes need a validator that is large, and nearly never needed: it is loaded when there is one. */
async function inWords(schema: TSchema, data: unknown): Promise<string[]> {
  const { faultsOf } = await import('./faults-of.ts')
  return faultsOf(schema, data)
}

class StoredDocument<T> implements Document<T> {
  readonly #low: Low<T>
  readonly #refusal: Refusal
  #durable: T
  #writing: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | null = null
  #failures = 0

  constructor(low: Low<T>, refusal: Refusal) {
    this.#low = low
    this.#refusal = refusal
    this.#durable = low.data
  }

  read(): T {
    return this.#low.data
  }

  async update(change: (draft: T) => void): Promise<void> {
    const draft = structuredClone(this.#low.data)
    change(draft)
    const refused = this.#refusal(draft)
    if (refused !== null) throw await refused
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
