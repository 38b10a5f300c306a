/** Seeded random numbers for the drill: the same seed gives the same day on every machine. */

export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number
  chance(probability: number): boolean
  normal(): number
  exponential(mean: number): number
  /** With this mean, and a standard deviation of `cv` times the mean. */
  lognormal(mean: number, cv: number): number
  /** An index, as often as its weight says; the weights sum to 1. */
  weighted(weights: readonly number[]): number
}

/** sfc32 of PractRand: 128 bits of state, passes its tests; seeded by running it on the spread-out seed. */
function sfc32(seed: number, stream: number): () => number {
  let [a, b, c, d] = [seed | 0, (seed / 2 ** 32) | 0, stream | 0, 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** `stream` separates what must not disturb each other, such as residents and every lane. */
export function createRandom(seed: number, stream: number): Random {
  const next = sfc32(seed, stream)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    normal,
    chance: probability => next() < probability,
    exponential: mean => -mean * Math.log(1 - next()),
    lognormal(mean, cv) {
      const variance = Math.log(1 + cv * cv)
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2)
    },
    weighted(weights) {
      let left = next()
      const found = weights.findIndex(weight => {
        left -= weight
        return left < 0
      })
      return found < 0 ? weights.length - 1 : found
    },
  }
}
