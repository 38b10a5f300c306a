/** `next`: completes whom the lane has, and calls whom the rule (or a hand) chooses. */
import type { Decide } from '../decider.ts'
import type { Event } from '../event.ts'
import { must, openDay } from '../lookup.ts'
import { type Decision, isRefused, notFound, type Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { fillingOf } from '../tube/filling.ts'
import { faulty, oneOf, whole } from '../validate.ts'
import { CLASSES } from '../words.ts'
import { callTickets } from './call-tickets.ts'
import { complete } from './complete.ts'
import type { Lane } from './lane.ts'
import type { CallNext } from './lane-command.ts'
import { pickOne, pickSeveral } from './pick.ts'

/** Somebody else was faster: the caller saw other tickets at the lane than are there now. */
function laneMoved(lane: Lane): Refusal {
  const last = lane.lastCall
  return {
    refused: 'lane-moved',
    lane: lane.id,
    current: lane.current,
    by: last?.actor ?? null,
    device: last?.device ?? null,
    at: last?.at.wall ?? null,
    called: last?.tickets ?? [],
  }
}

function stillAsSeen(lane: Lane, { current, complete: named }: CallNext): boolean {
  if (named?.some(id => !lane.current.includes(id))) return false
  if (current === undefined) return true
  const here = new Set(lane.current)
  const seen = new Set(current === null ? [] : typeof current === 'string' ? [current] : current)
  return seen.size === here.size && [...seen].every(id => here.has(id))
}

function laneFor(state: State, command: CallNext): Lane | Refusal {
  const fault = faulty(whole('count', command.count, 1, 20), oneOf('class', command.class, CLASSES))
  if (fault) return fault
  const lane = state.lanes.get(command.lane)
  if (lane === undefined) return notFound('lane', command.lane)
  if (!openDay(state)) return { refused: 'day-closed' }
  if (lane.state !== 'open') return { refused: 'lane-not-open', lane: lane.id, state: lane.state }
  return stillAsSeen(lane, command) ? lane : laneMoved(lane)
}

const ticketsOf = (state: State, ids: readonly string[]): Ticket[] => ids.map(id => must(state.tickets, id))

export const decideNext: Decide<CallNext> = (state, command): Decision<Event> => {
  const lane = laneFor(state, command)
  if ('refused' in lane) return lane
  const leaving = command.complete ?? lane.current
  const picked = command.ticket === undefined ? undefined : pickOne(state, lane, command.ticket)
  if (picked && 'refused' in picked) return picked
  const filling = fillingOf(state, lane)
  const completed = complete(lane, ticketsOf(state, leaving), filling)
  if (isRefused(completed)) return completed
  if (state.held !== null) return completed
  const stay = leaving === lane.current ? [] : lane.current.filter(id => !leaving.includes(id))
  const staying = ticketsOf(state, stay)
  const picks = picked ? [picked] : pickSeveral(state, lane, command, filling, staying)
  completed.events.push(...callTickets(lane, picks, filling, staying))
  return completed
}
