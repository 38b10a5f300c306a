/** What holds on every day, whatever happens: replay, snapshots, undo, and no ticket lost or in two places. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve } from '../../server/domain/evolve.ts'
import { fits } from '../../server/domain/policy/fit.ts'
import { forecast } from '../../server/domain/policy/forecast.ts'
import { isRefused } from '../../server/domain/refusal.ts'
import { fromSnapshot, toSnapshot } from '../../server/domain/snapshot.ts'
import { initialState, type State } from '../../server/domain/state.ts'
import type { Ticket } from '../../server/domain/ticket/ticket.ts'
import { UNDOABLE } from '../../server/domain/undo/action.ts'
import { CLASSES, type TicketState } from '../../server/domain/words.ts'
import { actorOf, anyDay, commandsOf, DAYS, type Happening, happenings, live, newDay } from './support/day.ts'
import type { Site } from './support/site.ts'
import { FEATURES, usesOf } from './support/uses.ts'

const CODES: ReadonlySet<string> = new Set([
  ...[
    'invalid-input',
    'not-found',
    'lane-busy',
    'lane-moved',
    'lane-not-open',
    'does-not-fit',
    'wrong-state',
  ],
  ...[
    'too-early',
    'rejoin-limit',
    'site-held',
    'day-closed',
    'cannot-undo',
    'tube-used',
    'tube-full',
    'no-tube',
  ],
])

const onDays = (check: (day: Happening[]) => void, days = DAYS) =>
  fc.assert(fc.property(anyDay, check), { numRuns: Math.ceil(days), seed: 4_000 })

/** Without what an undo leaves behind of itself, and what it never restores. */
const withoutTrace = ({ state }: Site): string => toSnapshot({ ...state, seq: 0, actions: new Map() })

/** The slow comparison only tells what differs. */
function expectSame(a: State, b: State): void {
  expect(toSnapshot(a)).toBe(toSnapshot(b))
  if (!isDeepStrictEqual(a.derived, b.derived)) expect(a.derived).toStrictEqual(b.derived)
}

const ids = (tickets: readonly Ticket[]): string =>
  tickets
    .map(({ id }) => id)
    .toSorted()
    .join()

/** Every ticket is in exactly the place that its state says. */
function expectConsistent({ lanes, tickets, derived }: State): void {
  const all = [...tickets.values()]
  const inState = (...states: TicketState[]) => ids(all.filter(({ state }) => states.includes(state)))
  const at = [...lanes.values()].flatMap(lane => lane.current)
  expect(at.toSorted().join()).toBe(inState('called', 'sampling'))
  expect(ids(CLASSES.flatMap(of => derived.queues[of]))).toBe(inState('waiting'))
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
}

describe('on every day', { timeout: 600_000 }, () => {
  test('the journal replayed, and a snapshot at noon carried on, give the same state, byte for byte', () => {
    // What a command changed by being asked would be in the state that was lived alone.
    onDays(day => {
      const site = newDay()
      live(site, day.slice(0, day.length / 2))
      const noon = site.records.length
      const [replayed, restored] = [initialState(), fromSnapshot(toSnapshot(site.state))]
      expectSame(restored, site.state)
      live(site, day.slice(day.length / 2))
      for (const record of site.records) {
        const text = JSON.stringify(record)
        evolve(replayed, JSON.parse(text))
        if (record.seq > noon) evolve(restored, JSON.parse(text))
      }
      expect(toSnapshot(replayed)).toBe(toSnapshot(site.state))
      expectSame(restored, site.state)
    })
  })

  test('every command yields events or a named refusal', () => {
    onDays(day => {
      const site = newDay()
      for (const happening of day) {
        for (const command of commandsOf(site, happening)) {
          const decision = site.ask(command, actorOf(happening))
          if (isRefused(decision) && !CODES.has(decision.refused)) expect.fail(decision.refused)
        }
      }
    })
  })

  test('a command that is refused changes nothing', () => {
    onDays(day => {
      const site = newDay()
      let before = toSnapshot(site.state)
      for (const happening of day) {
        for (const command of commandsOf(site, happening)) {
          const decision = site.ask(command, actorOf(happening))
          const now = toSnapshot(site.state)
          if (isRefused(decision) || decision.events.length === 0) expect(now).toBe(before)
          before = now
        }
      }
    }, DAYS / 20)
  })

  test('undoing an action at once restores the state exactly', () => {
    let undone = 0
    onDays(day => {
      const site = newDay()
      for (const happening of day) {
        for (const command of commandsOf(site, happening)) {
          const mayUndo = (UNDOABLE as readonly string[]).includes(command.type)
          const before = mayUndo ? withoutTrace(site) : undefined
          const decision = site.ask(command, actorOf(happening))
          if (!mayUndo || isRefused(decision) || decision.events.length === 0) continue
          site.must({ type: 'Undo' }, actorOf(happening))
          expect(withoutTrace(site)).toBe(before)
          undone += 1
          if (undone % 3 > 0) site.ask(command, actorOf(happening))
        }
      }
      expectSame(fromSnapshot(toSnapshot(site.state)), site.state)
    }, DAYS / 10)
    expect(undone).toBeGreaterThan(DAYS / 2)
  })

  test('no ticket is lost, in two places, or numbered twice', () => {
    onDays(day => {
      const site = newDay()
      for (const happening of day) {
        live(site, [happening])
        expectConsistent(site.state)
      }
    }, DAYS / 5)
  })

  test('nobody stands outside whom the waiting area would take', () => {
    let outside = 0
    onDays(day => {
      const site = newDay()
      site.must({ type: 'ChangeSettings', capacity: 6 })
      for (const happening of day) {
        live(site, [happening])
        const next = forecast(site.state).find(ticket => !ticket.inside)
        const { held, gate, settings, derived } = site.state
        if (next === undefined || held !== null || gate !== 'open') continue
        outside += 1
        const isFull = derived.inside > 0 && derived.inside + next.party > (settings.capacity ?? Infinity)
        if (!isFull) expect.fail(`${next.number} is outside, ${derived.inside} are inside`)
      }
    })
    expect(outside).toBeGreaterThan(DAYS)
  })

  test('everybody who waits is forecast once, and no open lane idles while somebody fits it', () => {
    onDays(day => {
      const site = newDay()
      live(site, day)
      expect(ids(forecast(site.state))).toBe(ids(CLASSES.flatMap(of => site.state.derived.queues[of])))
      if (site.state.held !== null) site.must({ type: 'Release' })
      for (const lane of site.state.lanes.values()) {
        const waits = forecast(site.state).some(ticket => fits(site.state, lane, ticket))
        const calls = lane.state === 'open' && site.next(lane.id, { complete: [] }).length > 0
        expect(calls).toBe(lane.state === 'open' && waits)
      }
    })
  })

  test('closing it ends every ticket, lane and tube, and the next one begins with nothing', () => {
    onDays(day => {
      const site = newDay()
      live(site, day)
      const was = new Map([...site.state.tickets].map(([id, { state }]) => [id, state]))
      site.must({ type: 'CloseDay', force: true, reason: 'storm' })
      const { tickets, lanes, tubes, derived, barcodes } = site.state
      for (const [id, { state }] of tickets) {
        const before = was.get(id) ?? 'waiting'
        expect(state).toBe(AT_THE_END[before])
      }
      expect([...lanes.values()].every(lane => lane.state === 'closed' && lane.current.length === 0)).toBe(
        true,
      )
      expect([...tubes.values()].every(tube => tube.state === 'sealed')).toBe(true)
      expect([derived.inside, ...Object.values(derived.waiting)]).toEqual([0, 0, 0, 0])
      const used = barcodes.size
      site.must({ type: 'OpenDay', id: 'day-2' })
      expectSame(fromSnapshot(toSnapshot(site.state)), site.state)
      expect([site.state.tickets.size, site.state.tubes.size, site.state.barcodes.size]).toEqual([0, 0, used])
      expect(site.issue().number).toBe('A001')
    }, DAYS / 10)
  })
})

const AT_THE_END: Readonly<Record<TicketState, TicketState>> = {
  waiting: 'expired',
  called: 'expired',
  missed: 'expired',
  sampling: 'cancelled',
  done: 'done',
  cancelled: 'cancelled',
  expired: 'expired',
}

test('the random days use every feature, each on many days', { timeout: 600_000 }, () => {
  const days = new Map<string, number>()
  onDays(day => {
    const used = new Set<string>()
    const site = newDay((state, record) => {
      for (const use of usesOf(state, record)) used.add(use)
    })
    for (const happening of day) {
      for (const command of commandsOf(site, happening)) {
        const decision = site.ask(command, actorOf(happening))
        if (isRefused(decision)) continue
        if (decision.existing !== undefined) used.add('the same person again')
        if (decision.events.length > 0) used.add(happening[0])
      }
    }
    for (const use of used) days.set(use, (days.get(use) ?? 0) + 1)
  })
  const quiet = ['soon', 'later']
  const all = [...Object.keys(happenings), ...FEATURES, 'the same person again']
  const rare = all
    .filter(each => !quiet.includes(each) && (days.get(each) ?? 0) < DAYS / 50)
    .map(each => `${each}: ${days.get(each) ?? 0}`)
  expect(rare).toEqual([])
})

test('the forecast is the order in which one lane then calls', () => {
  onDays(day => {
    const site = newDay()
    live(site, day)
    for (const lane of ['1', '2', '3', '4', '5', '6']) {
      site.ask({
        type: 'ConfigureLane',
        lane,
        config: { stepFree: true, greenFirst: false, serves: CLASSES },
      })
    }
    if (site.state.held !== null) site.must({ type: 'Release' })
    for (const lane of site.state.lanes.values()) {
      if (lane.state === 'open') site.must({ type: 'PauseLane', lane: lane.id })
    }
    if (site.state.lanes.get('1')?.state === 'closed') site.must({ type: 'OpenLane', lane: '1' })
    else site.must({ type: 'ResumeLane', lane: '1' })
    const expected = forecast(site.state).map(ticket => ticket.number)
    const called = expected.map(() => site.next('1', { complete: [] })[0])
    expect(called).toEqual(expected)
  }, DAYS / 5)
})
