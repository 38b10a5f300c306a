/** Changes values inside JSON text and leaves everything else, comments above all, as it is. */
import { isDeepStrictEqual } from 'node:util'
import { applyEdits, modify } from 'jsonc-parser'

type Path = (string | number)[]

/** Carries the changes from `before` to `after` over into `text`. */
export function editJsonc(text: string, before: unknown, after: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 }
  return changes([], before, after).reduce(
    (edited, { path, value }) => applyEdits(edited, modify(edited, path, value, { formattingOptions })),
    text,
  )
}

/** The smallest values that differ; `undefined` takes a key away. A list of another length differs as a whole. */
function changes(path: Path, before: unknown, after: unknown): { path: Path; value: unknown }[] {
  if (isDeepStrictEqual(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return after.flatMap((value, index) => changes([...path, index], before[index], value))
  }
  if (!isRecord(before) || !isRecord(after)) return [{ path, value: after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap(key => changes([...path, key], before[key], after[key]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
