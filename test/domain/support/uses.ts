/** What of the rules an event has made use of, so that a test can show that the random days leave nothing out. */
import { needsStepFree } from '../../../server/domain/assistance/escort.ts'
import type { EventOf } from '../../../server/domain/event.ts'
import { must } from '../../../server/domain/lookup.ts'
import { fits } from '../../../server/domain/policy/fit.ts'
import type { Recorded } from '../../../server/domain/recorded.ts'
import type { State } from '../../../server/domain/state.ts'

type Call = EventOf<'TicketCalled'>

const isByRule = ({ by }: Call): boolean => by === 'rule'
const laneOf = (state: State, { lane }: Call) => must(state.lanes, lane).config
const ticketOf = (state: State, { ticket }: { readonly ticket: string }) => must(state.tickets, ticket)

/** Of a call, by the state before it. */
const CALLS: Readonly<Record<string, (state: State, call: Call) => boolean>> = {
  'a green overtakes': (_, call) => isByRule(call) && call.class === 'green' && call.counters?.g === 0,
  'a green takes its own turn': (_, call) =>
    isByRule(call) && call.class === 'green' && call.counters === null,
  'a batch takes its turn': (state, call) =>
    isByRule(call) && call.class === 'batch' && state.derived.queues.general.length > 0,
  'a call at a lane that serves some only': (state, call) =>
    isByRule(call) && laneOf(state, call).serves.length < 3,
  'a call at a green-first lane': (state, call) => isByRule(call) && laneOf(state, call).greenFirst,
  'a call by hand': (_, call) => !isByRule(call),
  'a missed ticket called by hand': (_, call) => call.rejoins,
  'a party called': (_, call) => isByRule(call) && call.party > 1,
  'several called at once': (_, call) => !call.opens,
  'a call from outside': (state, call) => !ticketOf(state, call).inside,
  'a call of one put back': (state, call) => ticketOf(state, call).wasCalled,
  'a call of one bound to the lane': (state, call) => ticketOf(state, call).bound === call.lane,
  'somebody passed over for the stairs': (_, call) => call.passedOver.length > 0,
  'somebody escorted up the stairs': (state, call) =>
    !laneOf(state, call).stepFree && needsStepFree(ticketOf(state, call)),
  'a call past one that does not fit': (state, call) =>
    isByRule(call) && state.derived.queues[call.class][0]?.id !== call.ticket,
  'a call while greens wait that do not fit': (state, call) =>
    isByRule(call) &&
    state.derived.queues.green.some(each => !fits(state, must(state.lanes, call.lane), each)),
}

type Use<T extends Recorded['event']['type']> = (state: State, event: EventOf<T>) => string[]

const when = (...uses: (readonly [boolean, string])[]): string[] =>
  uses.flatMap(([used, what]) => (used ? what : []))

const USES: { readonly [T in Recorded['event']['type']]?: Use<T> } = {
  TicketCalled: (state, call) => Object.keys(CALLS).filter(name => CALLS[name]?.(state, call)),
  TicketIssued: (_, { batch, class: of, party, inside, single, printedAt, replaces }) =>
    when(
      [batch !== null && of === 'batch', 'a batch member in its window'],
      [batch !== null && of === 'general', 'a batch member outside its window'],
      [party > 1, 'a party'],
      [single, 'somebody who shares a tube with nobody'],
      [!inside, 'somebody who stays outside'],
      [printedAt !== null && replaces === null, 'a reserved number'],
      [replaces !== null, 'a reserved number replaced'],
    ),
  TicketRejoined: (state, event) =>
    when(
      [ticketOf(state, event).rejoins === 0, 'a first rejoin'],
      [ticketOf(state, event).rejoins === 1, 'a second rejoin'],
    ),
  TicketTransferred: (state, { from, bound, class: of, ...event }) =>
    when(
      [from !== null, 'a called ticket moved'],
      [bound !== null, 'a ticket bound to a lane'],
      [of !== ticketOf(state, event).class, 'a ticket moved to another class'],
    ),
  TicketChanged: (state, { party, class: of, ...event }) =>
    when(
      [party !== ticketOf(state, event).party, 'companions added or removed'],
      [of !== ticketOf(state, event).class, 'needs that lead into green'],
    ),
  TicketsAdmitted: () => ['somebody let in'],
  TubeSealed: (_, { why }) => [`a tube sealed: ${why}`],
  PeopleBound: (state, { from, ticket, count }) =>
    when(
      [count > 1, 'a party in one tube'],
      [from > 0 && from + count <= must(state.tickets, ticket).party, 'a party that fills a further tube'],
    ),
  LanePaused: (_, { unbound }) => when([unbound.length > 0, 'tickets freed by a pause']),
  SiteReleased: (_, { gate, batch, people }) =>
    when(
      [gate === 'stepwise' && batch !== null, 'a batch let in'],
      [gate === 'stepwise' && people !== null, 'so many people let in'],
    ),
  SettingsChanged: (state, { settings: { k, kBatch, capacity } }) =>
    when(
      [k !== state.settings.k, 'k changed'],
      [kBatch !== state.settings.kBatch, 'kBatch changed'],
      [capacity !== state.settings.capacity, 'the capacity changed'],
    ),
  ActionUndone: (_, { act, whole }) => [
    `undone: ${act.kind}`,
    whole ? 'undone and nobody called since' : 'undone after another call',
  ],
}

/** All that `usesOf` can name and a random day should have; a few follow from what an event says. */
export const FEATURES: readonly string[] = [
  ...Object.keys(CALLS),
  ...['a batch member in its window', 'a batch member outside its window', 'a party'],
  ...['somebody who shares a tube with nobody', 'somebody who stays outside'],
  ...['a reserved number', 'a reserved number replaced', 'a first rejoin', 'a second rejoin'],
  ...['a called ticket moved', 'a ticket bound to a lane', 'a ticket moved to another class'],
  ...['companions added or removed', 'needs that lead into green', 'somebody let in'],
  ...['full', 'by-hand', 'next-party', 'single', 'lane-closed'].map(why => `a tube sealed: ${why}`),
  ...['a party in one tube', 'a party that fills a further tube', 'tickets freed by a pause'],
  ...['a batch let in', 'so many people let in', 'k changed', 'kBatch changed', 'the capacity changed'],
  ...['CallNext', 'Recall', 'Arrive', 'CompleteTicket', 'Miss', 'Transfer', 'PauseLane', 'ResumeLane'].map(
    kind => `undone: ${kind}`,
  ),
  ...['undone and nobody called since', 'undone after another call'],
]

/** Looks at an event before it is applied. */
export function usesOf(state: State, { event }: Recorded): string[] {
  const use = USES[event.type] as Use<typeof event.type> | undefined
  return use?.(state, event as never) ?? []
}
