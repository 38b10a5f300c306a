/** Ascending numbers that are mostly added at the end, and how many of them lie below another. */

/** Index of the first that is not below `limit`, which is how many are. */
export function below(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

export function insert(sorted: number[], value: number): void {
  const last = sorted.at(-1)
  if (last === undefined || last <= value) sorted.push(value)
  else sorted.splice(below(sorted, value), 0, value)
}

/** One of those that are equal to `value`, if there is one. */
export function remove(sorted: number[], value: number): void {
  const at = below(sorted, value)
  if (sorted[at] === value) sorted.splice(at, 1)
}
