/**
 * Limits how often a kiosk may learn that a typed identity has a ticket already: after that no typed check-in is
 * taken there for a while, known or not, so that nothing more can be guessed.
 */

const window = 60_000

export type KnownLimit = ReturnType<typeof createKnownLimit>

/** `most` a minute and kiosk; `mono` in ms. */
export function createKnownLimit(most: number, mono: () => number) {
  const seen = new Map<string, number[]>()
  const recent = (kiosk: string) => (seen.get(kiosk) ?? []).filter(at => at > mono() - window)
  return {
    reached: (kiosk: string): boolean => recent(kiosk).length >= most,
    count: (kiosk: string): void => void seen.set(kiosk, [...recent(kiosk), mono()]),
  }
}
