/** Notices when `site.json` was edited while the site runs: what stands there counts from the next start. Called by the site. */
import { readFileSync, statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { type ParseError, parse } from 'jsonc-parser'

export type ConfigWatch = { trouble(): string | null; close(): void }

export type ConfigWatchParts = {
  file: string
  /** What the site runs with. */
  running: () => object
  /** Told in words, once for each state of the file that differs. */
  onEdited: (message: string) => void
  /** Milliseconds from one look at the file to the next. */
  every?: number
}

/** Changes whenever the file is written. */
function stampOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0, ino: 0 }
  return `${mtimeMs} ${size} ${ino}`
}

function contentOf(file: string): Record<string, unknown> | null {
  try {
    const errors: ParseError[] = []
    const found: unknown = parse(readFileSync(file, 'utf8'), errors, { allowTrailingComma: true })
    const isObject = typeof found === 'object' && found !== null && errors.length === 0
    return isObject ? { ...found } : null
  } catch {
    return null
  }
}

function inWords(found: Record<string, unknown> | null, running: Record<string, unknown>): string | null {
  if (found === null) return 'site.json cannot be read: the next start would fail. Mend it.'
  const keys = new Set([...Object.keys(found), ...Object.keys(running)])
  const edited = [...keys].filter(key => !isDeepStrictEqual(found[key], running[key]))
  if (edited.length === 0) return null
  return `site.json was edited (${edited.join(', ')}): restart the site to use it.`
}

export function watchConfig({ file, running, onEdited, every = 2000 }: ConfigWatchParts): ConfigWatch {
  let trouble: string | null = null
  let [seen, read] = [stampOf(file), stampOf(file)]

  function check(): void {
    const words = inWords(contentOf(file), { ...running() })
    if (words !== null && words !== trouble) onEdited(words)
    trouble = words
  }

  /** Read once it has been left alone for a while: the site writes into it too. */
  function look(): void {
    const now = stampOf(file)
    const isSettled = now === seen
    seen = now
    if (!isSettled || now === read) return
    read = now
    check()
  }
  const timer = setInterval(look, every).unref()

  return { trouble: () => trouble, close: () => clearInterval(timer) }
}
