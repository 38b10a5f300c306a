/** Opening and closing the site day, and new epochs. */
import type { Deciders } from '../decider.ts'
import type { Event } from '../event.ts'
import { boundTo } from '../lane/decide-lane.ts'
import { openDay } from '../lookup.ts'
import type { Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { onTicket } from '../ticket/guard.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { faulty, filled, whole } from '../validate.ts'
import type { CloseDay, DayCommand } from './day-command.ts'
import { decideGate } from './decide-gate.ts'
import { settingsAfter, settingsFaults } from './settings.ts'

const openTubes = (state: State): string[] => [...state.lanes.values()].flatMap(lane => lane.tube ?? [])

const sampling = (state: State): string[] =>
  [...state.tickets.values()].filter(ticket => ticket.state === 'sampling').map(ticket => ticket.id)

/** Why the day cannot be closed without force. */
function unfinished(state: State): Refusal | undefined {
  const [tickets, tubes] = [sampling(state), openTubes(state)]
  return tickets.length + tubes.length === 0 ? undefined : { refused: 'lane-busy', tickets, tubes }
}

function endTicket(ticket: Ticket, reason: string | null): Event[] {
  if (ticket.state === 'sampling') return [{ type: 'TicketCancelled', ...onTicket(ticket), reason }]
  const expires = ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'missed'
  return expires ? [{ type: 'TicketExpired', ...onTicket(ticket) }] : []
}

function closing(state: State, id: string, command: CloseDay): Event[] {
  const { force = false, reason = null } = command
  const lanes = [...state.lanes.values()].filter(lane => lane.state !== 'closed')
  return [
    ...[...state.tickets.values()].flatMap(ticket => endTicket(ticket, reason)),
    ...[...state.lanes.values()].flatMap((lane): Event[] =>
      lane.tube === null
        ? []
        : [{ type: 'TubeSealed', v: 1, tube: lane.tube, lane: lane.id, why: 'lane-closed' }],
    ),
    ...lanes.map(
      (lane): Event => ({ type: 'LaneClosed', v: 1, lane: lane.id, reason, unbound: boundTo(state, lane) }),
    ),
    { type: 'DayClosed', v: 1, id, reason, forced: force, burned: [...state.reserved.keys()] },
  ]
}

export const decideDay: Deciders<DayCommand> = {
  ...decideGate,
  OpenDay(state, command) {
    if (openDay(state)) return { events: [] }
    const fault = faulty(filled('id', command.id))
    if (fault) return fault
    const { k, kBatch } = state.settings
    const { id, name = null } = command
    return { events: [{ type: 'DayOpened', v: 1, id, name, counters: { g: k, gBatch: kBatch } }] }
  },
  CloseDay(state, command) {
    const day = openDay(state)
    if (!day) return { events: [] }
    const why = command.force ? faulty(filled('reason', command.reason ?? '')) : unfinished(state)
    return why ?? { events: closing(state, day.id, command) }
  },
  BeginEpoch(state, { epoch, skip }) {
    const fault = faulty(
      whole('epoch', epoch, state.epoch + 1, Number.MAX_SAFE_INTEGER),
      whole('skip', skip, 0, 1e6),
    )
    return fault ?? { events: [{ type: 'EpochBegan', v: 1, epoch, skip }] }
  },
  ChangeSettings: (state, command) =>
    faulty(settingsFaults(command)) ?? { events: settingsAfter(state, command) },
}
