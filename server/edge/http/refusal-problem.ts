/** A refusal of the rules in the words of the interface: the code stays, the details help the caller. */
import type { Refusal } from '../../domain/refusal.ts'
import type { State } from '../../domain/state.ts'
import { instant } from '../view/instant.ts'
import type { Names } from '../view/names.ts'
import { type ProblemDetails, Refused } from './problem.ts'

const numbers = (state: State, ids: readonly string[]) =>
  ids.flatMap(id => state.tickets.get(id)?.number ?? [])

function details(refusal: Refusal, state: State, names: Names): ProblemDetails {
  switch (refusal.refused) {
    case 'invalid-input':
      return { errors: refusal.faults.map(({ path, rule }) => ({ path: `/${path}`, message: rule })) }
    case 'not-found':
      return { detail: `There is no ${refusal.what} ${refusal.id}.`, what: refusal.what }
    case 'lane-busy':
      return { tickets: numbers(state, refusal.tickets), tubes: refusal.tubes }
    case 'lane-moved':
      return {
        detail: 'The lane is no longer as you saw it.',
        lane: refusal.lane,
        current: refusal.current,
        by: refusal.by,
        byName: names.staff(refusal.by),
        device: refusal.device,
        at: refusal.at === null ? null : instant(refusal.at),
        called: numbers(state, refusal.called),
      }
    case 'too-early':
      return { retryAt: instant(refusal.retryAt) }
    case 'lane-not-open':
    case 'does-not-fit':
    case 'wrong-state':
    case 'rejoin-limit':
    case 'site-held':
    case 'day-closed':
    case 'cannot-undo':
    case 'tube-used':
    case 'tube-full':
    case 'no-tube': {
      const { refused: _, ...rest } = refusal
      return rest
    }
  }
}

export const refusalProblem = (refusal: Refusal, state: State, names: Names): Refused =>
  new Refused(refusal.refused, details(refusal, state, names))
