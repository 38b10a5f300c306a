/**
 * Slows guessing down without ever stopping a site: each source has its own count of failures, and waits
 * twice as long after each one. Used for PINs (per person and source) and pairing codes (site-wide).
 */

export type BackOff = {
  /** Milliseconds still to wait, 0 when the next try may come now. */
  wait(key: string, now: number): number
  failed(key: string, now: number): void
  succeeded(key: string): void
}

type Count = { failures: number; at: number }

/** After this long without a failure, ms, the count begins anew: typing errors of a whole day do not add up. */
const forgetAfter = 10 * 60_000

/** `free` failures cost nothing, then 1 s, 2 s, 4 s … up to `longest` ms. Times are monotonic ms. */
export function createBackOff(free: number, longest: number, mostKeys = 10_000): BackOff {
  const counts = new Map<string, Count>()
  const delay = (count: Count) =>
    count.failures <= free ? 0 : Math.min(longest, 1000 * 2 ** Math.min(20, count.failures - free - 1))
  return {
    wait(key, now) {
      const count = counts.get(key)
      return count ? Math.max(0, count.at + delay(count) - now) : 0
    },
    failed(key, now) {
      const before = counts.get(key)
      const failures = before && now - before.at < forgetAfter ? before.failures + 1 : 1
      counts.delete(key)
      counts.set(key, { failures, at: now })
      if (counts.size > mostKeys) for (const oldest of counts.keys()) return void counts.delete(oldest)
    },
    succeeded(key) {
      counts.delete(key)
    },
  }
}
