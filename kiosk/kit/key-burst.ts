/**
 * Tells a scanner from a hand by its rhythm: a scanner types at least six characters at 30 ms or less on average and
 * lets go of a key before it presses the third one after. Pure; fed by the wedge with the times of the key events.
 *
 *        first key          each key within 100 ms           Enter, Tab, or a pause of 100 ms
 *   quiet ───────► burst ──────────────────────────► burst ─────────────────────────────────► scan, or just typing
 *            a lone key is forgotten when the next comes later than 50 ms: a hand typed it before the scanner began
 */

/** Milliseconds. */
export const rhythm = {
  /** A scan is this fast on average. */
  average: 30,
  /** A first key that is followed later than this was not the scanner's. */
  lead: 50,
  /** Ends a scan that has neither Enter nor Tab, and longer for keys that are late in arriving. */
  pause: 100,
  grace: 200,
}
export const fewest = 6
/** One more than any code that Greenlane reads: longer ones stay recognisable as too long. */
const most = 2049
/** A scanner sends one key after the other, some with the next one pressed early. A palm presses many. */
const mostHeld = 2

export type KeyBurst = ReturnType<typeof createKeyBurst>

export function createKeyBurst() {
  let text = ''
  let count = 0
  let first = 0
  let last = 0
  let hand = false
  const held = new Set<string>()

  function clear() {
    text = ''
    count = 0
    hand = false
    // The release of a key is missed when the window loses the focus: do not count it as held for ever.
    held.clear()
  }

  const atSpeed = () => (last - first) / Math.max(1, count - 1) <= rhythm.average

  return {
    /** True if this key may be the first one of a scan. `code` is '' where the place of the key is unknown. */
    press(character: string, code: string, at: number): boolean {
      if (count > 0 && at - last > (count === 1 ? rhythm.lead : rhythm.pause)) clear()
      const begins = count === 0
      if (begins) first = at
      last = at
      count += 1
      if (text.length < most) text += character
      if (code !== '') held.add(code)
      if (held.size > mostHeld) hand = true
      return begins
    },
    release: (code: string) => {
      held.delete(code)
    },
    /** A key that no scanner sends, such as one held down. */
    clear,
    /** Several keys have come, as fast as only a scanner types. */
    running: () => count >= 3 && !hand && atSpeed(),
    /** What was scanned, or null if it was typed; then begins anew. */
    end(): string | null {
      const scanned = count >= fewest && !hand && atSpeed() ? text : null
      clear()
      return scanned
    },
  }
}
