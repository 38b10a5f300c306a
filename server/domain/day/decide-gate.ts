/** Holding the site and releasing it, at once or batch by batch. */
import type { Deciders } from '../decider.ts'
import { openDay } from '../lookup.ts'
import { notFound } from '../refusal.ts'
import { faulty, filled, whole } from '../validate.ts'
import type { Hold, Release } from './day-command.ts'

export const decideGate: Deciders<Hold | Release> = {
  Hold(state, { reason, message = null }) {
    if (!openDay(state)) return { refused: 'day-closed' }
    const fault = faulty(filled('reason', reason))
    if (fault) return fault
    const same = state.held?.reason === reason && state.held.message === message
    return { events: same ? [] : [{ type: 'SiteHeld', v: 1, reason, message }] }
  },
  Release(state, { by, batch, people }) {
    if (!openDay(state)) return { refused: 'day-closed' }
    const stray = by === undefined && (batch !== undefined || people !== undefined)
    const fault = faulty(
      whole('people', people, 1, 100_000),
      stray ? [{ path: 'by', rule: '"batch" when a batch or a number of people is named' }] : [],
    )
    if (fault) return fault
    if (batch !== undefined && !state.batches.has(batch)) return notFound('batch', batch)
    if (by === undefined && state.held === null && state.gate === 'open') return { events: [] }
    const gate = by === 'batch' ? 'stepwise' : 'open'
    const emptied = gate === 'stepwise' && state.gate === 'open'
    return {
      events: [
        {
          type: 'SiteReleased',
          v: 1,
          gate,
          batch: batch ?? null,
          people: people ?? null,
          emptied,
        },
      ],
    }
  },
}
