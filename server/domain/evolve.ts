/** Applies one recorded event to the state, in place. The journal's replay and every commit come through here. */
import { evolveAssistance } from './assistance/evolve-assistance.ts'
import { evolveAudit } from './audit/evolve-audit.ts'
import { keepChange } from './audit/keep-change.ts'
import { evolveBatch } from './batch/evolve-batch.ts'
import { evolveDay } from './day/evolve-day.ts'
import type { Evolve, Evolvers } from './decider.ts'
import { learn } from './estimate/learn.ts'
import type { Event } from './event.ts'
import { watchPromises } from './figures/watch-promises.ts'
import { evolveLane } from './lane/evolve-lane.ts'
import { evolveNotice } from './notice/evolve-notice.ts'
import { evolvePrivacy } from './privacy/evolve-privacy.ts'
import { momentOf, type Recorded } from './recorded.ts'
import type { State } from './state.ts'
import { evolveTicket } from './ticket/evolve-ticket.ts'
import { evolveTube } from './tube/evolve-tube.ts'
import type { Act } from './undo/action.ts'
import { evolveUndo } from './undo/evolve-undo.ts'
import { remember } from './undo/remember.ts'

const evolvers: Evolvers<Event> = {
  ...evolveDay,
  ...evolveTicket,
  ...evolveLane,
  ...evolveBatch,
  ...evolveTube,
  ...evolveAssistance,
  ...evolveNotice,
  ...evolvePrivacy,
  ...evolveAudit,
  ...evolveUndo,
}

/**
 * Events come in the order of `seq`, none left out; anything else, or an event that names what does not exist, means
 * that the journal does not belong to this state, and throws. The caller then rebuilds the state.
 */
export function evolve(state: State, record: Recorded): void {
  const { event, seq } = record
  if (seq !== state.seq + 1) throw new Error(`event ${seq} follows ${state.seq}`)
  const now = momentOf(record)
  const { act } = event as { readonly act?: Act }
  if (act !== undefined) remember(state, record, act, now)
  watchPromises(state, record)
  // The table's type pairs every handler with its event; the compiler cannot carry that pair through the look-up.
  const apply = evolvers[event.type] as Evolve
  apply(state, event, record, now)
  learn(state, event, now)
  keepChange(state, record)
  state.seq = seq
}
