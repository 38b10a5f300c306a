/** When each number was called, gathered from the board's calls, because the rules for recall and no-show count from there. */
import type { BoardCall } from '../../../server/contract/queue.ts'

/** Site time in ms. `first` is the earliest call that is certain, null if this handheld came too late to know it. */
export type CallTime = { first: number | null; last: number }
export type CallTimes = ReadonlyMap<string, CallTime>

/** `times` after another look at the board: numbers that left the board are forgotten. */
export function noteCalls(times: CallTimes, calls: readonly BoardCall[]): CallTimes {
  return new Map(
    calls.map(call => {
      const last = Date.parse(call.at)
      const first = call.times === 1 ? last : (times.get(call.number)?.first ?? null)
      return [call.number, { first, last }]
    }),
  )
}
