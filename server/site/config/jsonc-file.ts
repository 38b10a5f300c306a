/** lowdb's file, made durable, that keeps the comments of whoever edits it by hand. */
import { isDeepStrictEqual } from 'node:util'
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import type { Adapter } from 'lowdb'
import { DocumentInvalid } from './document-invalid.ts'
import { readDurable, writeDurably } from './durable-file.ts'
import { editJsonc } from './edit-jsonc.ts'

export interface JsoncFileOptions {
  readonly file: string
  /** The text of a new file. */
  readonly initial: string
  readonly mode: number
  readonly onRecovered?: (message: string) => void
}

export class JsoncFile<T> implements Adapter<T> {
  readonly #options: JsoncFileOptions
  #known: unknown

  constructor(options: JsoncFileOptions) {
    this.#options = options
  }

  /** @throws {DocumentInvalid} it is not JSON. */
  async read(): Promise<T> {
    const data = parseJsonc(this.#options.file, await this.#text())
    this.#known = data
    return data as T
  }

  /** Writes only what changed since it was last read or written, into the text as it stands there now. */
  async write(data: T): Promise<void> {
    if (isDeepStrictEqual(this.#known, data)) return
    const { file, mode } = this.#options
    const text = await this.#text()
    parseJsonc(file, text)
    await writeDurably(file, editJsonc(text, this.#known, data), mode)
    this.#known = data
  }

  async #text(): Promise<string> {
    const { file, initial, mode, onRecovered } = this.#options
    const found = await readDurable(file, mode)
    if (found === null) {
      await writeDurably(file, initial, mode)
      return initial
    }
    if (found.recovered) onRecovered?.(`${file} was lost or torn: its previous version, ${file}.bak, is used`)
    return found.text
  }
}

function parseJsonc(file: string, text: string): unknown {
  const errors: ParseError[] = []
  const data: unknown = parse(text, errors, { allowTrailingComma: true })
  if (errors.length === 0) return data
  throw new DocumentInvalid(
    file,
    errors.map(({ error, offset }) => {
      const lines = text.slice(0, offset).split('\n')
      return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: ${printParseErrorCode(error)}`
    }),
  )
}
