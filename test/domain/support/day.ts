/** Random days for the property tests: every feature, in any order, through the real rules. */
import fc from 'fast-check'
import type { Command } from '../../../server/domain/command.ts'
import type { Lane, LaneConfig } from '../../../server/domain/lane/lane.ts'
import type { Ticket } from '../../../server/domain/ticket/ticket.ts'
import type { Class, Need, TicketState } from '../../../server/domain/words.ts'
import { Site, START, type Watcher } from './site.ts'

/** One thing that happens: what, and numbers that choose whom and how from whatever is there then. */
export type Happening = readonly [kind: keyof typeof happenings, a: number, b: number, c: number]

const ACTORS = ['li', 'wang', 'chen'] as const
const NEEDS: readonly (readonly Need[])[] = [['wheelchair'], ['pregnant'], ['unwell'], ['mobility', 'vision']]

const SERVED: readonly (readonly Class[])[] = [
  ['general', 'green', 'batch'],
  ['general', 'green'],
  ['general', 'batch'],
  ['green'],
]

export const LANES = {
  1: { stepFree: true },
  2: {},
  3: { serves: ['general', 'batch'] as Class[] },
  4: { pool: 5, stepFree: true } as const,
  5: { greenFirst: true, serves: ['general', 'green'] as Class[] },
  6: { serves: ['green', 'batch'] as Class[] },
}

export function newDay(watch?: Watcher): Site {
  const site = new Site({ lanes: LANES, ...(watch ? { watch } : {}) })
  const window = { from: START, to: START + 300_000 }
  site.must({ type: 'RegisterBatch', id: 'b', name: 'Factory', code: 'FACTORY', expected: 50, ...window })
  return site
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

function pick(site: Site, index: number, ...states: TicketState[]): string {
  const found: Ticket[] = []
  for (const ticket of site.state.tickets.values()) if (states.includes(ticket.state)) found.push(ticket)
  return at(found, index)?.id ?? 'nobody'
}

const lane = (a: number): string => String((a % 6) + 1)

/** A lane in that state, or any. */
const laneIn = (site: Site, a: number, state: Lane['state']): string =>
  at(
    [...site.state.lanes.values()].filter(each => each.state === state),
    a,
  )?.id ?? lane(a)

function issue(site: Site, more: object): Command {
  const n = site.asked++
  return { type: 'IssueTicket', id: `t${n}`, assistanceId: `h${n}`, incidentId: `i${n}`, ...more }
}

const party = (b: number): { party: number } => ({ party: b % 4 === 0 ? ((b >> 2) % 8) + 1 : 1 })

type Play = (site: Site, a: number, b: number, c: number) => Command | Command[]

/** Calls come from the lane's own person, so that an undo finds them. */
const next = (a: number, more: object): Command => ({ type: 'CallNext', lane: lane(a), ...more }) as Command

export const happenings = {
  general: (site, _a, b) => issue(site, party(b)),
  green: (site, _a, b) => issue(site, { ...party(b), green: true }),
  batch: (site, _a, b) => issue(site, { ...party(b), batch: 'FACTORY' }),
  need: (site, a, b, c) =>
    issue(site, { ...party(b), needs: at(NEEDS, a), ...(c % 3 ? {} : { green: false, single: true }) }),
  next: (_site, a) => next(a, {}),
  several: (site, a, b, c) => {
    const here = site.state.lanes.get(lane(a))?.current ?? []
    return next(a, { count: (b % 6) + 1, current: here, complete: c % 2 ? here.slice(1) : here })
  },
  nobodyLeaves: (_site, a) => next(a, { complete: [] }),
  hand: (site, a, b) => next(a, { ticket: pick(site, b, 'waiting', 'missed') }),
  handClass: (_site, a, b) => next(a, { class: at<Class>(['general', 'green', 'batch'], b) }),
  recall: (site, a) => ({ type: 'Recall', ticket: pick(site, a, 'called') }),
  arrive: (site, a) => ({ type: 'Arrive', ticket: pick(site, a, 'called') }),
  done: (site, a) => ({ type: 'CompleteTicket', ticket: pick(site, a, 'called', 'sampling') }),
  miss: (site, a) => ({ type: 'Miss', ticket: pick(site, a, 'called') }),
  noShow: (site, a) => {
    site.pass(60)
    const ticket = pick(site, a, 'called')
    return [
      { type: 'Recall', ticket },
      { type: 'Miss', ticket },
    ]
  },
  rejoin: (site, a) => ({ type: 'Rejoin', ticket: pick(site, a, 'missed') }),
  cancel: (site, a, b) => ({
    type: 'Cancel',
    ticket: pick(site, a, 'waiting', 'called', 'sampling', 'missed'),
    ...(b % 2 ? { reason: 'left' } : {}),
  }),
  toLane: (site, a, b) => ({ type: 'Transfer', ticket: pick(site, a, 'waiting', 'called'), lane: lane(b) }),
  toClass: (site, a, b) => ({
    type: 'Transfer',
    ticket: pick(site, a, 'waiting', 'called'),
    class: at<Class>(['general', 'green', 'batch'], b) ?? 'general',
  }),
  change: (site, a, b, c) => ({
    type: 'ChangeTicket',
    ticket: pick(site, a, 'waiting', 'called'),
    assistanceId: `h-change-${a}-${b}-${c}-${site.state.seq}`,
    incidentId: `i-change-${a}-${b}-${c}-${site.state.seq}`,
    ...(c % 3 ? { party: (b % 6) + 1 } : { needs: at(NEEDS, b) ?? [] }),
  }),
  undo: () => ({ type: 'Undo' }),
  pause: (_site, a) => ({ type: 'PauseLane', lane: lane(a), reason: 'break', minutes: 5 }),
  resume: (site, a) => ({ type: 'ResumeLane', lane: laneIn(site, a, 'paused') }),
  open: (site, a, b) => ({ type: 'OpenLane', lane: laneIn(site, a, 'closed'), staff: at(ACTORS, b) ?? null }),
  close: (_site, a) => ({ type: 'CloseLane', lane: lane(a) }),
  configure: (_site, a, b, c) => ({
    type: 'ConfigureLane',
    lane: lane(a),
    config:
      at<Partial<LaneConfig>>(
        [{ stepFree: b % 2 === 0 }, { greenFirst: b % 4 === 0 }, { serves: at(SERVED, b) ?? [] }],
        c,
      ) ?? {},
  }),
  settings: (_site, a, b, c) => ({
    type: 'ChangeSettings',
    ...(c % 2 ? { k: (a % 4) + 1, kBatch: (b % 3) + 1 } : { capacity: a % 3 ? (b % 12) + 1 : null }),
  }),
  hold: () => ({ type: 'Hold', reason: 'rain' }),
  release: (_site, a, b) => ({
    type: 'Release',
    ...(a % 3 ? {} : { by: 'batch', ...(b % 2 ? { batch: 'b' } : { people: (b % 5) + 1 }) }),
  }),
  accept: (site, a) => ({ type: 'AcceptAssistance', id: at([...site.state.assistance.keys()], a) ?? 'none' }),
  reach: (site, a) => ({ type: 'ReachResident', id: at([...site.state.assistance.keys()], a) ?? 'none' }),
  handOver: (site, a) => ({
    type: 'HandOverAssistance',
    id: at([...site.state.assistance.keys()], a) ?? 'none',
    to: null,
  }),
  finish: (site, a) => ({ type: 'FinishAssistance', id: at([...site.state.assistance.keys()], a) ?? 'none' }),
  tube: (site, a, b) => ({
    type: 'OpenTube',
    id: `tube-${site.state.seq}`,
    lane: a % 3 ? '4' : lane(a),
    barcode: `${site.state.seq}`,
    single: b % 5 === 0,
  }),
  seal: (site, a) => ({ type: 'SealTube', tube: at([...site.state.tubes.keys()], a) ?? 'none' }),
  correct: (site, a, b) => {
    const from = at([...site.state.tubes.values()], a)
    const to = at([...site.state.tubes.keys()], b) ?? 'none'
    const { ticket = 'nobody', person = 0 } = from?.bound[0] ?? {}
    return { type: 'CorrectTube', tube: from?.id ?? 'none', ticket, person, to, reason: 'wrong tube' }
  },
  reconcile: (site, a) => ({
    type: 'ReconcileTubes',
    counted: [...site.state.tubes.values()].map(({ barcode }) => ({ barcode, people: a % 6 })),
  }),
  reserve: (_site, a, b) => ({
    type: 'ReserveNumbers',
    class: at<Class>(['general', 'green', 'batch'], b) ?? 'general',
    secrets: Array.from({ length: (a % 3) + 1 }, (_, i) => `secret-${a}-${b}-${i}`),
  }),
  reserved: (site, a, b) => {
    const number = at([...site.state.reserved.keys()], a) ?? 'A999'
    const epoch = b % 4 ? `0.${site.state.day?.id}` : '0.other'
    return issue(site, { reserved: { number, epoch, issuedAt: START } })
  },
  person: (site, a) => issue(site, { identity: `person-${a % 8}` }),
  soon: (site, a) => {
    site.pass(a % 5)
    return []
  },
  later: (site, a) => {
    site.pass(20 + (a % 40))
    return []
  },
} satisfies Record<string, Play>

/** How often each thing happens, where not once. */
const WEIGHTS: Partial<Record<keyof typeof happenings, number>> = {
  general: 14,
  green: 9,
  batch: 6,
  need: 3,
  next: 16,
  several: 5,
  nobodyLeaves: 4,
  recall: 3,
  noShow: 4,
  rejoin: 4,
  later: 3,
  undo: 5,
  tube: 4,
  release: 3,
  resume: 2,
  arrive: 3,
}

const kinds = fc.oneof(
  ...(Object.keys(happenings) as (keyof typeof happenings)[]).map(kind => ({
    weight: WEIGHTS[kind] ?? 1,
    arbitrary: fc.constant(kind),
  })),
)

const choice = fc.nat({ max: 999 })

export const anyDay: fc.Arbitrary<Happening[]> = fc.array(fc.tuple(kinds, choice, choice, choice), {
  minLength: 40,
  maxLength: 240,
  size: 'max',
})

/** The commands that a happening turns into now. */
export function commandsOf(site: Site, [kind, a, b, c]: Happening): Command[] {
  const play: Play = happenings[kind]
  return [play(site, a, b, c)].flat()
}

export const actorOf = ([, a]: Happening): string => ACTORS[a % ACTORS.length] ?? 'li'

export function live(site: Site, day: readonly Happening[]): void {
  for (const happening of day) {
    for (const command of commandsOf(site, happening)) site.ask(command, actorOf(happening))
  }
}

/** Days per property: 500 in `npm test`, more in a soak. */
export const DAYS = Number(process.env.GREENLANE_SOAK ?? 500)
