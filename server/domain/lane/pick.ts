/** Which tickets one press of `next` calls, in order. */

import type { Counters } from '../day/day.ts'
import { openDay } from '../lookup.ts'
import { isOlder } from '../place.ts'
import { choose } from '../policy/choose.ts'
import { fits, oldestFit } from '../policy/fit.ts'
import { notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { REJOINS, type Ticket } from '../ticket/ticket.ts'
import { type Filling, placesIn } from '../tube/filling.ts'
import type { Lane } from './lane.ts'
import type { CallNext } from './lane-command.ts'

export type Pick = {
  readonly ticket: Ticket
  readonly by: 'rule' | 'hand'
  /** After the call; null: untouched. */
  readonly counters: Counters | null
  readonly passedOver: readonly string[]
}

/** Those whom the stairs alone keep back, and who see a later number called for the first time. */
function passed(barred: readonly Ticket[], called: Ticket): string[] {
  const ids: string[] = []
  for (const ticket of barred) if (!ticket.wasPassedOver && isOlder(ticket, called)) ids.push(ticket.id)
  return ids
}

function pickByRule(state: State, lane: Lane, counters: Counters, taken: Ticket[]): Pick | undefined {
  const barred: Ticket[] = []
  let generalTaken = 0
  for (const each of taken) if (each.class === 'general') generalTaken += 1
  const choice = choose(
    {
      general: oldestFit(state, lane, 'general', taken, barred),
      green: oldestFit(state, lane, 'green', taken, barred),
      batch: oldestFit(state, lane, 'batch', taken, barred),
    },
    {
      counters,
      settings: state.settings,
      greenFirst: lane.config.greenFirst,
      generalWaits: state.derived.queues.general.length > generalTaken,
    },
  )
  if (choice === undefined) return undefined
  const { ticket, counters: after } = choice
  return { ticket, by: 'rule', counters: after, passedOver: passed(barred, ticket) }
}

/** A call by hand moves no counter. */
function pickByClass(state: State, lane: Lane, command: CallNext, taken: Ticket[]): Pick | undefined {
  const barred: Ticket[] = []
  const ticket = command.class && oldestFit(state, lane, command.class, taken, barred)
  return ticket && { ticket, by: 'hand', counters: null, passedOver: passed(barred, ticket) }
}

/**
 * The first party is called whatever its size; more follow while they fit, and it stops, never skips, at the first
 * that does not. People who share a tube with nobody are called alone.
 */
export function pickSeveral(
  state: State,
  lane: Lane,
  command: CallNext,
  filling: Filling,
  staying: readonly Ticket[],
): Pick[] {
  const picks: Pick[] = []
  const taken: Ticket[] = []
  let counters = openDay(state)?.counters ?? { g: 0, gBatch: 0 }
  let places = command.count ?? 1
  while (places > 0) {
    const pick = command.class
      ? pickByClass(state, lane, command, taken)
      : pickByRule(state, lane, counters, taken)
    if (pick === undefined) break
    const { ticket } = pick
    if (taken.length === 0) places = Math.min(places, placesIn(lane, filling, staying, ticket))
    else if (ticket.party > places || ticket.single) break
    picks.push(pick)
    taken.push(ticket)
    counters = pick.counters ?? counters
    places -= ticket.single ? places : ticket.party
  }
  return picks
}

/** A particular ticket, by hand: one that waits, or a missed one that has a rejoin left. */
export function pickOne(state: State, lane: Lane, id: string): Pick | Refusal {
  const ticket = state.tickets.get(id)
  if (ticket === undefined) return notFound('ticket', id)
  if (ticket.state !== 'waiting' && ticket.state !== 'missed')
    return { refused: 'wrong-state', state: ticket.state }
  if (!fits(state, lane, ticket)) return { refused: 'does-not-fit', lane: lane.id }
  if (ticket.state === 'missed' && ticket.rejoins >= REJOINS)
    return { refused: 'rejoin-limit', rejoins: ticket.rejoins }
  return { ticket, by: 'hand', counters: null, passedOver: [] }
}
