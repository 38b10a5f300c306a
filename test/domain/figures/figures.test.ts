/** The day's figures: counted once, taken back by undo, and the same whether lived, replayed or added up afterwards. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDuration,
  longest,
  mean,
  newDurations,
  quantile,
} from '../../../server/domain/figures/durations.ts'
import { HAPPENINGS, slotOf } from '../../../server/domain/figures/figures.ts'
import { below, insert, remove } from '../../../server/domain/figures/sorted.ts'
import { atItFor, staffTime } from '../../../server/domain/lane/spells.ts'
import { must } from '../../../server/domain/lookup.ts'
import type { State } from '../../../server/domain/state.ts'
import { CLASSES } from '../../../server/domain/words.ts'
import { anyDay, DAYS, live, newDay } from '../support/day.ts'
import { Site, START } from '../support/site.ts'

const figuresOf = (site: Site) => site.state.derived.figures
const slotAt = (site: Site, minutes: number) => figuresOf(site).slots.get(slotOf(START + minutes * 60_000))
const peopleIn = (state: State, ...states: string[]) =>
  [...state.tickets.values()]
    .filter(each => states.includes(each.state))
    .reduce((n, { party }) => n + party, 0)

describe('durations', () => {
  test('quantiles are right to one step', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(numbers, fc.constantFrom(0.1, 0.5, 0.9), (all, q) => {
        const durations = newDurations(30_000)
        for (const ms of all) addDuration(durations, ms, 1)
        const exact = all.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(q * all.length) - 1)] ?? 0
        expect(Math.abs((quantile(durations, q) ?? 0) - exact)).toBeLessThanOrEqual(30_000)
        expect(mean(durations)).toBeCloseTo(all.reduce((sum, ms) => sum + ms, 0) / all.length)
        expect((longest(durations) ?? 0) - Math.max(...all)).toBeGreaterThan(0)
        expect((longest(durations) ?? 0) - Math.max(...all)).toBeLessThanOrEqual(30_000)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('what is taken out leaves nothing behind', () => {
    const durations = newDurations(30_000)
    for (const ms of [10_000, 90_000, 400_000]) addDuration(durations, ms, 1)
    for (const ms of [400_000, 10_000, 90_000]) addDuration(durations, ms, -1)
    expect(durations).toEqual(newDurations(30_000))
    expect(quantile(durations, 0.5)).toBeNull()
  })
})

test('sorted numbers count what lies below, whatever the order they came in', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 40 }), (all, limit) => {
      const sorted: number[] = []
      for (const each of all) insert(sorted, each)
      expect(below(sorted, limit)).toBe(all.filter(each => each < limit).length)
      for (const each of all) remove(sorted, each)
      expect(sorted).toEqual([])
    }),
    { numRuns: 200, seed: 2 },
  )
})

describe('a slot', () => {
  test('holds arrivals, sampled, missed and cancelled people by class', () => {
    const site = new Site()
    site.issue({ party: 3 })
    site.issue({ green: true })
    site.issue()
    site.issue()
    site.pass(16 * 60)
    site.next()
    site.next()
    site.next()
    site.must({ type: 'Cancel', ticket: 't3' })
    site.pass(61)
    site.must({ type: 'Recall', ticket: 't2' })
    site.must({ type: 'Miss', ticket: 't2' })
    expect(slotAt(site, 0)).toMatchObject({
      arrived: { general: { tickets: 3, people: 5 }, green: { tickets: 1, people: 1 } },
      sampled: { general: { tickets: 0, people: 0 } },
    })
    expect(slotAt(site, 16)).toMatchObject({
      sampled: { general: { tickets: 1, people: 3 }, green: { tickets: 1, people: 1 } },
      cancelled: { general: { tickets: 1, people: 1 } },
      missed: { general: { tickets: 1, people: 1 } },
    })
  })

  test('waits last from issue to the first call, and an undone call is none', () => {
    const site = new Site()
    site.issue()
    site.pass(10 * 60)
    site.next()
    expect(quantile(figuresOf(site).waits.general, 0.5)).toBeCloseTo(10 * 60_000, -5)
    site.must({ type: 'Undo' })
    expect(figuresOf(site).waits.general.count).toBe(0)
    expect([...figuresOf(site).slots.keys()]).toEqual([slotOf(START)])
    site.pass(10 * 60)
    site.next()
    site.miss('t0')
    site.must({ type: 'Rejoin', ticket: 't0' })
    site.pass(30 * 60)
    site.next()
    expect(figuresOf(site).waits.general).toMatchObject({ count: 1, sum: 20 * 60_000 })
  })
})

test('on every day the figures add up to the tickets', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyDay, day => {
      const site = newDay()
      live(site, day)
      const { slots, totals, waits, tubed } = figuresOf(site)
      const people = (what: (typeof HAPPENINGS)[number]) =>
        CLASSES.reduce((sum, of) => sum + totals[what][of].people, 0)
      for (const what of HAPPENINGS) {
        for (const of of CLASSES) {
          const inSlots = [...slots.values()].reduce((sum, slot) => sum + slot[what][of].people, 0)
          expect(inSlots).toBe(totals[what][of].people)
        }
      }
      const { state } = site
      const all = [...state.tickets.values()]
      expect(people('arrived')).toBe(all.reduce((sum, { party }) => sum + party, 0))
      expect(people('sampled')).toBe(peopleIn(state, 'done'))
      expect(people('cancelled')).toBe(peopleIn(state, 'cancelled'))
      expect(CLASSES.reduce((sum, of) => sum + waits[of].count, 0)).toBe(
        all.filter(({ firstCall }) => firstCall !== null).length,
      )
      const inTubes = [...state.tubes.values()].reduce((sum, { bound }) => sum + bound.length, 0)
      expect(tubed).toBe(inTubes)
    }),
    { numRuns: Math.ceil(DAYS / 5), seed: 7_010 },
  )
})

describe('lanes and people', () => {
  test('a short pause is no rest, a long one is, and another person begins anew', () => {
    const site = new Site({ lanes: { 1: {} } })
    const lane = () => must(site.state.lanes, '1')
    site.must({ type: 'CloseLane', lane: '1' })
    site.must({ type: 'OpenLane', lane: '1', staff: 'chen' })
    site.pass(50 * 60)
    site.must({ type: 'PauseLane', lane: '1' })
    site.pass(5 * 60)
    expect(atItFor(lane(), site.now)).toBeNull()
    site.must({ type: 'ResumeLane', lane: '1' })
    site.pass(10 * 60)
    expect(atItFor(lane(), site.now)).toBe(65 * 60_000)
    site.must({ type: 'PauseLane', lane: '1' })
    site.pass(15 * 60)
    site.must({ type: 'ResumeLane', lane: '1' })
    site.pass(60)
    expect(atItFor(lane(), site.now)).toBe(60_000)
    site.must({ type: 'OpenLane', lane: '1', staff: 'wu' })
    site.pass(120)
    expect(atItFor(lane(), site.now)).toBe(120_000)
    expect(staffTime(site.state.lanes.values(), site.now)).toEqual(
      new Map([
        [null, 0],
        ['chen', 61 * 60_000],
        ['wu', 120_000],
      ]),
    )
  })

  test('sampled people and busy time belong to the lane', () => {
    const site = new Site({ lanes: { 1: {}, 2: {} } })
    site.issue({ party: 2 })
    site.next('2')
    site.pass(90)
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    expect(figuresOf(site).lanes).toEqual(new Map([['2', { tickets: 1, people: 2, busy: 90_000 }]]))
    site.must({ type: 'Undo' })
    expect(figuresOf(site).lanes.size).toBe(0)
  })
})

test('help is timed from the call to the first acceptance', () => {
  const site = new Site()
  site.issue({ needs: ['wheelchair'] })
  site.pass(42)
  site.must({ type: 'AcceptAssistance', id: 'help-0' })
  site.pass(30)
  site.must({ type: 'ReachResident', id: 'help-0' })
  const { help } = figuresOf(site)
  expect(help.raised.wheelchair).toBe(1)
  expect([mean(help.accepted), mean(help.reached)]).toEqual([42_000, 72_000])
  expect([...help.unfinished.keys()]).toEqual(['help-0'])
  site.must({ type: 'FinishAssistance', id: 'help-0' })
  expect([help.unfinished.size, help.done]).toEqual([0, 1])
})

test('holds are kept with their times', () => {
  const site = new Site()
  site.must({ type: 'Hold', reason: 'rain' })
  site.pass(600)
  site.must({ type: 'Hold', reason: 'rain', message: 'shelter at gate 2' })
  site.pass(300)
  site.must({ type: 'Release' })
  expect(site.state.holds).toMatchObject([
    { reason: 'rain', from: { wall: START }, to: { wall: START + 900_000 } },
  ])
})
