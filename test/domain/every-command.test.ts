/**
 * Every command in every state of the day and of what it is about: events, nothing to do, or a named refusal. A change
 * of any shows; asked of a state that nobody can change.
 */
import { expect, test } from 'vitest'
import type { Command, CommandOf, CommandType } from '../../server/domain/command.ts'
import { decide } from '../../server/domain/decide.ts'
import { isRefused } from '../../server/domain/refusal.ts'
import { initialState, type State } from '../../server/domain/state.ts'
import { Site, START } from './support/site.ts'

const LANES = {
  open: {},
  busy: {},
  paused: {},
  closed: {},
  pool: { pool: 5 },
  full: { pool: 5 },
  stairs: {},
} as const

/** Tickets, lanes, tubes and tasks, named after the state they are in. */
function fullSite(): Site {
  const site = new Site({ lanes: LANES })
  const window = { from: START, to: START + 3_600_000 }
  site.must({ type: 'RegisterBatch', id: 'batch', name: 'School', code: 'SCHOOL', expected: 9, ...window })
  const called = (id: string, lane = 'busy') => {
    site.issue({ id })
    site.must({ type: 'CallNext', lane, ticket: id, complete: [] })
  }
  for (const id of ['done', 'cancelled', 'missed', 'missed-thrice', 'sampling', 'called']) called(id)
  site.must({ type: 'CompleteTicket', ticket: 'done' })
  site.must({ type: 'Cancel', ticket: 'cancelled' })
  site.miss('missed')
  for (const last of [false, false, true]) {
    site.miss('missed-thrice')
    if (!last) site.must({ type: 'CallNext', lane: 'busy', ticket: 'missed-thrice', complete: [] })
  }
  site.must({ type: 'Arrive', ticket: 'sampling' })
  site.must({ type: 'OpenTube', id: 'sealed', lane: 'full', barcode: 'sealed' })
  called('tubed', 'full')
  site.must({ type: 'CompleteTicket', ticket: 'tubed' })
  site.must({ type: 'SealTube', tube: 'sealed' })
  site.must({ type: 'OpenTube', id: 'open', lane: 'full', barcode: 'open' })
  for (const [id, ...steps] of [
    ['task-open'],
    ['task-accepted', 'AcceptAssistance'],
    ['task-with', 'AcceptAssistance', 'ReachResident'],
    ['task-done', 'AcceptAssistance', 'FinishAssistance'],
  ] as const) {
    site.must({ type: 'RaiseAssistance', id, kind: 'other' })
    for (const type of steps) site.must({ type, id })
  }
  site.must({ type: 'PauseLane', lane: 'paused' })
  site.must({ type: 'CloseLane', lane: 'closed' })
  site.must({ type: 'ReserveNumbers', class: 'green', secrets: ['secret'] })
  site.must({ type: 'AddNotice', id: 'notice', ...notice })
  site.issue({ id: 'waiting', identity: 'li' })
  site.pass(100)
  return site
}

/** Days as they may be when somebody asks. */
function situations(): Record<string, State> {
  const [open, held, closed] = [fullSite(), fullSite(), fullSite()]
  open.must({ type: 'CallNext', lane: 'open', class: 'batch' })
  held.must({ type: 'Hold', reason: 'rain' })
  closed.must({ type: 'CloseDay', force: true, reason: 'storm' })
  return { never: initialState(), open: open.state, held: held.state, closed: closed.state }
}

const TICKETS = ['waiting', 'called', 'sampling', 'done', 'missed', 'missed-thrice', 'cancelled', 'nobody']
const AT = ['open', 'busy', 'paused', 'closed', 'pool', 'full', 'nowhere']
const TASKS = ['task-open', 'task-accepted', 'task-with', 'task-done', 'no-task']
const raise = { assistanceId: 'a', incidentId: 'i' }
const details = { name: 'Firm', code: 'FIRM', expected: 3, from: START, to: START + 1000 }
const notice = {
  preset: null,
  text: { 'zh-CN': '请戴口罩', en: 'Wear a mask' },
  schedule: { every: null, from: null, to: null },
  placement: ['board' as const],
  on: true,
}

type Asked<T extends CommandType> = Omit<CommandOf<T>, 'type'>
type Cases = { readonly [T in CommandType]: Readonly<Record<string, Asked<T>>> }

const each = <const N extends string, T>(names: readonly N[], of: (name: N) => T): Record<string, T> =>
  Object.fromEntries(names.map(name => [name, of(name)]))
const tickets = each(TICKETS, ticket => ({ ticket }))
const lanes = each(AT, lane => ({ lane }))
const tasks = each(TASKS, id => ({ id }))

/** The compiler asks for every command that there is. */
const CASES: Cases = {
  OpenDay: { again: { id: 'day-1' }, unnamed: { id: ' ' } },
  CloseDay: { plain: {}, 'forced for no reason': { force: true }, forced: { force: true, reason: 'storm' } },
  BeginEpoch: { next: { epoch: 1, skip: 100 }, same: { epoch: 0, skip: 0 } },
  Hold: { rain: { reason: 'rain' }, 'no reason': { reason: '' } },
  Release: { plain: {}, batch: { by: 'batch', batch: 'batch' }, stranger: { by: 'batch', batch: 'x' } },
  ChangeSettings: { k: { k: 3 }, same: { k: 2 }, faulty: { k: 0 } },
  IssueTicket: {
    anybody: { id: 'x', ...raise },
    'the same person': { id: 'x', identity: 'li', ...raise },
    'of a batch': { id: 'x', batch: 'SCHOOL', ...raise },
    'of no batch': { id: 'x', batch: 'NONE', ...raise },
    'of 21': { id: 'x', party: 21, ...raise },
  },
  ChangeTicket: each(TICKETS, ticket => ({ ticket, party: 2, ...raise })),
  Recall: tickets,
  Arrive: tickets,
  CompleteTicket: tickets,
  Miss: tickets,
  Rejoin: tickets,
  Cancel: { ...tickets, 'sampling, with a reason': { ticket: 'sampling', reason: 'fainted' } },
  Transfer: {
    ...each(TICKETS, ticket => ({ ticket, class: 'green' as const })),
    ...each(AT, lane => ({ ticket: 'waiting', lane })),
    'to nothing': { ticket: 'waiting' },
  },
  Reprint: each(TICKETS, ticket => ({ ticket, printer: 'p', job: 'j' })),
  VoidDevice: {
    lost: { device: 'd', since: 0, reason: 'stolen' },
    'no reason': { device: 'd', since: 0, reason: '' },
  },
  ReserveNumbers: { some: { class: 'general', secrets: ['s'] }, none: { class: 'general', secrets: [] } },
  AddLane: { new: { lane: 'new', config: {} }, known: { lane: 'open', config: {} } },
  ConfigureLane: {
    ...each(AT, lane => ({ lane, config: { stepFree: true } })),
    faulty: { lane: 'open', config: { serves: [] } },
  },
  ConfigureSite: {
    more: { lanes: [{ lane: 'new', config: {} }], settings: {} },
    same: { lanes: [], settings: {} },
  },
  OpenLane: lanes,
  PauseLane: lanes,
  ResumeLane: lanes,
  CloseLane: lanes,
  CallNext: {
    ...lanes,
    'as nobody saw it': { lane: 'busy', current: null },
    ...each(TICKETS, ticket => ({ lane: 'open', ticket })),
    'of 21': { lane: 'open', count: 21 },
  },
  RegisterBatch: { new: { id: 'new', ...details }, known: { id: 'batch', ...details } },
  ChangeBatch: { known: { id: 'batch', expected: 5 }, same: { id: 'batch' }, stranger: { id: 'x' } },
  OpenTube: {
    ...each(AT, lane => ({ id: 'x', lane, barcode: 'new' })),
    'used before': { id: 'x', lane: 'pool', barcode: 'sealed' },
  },
  SealTube: each(['open', 'sealed', 'none'], tube => ({ tube })),
  CorrectTube: {
    right: { tube: 'sealed', ticket: 'tubed', person: 0, to: 'open', reason: 'swapped' },
    'somebody else': { tube: 'sealed', ticket: 'done', person: 0, to: 'open', reason: 'swapped' },
    'to no tube': { tube: 'sealed', ticket: 'tubed', person: 0, to: 'none', reason: 'swapped' },
    'no reason': { tube: 'sealed', ticket: 'tubed', person: 0, to: 'open', reason: '' },
  },
  ReconcileTubes: { all: { counted: [] }, 'of no lane': { counted: [], lane: 'nowhere' } },
  RaiseAssistance: { here: { id: 'x', kind: 'other' }, nobody: { id: 'x', kind: 'other', ticket: 'nobody' } },
  AcceptAssistance: tasks,
  ReachResident: tasks,
  FinishAssistance: tasks,
  HandOverAssistance: each(TASKS, id => ({ id, to: null })),
  ReportIncident: {
    here: { id: 'x', kind: 'medical' },
    nobody: { id: 'x', kind: 'medical', ticket: 'nobody' },
  },
  AddNotice: { new: { id: 'new', ...notice }, known: { id: 'notice', ...notice } },
  ChangeNotice: { off: { id: 'notice', on: false }, same: { id: 'notice' }, stranger: { id: 'x' } },
  RemoveNotice: { known: { id: 'notice' }, stranger: { id: 'x' } },
  ExpireRecords: { some: { keys: [], people: 0 } },
  ForgetPeople: {
    somebody: { of: 'done', person: null, people: 1, reason: 'asked' },
    'no reason': { of: 'done', person: null, people: 1, reason: '' },
  },
  EraseCampaign: { over: { campaign: 'c', next: 'd', people: 9, reason: 'over' } },
  RecordAccessChange: {
    device: { what: 'device-added', subject: 'd' },
    nothing: { what: 'device-added', subject: '' },
  },
  RecordExport: { report: { kind: 'report', day: 'day-1', rows: 1, reason: 'asked' } },
  Undo: { own: {} },
}

/** Whatever is in it throws when it is changed. */
function frozen<T>(thing: T, seen = new Set<unknown>()): T {
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return thing
  seen.add(thing)
  if (thing instanceof Map || thing instanceof Set) {
    const refuse = () => {
      throw new Error('changed by being asked')
    }
    for (const inside of thing.values()) frozen(inside, seen)
    Object.assign(thing, { set: refuse, add: refuse, delete: refuse, clear: refuse })
  }
  for (const inside of Object.values(thing)) frozen(inside, seen)
  return Object.freeze(thing)
}

function outcome(state: State, command: Command): string {
  const now = { wall: START + 600_000, mono: 600_000, boot: 'boot-1' }
  const decision = decide(state, command, { now, actor: 'li', device: null })
  if (isRefused(decision)) return decision.refused
  if (decision.existing !== undefined) return `existing ${decision.existing}`
  return decision.events.length > 0 ? 'events' : 'nothing'
}

/** One row for all cases of a command that are answered alike. */
function rowsOf(type: CommandType, states: readonly State[]): string[] {
  const named = new Map<string, string[]>()
  for (const [name, asked] of Object.entries(CASES[type])) {
    const answers = states.map(state => outcome(state, { type, ...asked } as Command)).join(' | ')
    named.set(answers, [...(named.get(answers) ?? []), name])
  }
  return [...named].map(([answers, names]) => `${type} ${names.join(', ')} | ${answers}`)
}

test('every command in every state', () => {
  const states = Object.values(frozen(situations()))
  const rows = (Object.keys(CASES) as CommandType[]).flatMap(type => rowsOf(type, states))
  const table = ['command | before any day | open | held | closed', ...rows].join('\n')
  expect(table).toMatchInlineSnapshot(`
    "command | before any day | open | held | closed
    OpenDay again | events | nothing | nothing | events
    OpenDay unnamed | invalid-input | nothing | nothing | invalid-input
    CloseDay plain | nothing | lane-busy | lane-busy | nothing
    CloseDay forced for no reason | nothing | invalid-input | invalid-input | nothing
    CloseDay forced | nothing | events | events | nothing
    BeginEpoch next | events | events | events | events
    BeginEpoch same | invalid-input | invalid-input | invalid-input | invalid-input
    Hold rain | day-closed | events | nothing | day-closed
    Hold no reason | day-closed | invalid-input | invalid-input | day-closed
    Release plain | day-closed | nothing | events | day-closed
    Release batch | day-closed | events | events | day-closed
    Release stranger | day-closed | not-found | not-found | day-closed
    ChangeSettings k | events | events | events | events
    ChangeSettings same | nothing | nothing | nothing | nothing
    ChangeSettings faulty | invalid-input | invalid-input | invalid-input | invalid-input
    IssueTicket anybody, of a batch | day-closed | events | events | day-closed
    IssueTicket the same person | day-closed | existing waiting | existing waiting | day-closed
    IssueTicket of no batch | day-closed | not-found | not-found | day-closed
    IssueTicket of 21 | day-closed | invalid-input | invalid-input | day-closed
    ChangeTicket waiting, called, missed, missed-thrice | not-found | events | events | day-closed
    ChangeTicket sampling, done, cancelled | not-found | wrong-state | wrong-state | day-closed
    ChangeTicket nobody | not-found | not-found | not-found | not-found
    Recall waiting, sampling, done, missed, missed-thrice, cancelled | not-found | wrong-state | wrong-state | day-closed
    Recall called | not-found | events | site-held | day-closed
    Recall nobody | not-found | not-found | not-found | not-found
    Arrive waiting, sampling, done, missed, missed-thrice, cancelled | not-found | wrong-state | wrong-state | day-closed
    Arrive called | not-found | events | events | day-closed
    Arrive nobody | not-found | not-found | not-found | not-found
    CompleteTicket waiting, done, missed, missed-thrice, cancelled | not-found | wrong-state | wrong-state | day-closed
    CompleteTicket called, sampling | not-found | events | events | day-closed
    CompleteTicket nobody | not-found | not-found | not-found | not-found
    Miss waiting, sampling, done, missed, missed-thrice, cancelled | not-found | wrong-state | wrong-state | day-closed
    Miss called | not-found | too-early | too-early | day-closed
    Miss nobody | not-found | not-found | not-found | not-found
    Rejoin waiting, called, sampling, done, cancelled | not-found | wrong-state | wrong-state | day-closed
    Rejoin missed | not-found | events | events | day-closed
    Rejoin missed-thrice | not-found | rejoin-limit | rejoin-limit | day-closed
    Rejoin nobody | not-found | not-found | not-found | not-found
    Cancel waiting, called, missed, missed-thrice, sampling, with a reason | not-found | events | events | day-closed
    Cancel sampling, done, cancelled | not-found | wrong-state | wrong-state | day-closed
    Cancel nobody | not-found | not-found | not-found | not-found
    Transfer waiting, called, open, busy, pool, full | not-found | events | events | day-closed
    Transfer sampling, done, missed, missed-thrice, cancelled | not-found | wrong-state | wrong-state | day-closed
    Transfer nobody | not-found | not-found | not-found | not-found
    Transfer paused, closed | not-found | lane-not-open | lane-not-open | day-closed
    Transfer nowhere | not-found | not-found | not-found | day-closed
    Transfer to nothing | invalid-input | invalid-input | invalid-input | invalid-input
    Reprint waiting, called, sampling, missed, missed-thrice | not-found | events | events | day-closed
    Reprint done, cancelled | not-found | wrong-state | wrong-state | day-closed
    Reprint nobody | not-found | not-found | not-found | not-found
    VoidDevice lost | nothing | nothing | nothing | nothing
    VoidDevice no reason | invalid-input | invalid-input | invalid-input | invalid-input
    ReserveNumbers some | day-closed | events | events | day-closed
    ReserveNumbers none | day-closed | invalid-input | invalid-input | day-closed
    AddLane new | events | events | events | events
    AddLane known | events | invalid-input | invalid-input | invalid-input
    ConfigureLane open, busy, paused, closed, pool, full | not-found | events | events | events
    ConfigureLane nowhere | not-found | not-found | not-found | not-found
    ConfigureLane faulty | not-found | invalid-input | invalid-input | invalid-input
    ConfigureSite more | events | events | events | events
    ConfigureSite same | nothing | nothing | nothing | nothing
    OpenLane open, busy, pool, full | not-found | nothing | nothing | day-closed
    OpenLane paused | not-found | wrong-state | wrong-state | day-closed
    OpenLane closed | not-found | events | events | day-closed
    OpenLane nowhere | not-found | not-found | not-found | not-found
    PauseLane open, busy, pool, full | not-found | events | events | day-closed
    PauseLane paused, closed | not-found | lane-not-open | lane-not-open | day-closed
    PauseLane nowhere | not-found | not-found | not-found | not-found
    ResumeLane open, busy, closed, pool, full | not-found | wrong-state | wrong-state | day-closed
    ResumeLane paused | not-found | events | events | day-closed
    ResumeLane nowhere | not-found | not-found | not-found | not-found
    CloseLane open, paused, pool, full | not-found | events | events | day-closed
    CloseLane busy | not-found | lane-busy | lane-busy | day-closed
    CloseLane closed | not-found | nothing | nothing | day-closed
    CloseLane nowhere | not-found | not-found | not-found | not-found
    CallNext open, pool, full, waiting, missed | not-found | events | nothing | day-closed
    CallNext busy | not-found | events | events | day-closed
    CallNext paused, closed | not-found | lane-not-open | lane-not-open | day-closed
    CallNext nowhere | not-found | not-found | not-found | not-found
    CallNext as nobody saw it | not-found | lane-moved | lane-moved | day-closed
    CallNext called, sampling, done, cancelled | not-found | wrong-state | wrong-state | day-closed
    CallNext missed-thrice | not-found | rejoin-limit | rejoin-limit | day-closed
    CallNext nobody | not-found | not-found | not-found | day-closed
    CallNext of 21 | invalid-input | invalid-input | invalid-input | invalid-input
    RegisterBatch new | events | events | events | events
    RegisterBatch known | events | invalid-input | invalid-input | invalid-input
    ChangeBatch known | not-found | events | events | events
    ChangeBatch same | not-found | nothing | nothing | nothing
    ChangeBatch stranger | not-found | not-found | not-found | not-found
    OpenTube open, busy, paused, pool | not-found | events | events | day-closed
    OpenTube closed | not-found | lane-not-open | lane-not-open | day-closed
    OpenTube full | not-found | wrong-state | wrong-state | day-closed
    OpenTube nowhere | not-found | not-found | not-found | not-found
    OpenTube used before | not-found | tube-used | tube-used | day-closed
    SealTube open | not-found | events | events | nothing
    SealTube sealed | not-found | nothing | nothing | nothing
    SealTube none | not-found | not-found | not-found | not-found
    CorrectTube right | not-found | events | events | events
    CorrectTube somebody else, to no tube | not-found | not-found | not-found | not-found
    CorrectTube no reason | not-found | invalid-input | invalid-input | invalid-input
    ReconcileTubes all | day-closed | events | events | events
    ReconcileTubes of no lane | day-closed | not-found | not-found | not-found
    RaiseAssistance here | day-closed | events | events | events
    RaiseAssistance nobody | day-closed | not-found | not-found | not-found
    AcceptAssistance task-open | not-found | events | events | events
    AcceptAssistance task-accepted, task-with, task-done | not-found | wrong-state | wrong-state | wrong-state
    AcceptAssistance no-task | not-found | not-found | not-found | not-found
    ReachResident task-open, task-with, task-done | not-found | wrong-state | wrong-state | wrong-state
    ReachResident task-accepted | not-found | events | events | events
    ReachResident no-task | not-found | not-found | not-found | not-found
    FinishAssistance task-open, task-done | not-found | wrong-state | wrong-state | wrong-state
    FinishAssistance task-accepted, task-with | not-found | events | events | events
    FinishAssistance no-task | not-found | not-found | not-found | not-found
    HandOverAssistance task-open, task-done | not-found | wrong-state | wrong-state | wrong-state
    HandOverAssistance task-accepted, task-with | not-found | events | events | events
    HandOverAssistance no-task | not-found | not-found | not-found | not-found
    ReportIncident here | day-closed | events | events | events
    ReportIncident nobody | day-closed | not-found | not-found | not-found
    AddNotice new | events | events | events | events
    AddNotice known | events | invalid-input | invalid-input | invalid-input
    ChangeNotice off | not-found | events | events | events
    ChangeNotice same | not-found | nothing | nothing | nothing
    ChangeNotice stranger | not-found | not-found | not-found | not-found
    RemoveNotice known | not-found | events | events | events
    RemoveNotice stranger | not-found | not-found | not-found | not-found
    ExpireRecords some | events | events | events | events
    ForgetPeople somebody | events | events | events | events
    ForgetPeople no reason | invalid-input | invalid-input | invalid-input | invalid-input
    EraseCampaign over | events | wrong-state | wrong-state | events
    RecordAccessChange device | events | events | events | events
    RecordAccessChange nothing | invalid-input | invalid-input | invalid-input | invalid-input
    RecordExport report | events | events | events | events
    Undo own | day-closed | cannot-undo | cannot-undo | day-closed"
  `)
})
