/** Ways to decide who is next when a lane is free, by name: those in use elsewhere, and ours. */
import { choose } from '../../../server/domain/policy/choose.ts'

/** The oldest of each class, or nobody; `came` in seconds. */
export type Head = {
  readonly came: number
  readonly place: { arrival: number; rejoin: number }
  readonly wasCalled: false
  readonly wasMoved: false
}
export type Heads = { readonly general: Head | undefined; readonly green: Head | undefined }

export type Pick = 'general' | 'green'
/** Begins a day; then asked whenever a lane is free and both classes wait or one. */
export type Policy = () => (heads: Heads, now: number) => Pick

const WEIGHT = 3
/** Seconds that a green number counts as having come earlier. */
const HEAD_START = 600

/** By the larger score; where only one class waits, that one. */
const byScore = (score: (head: Head, of: Pick, now: number) => number): Policy => {
  return () =>
    ({ general, green }, now) => {
      if (general === undefined || green === undefined) return general === undefined ? 'green' : 'general'
      return score(green, 'green', now) > score(general, 'general', now) ? 'green' : 'general'
    }
}

/** After k generals one green, whoever came first. */
const plain = (k: number): Policy => {
  return () => {
    let generals = k
    return ({ general, green }) => {
      const pick = general === undefined || (green !== undefined && generals >= k) ? 'green' : 'general'
      generals = pick === 'green' ? 0 : generals + 1
      return pick
    }
  }
}

const guarded = (k: number): Policy => {
  return () => {
    let counters = { g: k, gBatch: 0 }
    const settings = { k, kBatch: 1 }
    return ({ general, green }) => {
      const generalWaits = general !== undefined
      const heads = { general, green, batch: undefined }
      const choice = choose(heads, { counters, settings, greenFirst: false, generalWaits })
      counters = choice?.counters ?? counters
      return choice?.ticket === green ? 'green' : 'general'
    }
  }
}

export const POLICIES: Readonly<Record<string, Policy>> = {
  'one queue': byScore((head, _of, now) => now - head.came),
  'green always first': byScore((_head, of) => (of === 'green' ? 1 : 0)),
  [`waiting time × ${WEIGHT}`]: byScore((head, of, now) => (of === 'green' ? WEIGHT : 1) * (now - head.came)),
  'accumulating, 10 min ahead': byScore(
    (head, of, now) => now - head.came + (of === 'green' ? HEAD_START : 0),
  ),
  'plain 2 : 1': plain(2),
  'plain 3 : 1': plain(3),
  'guarded 2 : 1 (ours)': guarded(2),
  'guarded 3 : 1': guarded(3),
}
