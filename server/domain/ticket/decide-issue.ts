/** Check-in: which class, which number, and whether this person already has a live ticket. */
import { enters } from '../admission/enters.ts'
import type { Batch } from '../batch/batch.ts'
import { findBatch } from '../batch/find-batch.ts'
import type { Day } from '../day/day.ts'
import type { Decide } from '../decider.ts'
import { openDay, reservationEpoch } from '../lookup.ts'
import type { Context } from '../recorded.ts'
import { notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Class, Need } from '../words.ts'
import { ticketNumber } from './number.ts'
import { allNeeds, asksGreen, identitiesOf, partyFault, raise } from './party.ts'
import { isLive, type Ticket } from './ticket.ts'
import type { IssueTicket } from './ticket-command.ts'
import type { TicketIssued } from './ticket-event.ts'

type Numbered = Pick<TicketIssued, 'class' | 'number' | 'counted' | 'secret' | 'printedAt' | 'replaces'>

/** The live ticket of any of these people, or the one already issued for this reserved number. */
function existing(state: State, { reserved, identity, people }: IssueTicket): Ticket | undefined {
  if (reserved && reserved.epoch === reservationEpoch(state)) {
    const printed = state.derived.printed.get(reserved.number)
    if (printed?.printedAt === reserved.issuedAt) return printed
  }
  const party = identitiesOf(people)
  for (const each of identity ? [identity, ...party] : party) {
    const ticket = state.tickets.get(state.identities.get(each) ?? '')
    if (ticket !== undefined && isLive(ticket)) return ticket
  }
  return undefined
}

/** The class is fixed on arrival: a batch member outside its window is general, for good. */
function classify(green: boolean, batch: Batch | undefined, wall: number): Class {
  if (green) return 'green'
  return batch !== undefined && batch.from <= wall && wall <= batch.to ? 'batch' : 'general'
}

/** A reserved number keeps the class that the kiosk printed; a batch's window is judged on arrival. */
function numbered(state: State, day: Day, command: IssueTicket, of: Class): Numbered {
  const { reserved, secret } = command
  const kept = reserved && state.reserved.get(reserved.number)
  if (reserved && kept && reserved.epoch === reservationEpoch(state)) {
    const { number, class: printed } = kept
    const now = { counted: null, secret: kept.secret, printedAt: reserved.issuedAt, replaces: null }
    return { class: printed === 'batch' ? of : printed, number, ...now }
  }
  const counted = day.numbers[of] + 1
  const number = ticketNumber(of, counted)
  const printedAt = reserved?.issuedAt ?? null
  return { class: of, number, counted, secret: secret ?? null, printedAt, replaces: reserved?.number ?? null }
}

function issued(
  state: State,
  day: Day,
  command: IssueTicket,
  batch: Batch | undefined,
  needs: readonly Need[],
  context: Context,
): TicketIssued {
  const asked = classify(asksGreen(command.green, needs), batch, context.now.wall)
  const { class: of, number, counted, secret, printedAt, replaces } = numbered(state, day, command, asked)
  const event: TicketIssued = {
    type: 'TicketIssued',
    v: 1,
    ticket: command.id,
    class: of,
    number,
    counted,
    secret,
    printedAt,
    replaces,
    arrival: day.arrivals + 1,
    party: command.party ?? Math.max(1, command.people?.length ?? 0),
    needs,
    access: command.access ?? null,
    single: needs.includes('unwell') || (command.single ?? false),
    language: command.language ?? null,
    batch: batch?.id ?? null,
    identity: command.identity ?? null,
    companions: identitiesOf(command.people),
    inside: enters(state, of),
  }
  return command.printer === undefined ? event : { ...event, printer: command.printer }
}

export const decideIssue: Decide<IssueTicket> = (state, command, context) => {
  const day = openDay(state)
  if (!day) return { refused: 'day-closed' }
  const fault = partyFault(command)
  if (fault) return fault
  const live = existing(state, command)
  if (live) return { events: [], existing: live.id }
  const batch = command.batch === undefined ? undefined : findBatch(state, command.batch)
  if (command.batch !== undefined && batch === undefined) return notFound('batch', command.batch)
  const needs = allNeeds(command.needs, command.people)
  const event = issued(state, day, command, batch, needs, context)
  return { events: [event, ...raise(command, command.id, needs, event.access)] }
}
