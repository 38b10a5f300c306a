/**
 * The promises of docs/rules.md as this site keeps them: judged for each ticket at its first call. All that a verdict
 * needs is kept as running totals; a ticket remembers them as of its issue, so that a call costs the same on any day.
 */

export const PROMISES = ['overtaken', 'order', 'delay'] as const
/**
 * `overtaken`: no general ticket sees more than 1 + ⌊n/k⌋ later greens called before it. `order`: at no call does a
 * green wait behind a later number. `delay`: no green sees more than m + k(m + 1) calls that count before it.
 */
export type PromiseName = (typeof PROMISES)[number]

export type Verdict = readonly [promise: PromiseName, kept: boolean]

export type Verdicts = { kept: number; broken: number }

/** Calls at lanes that a resident who climbs no stairs can reach, and at the others. */
export type Reach = 'stepFree' | 'stairs'
export type Reached = Readonly<Record<Reach, number>>

export type Promises = {
  /** Arrival numbers of the greens whose calls counted, ascending. */
  readonly overtakings: number[]
  /** Greens that came to wait ahead of others later on: the arrival number behind which they count, ascending. */
  readonly joined: number[]
  /** The same of general tickets that an undo put back. */
  readonly returned: number[]
  /** Calls so far that count towards a green's promise, and turns that batches took. */
  calls: Reached
  turns: Reached
  /** General tickets called by the rule. */
  generals: number
  /** Every change of k or kBatch, after how many arrivals. */
  readonly settings: { readonly arrivals: number; readonly k: number; readonly kBatch: number }[]
  readonly verdicts: Readonly<Record<PromiseName, Verdicts>>
  /** Calls that the promises do not count: by hand, and at lanes for green only or green first. */
  readonly uncounted: Record<Uncounted, number>
}

export type Uncounted = 'byHand' | 'ownLane'

/** What a ticket was promised at its issue, with the totals of that moment. */
export type Promised = {
  /** Of its class, waiting then. */
  readonly ahead: number
  /** Of its class, put ahead of others until then. */
  readonly put: number
  readonly k: number
  readonly kBatch: number
  readonly calls: Reached
  readonly turns: Reached
  readonly generals: number
  /** Counted at step-free lanes only; once so, always so. */
  readonly stepFree: boolean
}

const none: Reached = { stepFree: 0, stairs: 0 }

export const newPromises = (): Promises => ({
  overtakings: [],
  joined: [],
  returned: [],
  calls: none,
  turns: none,
  generals: 0,
  settings: [],
  verdicts: {
    overtaken: { kept: 0, broken: 0 },
    order: { kept: 0, broken: 0 },
    delay: { kept: 0, broken: 0 },
  },
  uncounted: { byHand: 0, ownLane: 0 },
})
