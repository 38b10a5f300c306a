/** How long something took, many times over: a histogram that a duration can be taken out of again when it is undone. */

export type Durations = {
  /** Width of a bucket, ms. */
  readonly step: number
  count: number
  /** Sum of all, ms. */
  sum: number
  /** How many took from `i` to `i + 1` steps; the last one is never 0. */
  readonly buckets: number[]
}

/** Longer ones are counted as this many steps. */
const LAST = 2880

export const newDurations = (step: number): Durations => ({ step, count: 0, sum: 0, buckets: [] })

/** Adds (sign 1) or takes away (sign -1) one that took `ms`. */
export function addDuration(durations: Durations, ms: number, sign: 1 | -1): void {
  const { step, buckets } = durations
  const whole = Math.round(ms)
  const at = Math.min(LAST, Math.floor(whole / step))
  while (buckets.length <= at) buckets.push(0)
  buckets[at] = (buckets[at] ?? 0) + sign
  while (buckets.at(-1) === 0) buckets.pop()
  durations.count += sign
  durations.sum += sign * whole
}

/** What the share `q` (0 to 1) of them stays below, in ms and right to one step; null when there are none. */
export function quantile({ step, count, buckets }: Durations, q: number): number | null {
  if (count === 0) return null
  const wanted = q * count
  let seen = 0
  for (const [at, many] of buckets.entries()) {
    if (many > 0 && seen + many >= wanted) return (at + Math.max(0, wanted - seen) / many) * step
    seen += many
  }
  return buckets.length * step
}

/** ms; null when there are none. */
export const mean = ({ count, sum }: Durations): number | null => (count === 0 ? null : sum / count)

/** ms, rounded up to a whole step; null when there are none. */
export const longest = ({ step, count, buckets }: Durations): number | null =>
  count === 0 ? null : buckets.length * step
