/** What holds on every day, whatever happens: replay, snapshots, undo, and no ticket lost or in two places. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve } from '../../server/domain/evolve.ts'
import { fits } from '../../server/domain/policy/fit.ts'
import { forecast } from '../../server/domain/policy/forecast.ts'
import { fromSnapshot, toSnapshot } from '../../server/domain/snapshot.ts'
import { initialState, type State } from '../../server/domain/state.ts'
import { UNDOABLE } from '../../server/domain/undo/action.ts'
import { CLASSES } from '../../server/domain/words.ts'
import { actorOf, anyDay, commandsOf, DAYS, type Happening, live, newDay } from './support/day.ts'
import type { Site } from './support/site.ts'

const CODES =
  /^(invalid-input|not-found|lane-busy|lane-moved|lane-not-open|does-not-fit|wrong-state|too-early|rejoin-limit|site-held|day-closed|cannot-undo|tube-used|tube-full|no-tube)$/

const onDays = (check: (day: Happening[]) => void, days = DAYS) =>
  fc.assert(fc.property(anyDay, check), { numRuns: Math.ceil(days), seed: 4_000 })

/** What undo leaves behind of itself, and what it never restores. */
function withoutTrace(site: Site): object {
  const { seq: _, actions: __, ...rest } = JSON.parse(toSnapshot(site.state))
  return rest
}

/** Every ticket is in exactly the place that its state says. */
function expectConsistent(state: State): void {
  const at = [...state.lanes.values()].flatMap(lane => lane.current)
  const queued = CLASSES.flatMap(of => state.derived.queues[of].map(ticket => ticket.id))
  const tickets = [...state.tickets.values()]
  const inState = (...states: string[]) =>
    tickets.filter(({ state: is }) => states.includes(is)).map(({ id }) => id)
  expect(at.toSorted()).toEqual(inState('called', 'sampling').toSorted())
  expect(queued.toSorted()).toEqual(inState('waiting').toSorted())
  expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length)
}

describe('on every day', { timeout: 600_000 }, () => {
  test('replaying the journal gives the same state, byte for byte', () => {
    onDays(day => {
      const site = newDay()
      live(site, day)
      const replayed = initialState()
      for (const entry of site.records) evolve(replayed, JSON.parse(JSON.stringify(entry)))
      expect(toSnapshot(replayed)).toBe(toSnapshot(site.state))
      expect(replayed.derived).toEqual(site.state.derived)
    })
  })

  test('a restored snapshot goes on as if nothing had happened', () => {
    onDays(day => {
      const site = newDay()
      live(site, day.slice(0, day.length / 2))
      const restored = fromSnapshot(toSnapshot(site.state))
      expect(toSnapshot(restored)).toBe(toSnapshot(site.state))
      expect(restored.derived).toEqual(site.state.derived)
      const from = site.records.length
      live(site, day.slice(day.length / 2))
      for (const entry of site.records.slice(from)) evolve(restored, entry)
      expect(toSnapshot(restored)).toBe(toSnapshot(site.state))
    })
  })

  test('every command yields events or a named refusal, and changes nothing by being asked', () => {
    onDays(day => {
      const site = newDay()
      for (const happening of day) {
        for (const command of commandsOf(site, happening)) {
          const before = toSnapshot(site.state)
          const decision = site.ask(command, actorOf(happening))
          if (!('refused' in decision) && decision.events.length > 0) continue
          expect(toSnapshot(site.state)).toBe(before)
          if ('refused' in decision) expect(decision.refused).toMatch(CODES)
        }
      }
    }, DAYS / 4)
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
          if (!mayUndo || 'refused' in decision || decision.events.length === 0) continue
          site.must({ type: 'Undo' }, actorOf(happening))
          expect(withoutTrace(site)).toEqual(before)
          undone += 1
          if (undone % 3 > 0) site.ask(command, actorOf(happening))
        }
      }
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
        expect(settings.capacity).not.toBeNull()
        expect(derived.inside + next.party).toBeGreaterThan(settings.capacity ?? 0)
        expect(derived.inside).toBeGreaterThan(0)
      }
    })
    expect(outside).toBeGreaterThan(DAYS)
  })

  test('no open lane idles while somebody fits it', () => {
    onDays(day => {
      const site = newDay()
      live(site, day)
      if (site.state.held !== null) site.must({ type: 'Release' })
      for (const lane of site.state.lanes.values()) {
        const waits = forecast(site.state).some(ticket => fits(site.state, lane, ticket))
        const calls = lane.state === 'open' && site.next(lane.id, { complete: [] }).length > 0
        expect(calls).toBe(lane.state === 'open' && waits)
      }
    })
  })

  test('everybody who waits is forecast once', () => {
    onDays(day => {
      const site = newDay()
      live(site, day)
      const waiting = CLASSES.flatMap(of => site.state.derived.queues[of].map(ticket => ticket.id))
      expect(
        forecast(site.state)
          .map(ticket => ticket.id)
          .toSorted(),
      ).toEqual(waiting.toSorted())
    })
  })
})

test('the forecast is the order in which one lane then calls', () => {
  onDays(day => {
    const site = newDay()
    live(site, day)
    for (const lane of ['1', '2', '3', '4', '5', '6']) {
      site.ask({ type: 'ConfigureLane', lane, config: { stepFree: true, greenFirst: false } })
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
