/**
 * Two lanes, three people, double taps, undo, clock steps: the rules against a model that knows only who is where.
 * A run fails when a ticket is lost, stands in two lanes, or a number is given twice.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../server/domain/command.ts'
import { isRefused } from '../../server/domain/refusal.ts'
import { Site } from './support/site.ts'

type Where = 'waiting' | 'done' | 'missed' | 'cancelled' | `called ${string}` | `sampling ${string}`

type Model = {
  readonly tickets: Map<string, Where>
  /** What an undo would put back, by person. */
  readonly before: Map<string, Map<string, Where>>
}

type Step = fc.Command<Model, Site>

const PEOPLE = ['li', 'wang', 'chen']

const person = (n: number): string => PEOPLE[n % PEOPLE.length] ?? 'li'
const ticket = (model: Model, n: number): string => `t${n % Math.max(1, model.tickets.size)}`
const lane = (n: number): string => String((n % 2) + 1)
const here = (model: Model, at: string): string[] =>
  [...model.tickets].filter(([, where]) => where.endsWith(` ${at}`)).map(([id]) => id)

/** Where the real tickets are. */
function places(site: Site): Map<string, Where> {
  return new Map(
    [...site.state.tickets.values()].map(({ id, state, lane: at }) => [
      id,
      (state === 'called' || state === 'sampling' ? `${state} ${at}` : state) as Where,
    ]),
  )
}

const list = (ids: Iterable<string>): string => [...ids].toSorted().join(' ')

/** One line each, since this is asked after every step. */
function agree(model: Model, site: Site): void {
  const { lanes, tickets, derived } = site.state
  expect(list([...places(site)].map(([id, where]) => `${id}:${where}`))).toBe(
    list([...model.tickets].map(([id, where]) => `${id}:${where}`)),
  )
  for (const each of lanes.values()) expect(list(each.current)).toBe(list(here(model, each.id)))
  const { general, green, batch } = derived.queues
  const waiting = [...model.tickets].filter(([, where]) => where === 'waiting').map(([id]) => id)
  expect(list([...general, ...green, ...batch].map(({ id }) => id))).toBe(list(waiting))
  expect(new Set([...tickets.values()].map(({ number }) => number)).size).toBe(tickets.size)
}

/** Moves tickets in the model, and remembers where they were for an undo. */
function move(model: Model, who: string, to: ReadonlyMap<string, Where>): void {
  const before = new Map([...to.keys()].map(id => [id, model.tickets.get(id) ?? 'waiting'] as const))
  model.before.set(who, before)
  for (const [id, where] of to) model.tickets.set(id, where)
}

/** A step is always allowed; the rules may refuse it, and then nothing has happened. */
const step = (name: string, run: (model: Model, site: Site) => void): Step => ({
  check: () => true,
  run(model, site) {
    run(model, site)
    agree(model, site)
  },
  toString: () => name,
})

const issue = (green: boolean, identity: number) =>
  step(`issue ${green ? 'green' : 'general'} ${identity}`, (model, site) => {
    const id = `t${model.tickets.size}`
    const ids = { id, assistanceId: `h${id}`, incidentId: `i${id}` }
    const decision = site.ask({ type: 'IssueTicket', ...ids, green, identity: `p${identity}` })
    if (isRefused(decision)) throw new Error(decision.refused)
    if (decision.existing === undefined) model.tickets.set(id, 'waiting')
    else expect(model.tickets.get(decision.existing)).toMatch(/waiting|called|sampling|missed/)
  })

/** One or two presses by different people who saw the same lane: of two, only the first may do anything. */
const next = (at: string, who: string, twice: boolean) =>
  step(`next ${at} ${who} ${twice ? 'twice' : ''}`, (model, site) => {
    const current = here(model, at)
    const command: Command = { type: 'CallNext', lane: at, current }
    const called = site
      .must(command, who)
      .flatMap(event => (event.type === 'TicketCalled' ? event.ticket : []))
    for (const id of called) expect(model.tickets.get(id)).toBe('waiting')
    const to = new Map(current.map(id => [id, 'done' as Where]))
    for (const id of called) to.set(id, `called ${at}`)
    if (to.size > 0) move(model, who, to)
    if (!twice || to.size === 0) return
    expect(
      site.refusal(
        command,
        PEOPLE.find(each => each !== who),
      ),
    ).toBe('lane-moved')
  })

const onTicket = (
  type: 'Recall' | 'Arrive' | 'CompleteTicket' | 'Miss' | 'Rejoin' | 'Cancel',
  n: number,
  who: string,
) =>
  step(`${type} ${n} ${who}`, (model, site) => {
    const id = ticket(model, n)
    const was = model.tickets.get(id)
    if (isRefused(site.ask({ type, ticket: id }, who))) return
    const at = was?.split(' ')[1] ?? ''
    const to: Record<typeof type, Where> = {
      Recall: `called ${at}`,
      Arrive: `sampling ${at}`,
      CompleteTicket: 'done',
      Miss: 'missed',
      Rejoin: 'waiting',
      Cancel: 'cancelled',
    }
    if (type === 'Rejoin' || type === 'Cancel') model.tickets.set(id, to[type])
    else move(model, who, new Map([[id, to[type]]]))
  })

const undo = (who: string) =>
  step(`undo ${who}`, (model, site) => {
    if (isRefused(site.ask({ type: 'Undo' }, who))) return
    for (const [id, where] of model.before.get(who) ?? []) model.tickets.set(id, where)
    model.before.delete(who)
  })

const pass = (seconds: number) => step(`${seconds} s pass`, (_, site) => site.pass(seconds))

const clock = (hours: number) =>
  step(`the clock steps ${hours} h`, (_, site) => {
    site.now = { ...site.now, wall: site.now.wall + hours * 3_600_000 }
  })

const small = fc.nat({ max: 30 })
const who = fc.nat({ max: 2 }).map(person)
const steps = [
  fc.tuple(fc.boolean(), small).map(([green, identity]) => issue(green, identity)),
  fc.tuple(small, who, fc.boolean()).map(([at, by, twice]) => next(lane(at), by, twice)),
  fc.tuple(small, who, fc.boolean()).map(([at, by, twice]) => next(lane(at), by, twice)),
  fc
    .tuple(fc.constantFrom('Recall', 'Arrive', 'CompleteTicket', 'Miss', 'Rejoin', 'Cancel'), small, who)
    .map(([type, n, by]) => onTicket(type, n, by)),
  who.map(undo),
  fc.constantFrom(1, 20, 40).map(pass),
  fc.constantFrom(-3, 17_520, -400_000).map(clock),
]

test('never two lanes on one ticket, never a ticket lost', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 80, size: 'max' }), commands => {
      const setup = () => ({
        model: { tickets: new Map(), before: new Map() },
        real: new Site({ lanes: { 1: {}, 2: {} } }),
      })
      fc.modelRun(setup, commands)
    }),
    { numRuns: Number(process.env.GREENLANE_SOAK ?? 500), seed: 42 },
  )
})
