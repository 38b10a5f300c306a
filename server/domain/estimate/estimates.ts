/** How long everybody who waits will still wait, and somebody who came now. Called by the edge for every screen. */
import { openDay } from '../lookup.ts'
import type { Moment } from '../moment.ts'
import { forecast } from '../policy/forecast.ts'
import type { State } from '../state.ts'
import type { Class } from '../words.ts'
import { type Ahead, aheadOfNewcomer, nobodyAhead } from './ahead.ts'
import { type Outlook, outlookFor, predict } from './predict.ts'
import { type Interval, type Prediction, widen } from './spread.ts'

/** In seconds from now: 80 of 100 are called between `lo` and `hi`. */
export type Estimate = Prediction & Interval

/** Minutes from now. */
export type Shown = { readonly from: number; readonly to: number }

/** People who must have been sampled today before anything is shown. */
export const ENOUGH = 10

export const isShown = (state: State): boolean =>
  openDay(state) !== undefined && state.held === null && state.derived.tally.sampled >= ENOUGH

function estimate({ estimation }: State, outlook: Outlook, ahead: Ahead): Estimate {
  const prediction = predict(outlook, ahead)
  const { seconds, sooner, later } = prediction
  const { lo, mid, hi } = widen(estimation.spread, outlook.of, prediction)
  return { seconds, sooner, later, lo, mid, hi }
}

/** Whoever is called later in a class is told no earlier end than the one before, though each is calibrated alone. */
const noEarlier = (found: Estimate, before: Estimate | undefined): Estimate =>
  before === undefined || before.hi <= found.hi ? found : { ...found, hi: before.hi }

/** Of everybody who waits, by ticket; nobody while the site is held or fewer than ten people have been sampled. */
export function estimates(state: State, now: Moment): Map<string, Estimate> {
  const all = new Map<string, Estimate>()
  if (!isShown(state)) return all
  const outlooks = {
    general: outlookFor(state, 'general', now),
    green: outlookFor(state, 'green', now),
    batch: outlookFor(state, 'batch', now),
  }
  const ahead = nobodyAhead()
  const before: Partial<Record<Class, Estimate>> = {}
  for (const ticket of forecast(state)) {
    const outlook = outlooks[ticket.class]
    if (outlook !== null) {
      const told = noEarlier(estimate(state, outlook, ahead), before[ticket.class])
      before[ticket.class] = told
      all.set(ticket.id, told)
    }
    ahead[ticket.class].tickets += 1
    ahead[ticket.class].people += ticket.party
  }
  return all
}

/** Of somebody of the class who came now; null like `estimates`, or when no open lane serves the class. */
export function estimateNewcomer(state: State, of: Class, now: Moment): Estimate | null {
  const outlook = isShown(state) ? outlookFor(state, of, now) : null
  return outlook && estimate(state, outlook, aheadOfNewcomer(state, of))
}

/** Rounded outwards to whole minutes. */
export const shown = ({ lo, hi }: Interval): Shown => ({ from: Math.floor(lo / 60), to: Math.ceil(hi / 60) })
