/** The estimates that are easy to make, to compare with: what other queue systems show. */
import type { Class } from '../../server/domain/words.ts'

export const SIMPLE = ['fixed', 'live', 'headOfLine', 'halfHour'] as const
export type Simple = (typeof SIMPLE)[number]

/** Seconds, or null where the estimator knows nothing yet. */
export type SimpleTold = Readonly<Record<Simple, number | null>>

export type SimpleEstimators = {
  /** What each would tell somebody who comes now with so many people ahead. */
  tell(of: Class, people: number, now: number): SimpleTold
  called(of: Class, people: number, waited: number, now: number): void
}

/** People per second are counted over this many calls. */
const CALLS = 30
const HALF_HOUR = 1800

type Call = { readonly at: number; readonly people: number; readonly waited: number }

const mean = (calls: readonly Call[]): number =>
  calls.reduce((sum, each) => sum + each.waited, 0) / calls.length

/** `pace`: the fixed seconds per person; `lanes`: the fixed number of lanes; times in seconds. */
export function createSimpleEstimators(pace: number, lanes: number): SimpleEstimators {
  const latest: Call[] = []
  const calls: Record<Class, Call[]> = { general: [], green: [], batch: [] }

  /** People ahead ÷ people called per second lately. */
  function live(people: number, now: number): number | null {
    const [first] = latest
    if (first === undefined || latest.length < CALLS) return null
    return (people * (now - first.at)) / latest.reduce((sum, each) => sum + each.people, 0)
  }

  function halfHour(of: Class, now: number): number | null {
    const recent = calls[of]
    while (recent[0] !== undefined && recent[0].at < now - HALF_HOUR) recent.shift()
    return recent.length === 0 ? null : mean(recent)
  }

  return {
    tell: (of, people, now) => ({
      fixed: (people * pace) / lanes,
      live: live(people, now),
      headOfLine: calls[of].at(-1)?.waited ?? null,
      halfHour: halfHour(of, now),
    }),
    called(of, people, waited, at) {
      const call = { at, people, waited }
      calls[of].push(call)
      latest.push(call)
      if (latest.length > CALLS) latest.shift()
    },
  }
}
