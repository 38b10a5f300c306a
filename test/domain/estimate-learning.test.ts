/** What the estimates learn from, and what they must not learn from. */
import { expect, test } from 'vitest'
import { newPauses, shareLost, withPause, withPauseEnd } from '../../server/domain/estimate/pauses.ts'
import { newRate, perSecond, withArrival, workPerTicket } from '../../server/domain/estimate/rate.ts'
import { newSpread, type Prediction, widen, withWait } from '../../server/domain/estimate/spread.ts'
import { workOf } from '../../server/domain/estimate/work.ts'
import { evolve } from '../../server/domain/evolve.ts'
import { fromSnapshot, toSnapshot } from '../../server/domain/snapshot.ts'
import { initialState } from '../../server/domain/state.ts'
import { createRandom } from '../drill/random.ts'
import { Site } from './support/site.ts'

const at = (seconds: number) => ({ wall: seconds * 1000, mono: seconds * 1000, boot: 'one' })

test('intervals come to hold 80 of 100 waits, whatever the site is really like', () => {
  const random = createRandom(7, 1)
  let spread = newSpread()
  const prediction: Prediction = { seconds: 500, sooner: 0.12, later: 0.12 }
  const inside: boolean[] = []
  const middle: boolean[] = []
  for (let i = 0; i < 20_000; i++) {
    const told = widen(spread, 'general', prediction)
    const actual = 500 * 1.3 * Math.exp(0.3 * random.normal())
    inside.push(told.lo <= actual && actual <= told.hi)
    middle.push(actual <= told.mid)
    spread = withWait(spread, 'general', { ...prediction, ...told }, actual)
  }
  const share = (all: boolean[]) => all.slice(10_000).filter(Boolean).length / 10_000
  expect(share(inside)).toBeGreaterThan(0.79)
  expect(share(inside)).toBeLessThan(0.83)
  expect(share(middle)).toBeCloseTo(0.5, 1)
  expect(spread.quantiles.green).toEqual(newSpread().quantiles.green)
})

test('the lower end never lies above the middle, nor the middle above the upper end', () => {
  const spread = newSpread()
  for (const of of ['general', 'green', 'batch'] as const) {
    for (const seconds of [0, 50, 130, 400, 900, 5000]) {
      const { lo, mid, hi } = widen(spread, of, { seconds, sooner: 0.2, later: 0.3 })
      expect(lo).toBeLessThanOrEqual(mid)
      expect(mid).toBeLessThanOrEqual(hi)
      expect(lo).toBeGreaterThanOrEqual(0)
    }
  }
})

test('the stretch of the interval has an end on both sides', () => {
  const prediction: Prediction = { seconds: 500, sooner: 0.1, later: 0.1 }
  const after = (lo: number, hi: number): number => {
    let spread = newSpread()
    for (let i = 0; i < 600; i++) spread = withWait(spread, 'green', { ...prediction, lo, mid: 500, hi }, 500)
    return spread.stretch.green
  }
  expect([after(600, 700), after(400, 600)]).toEqual([1, -1])
})

test('arrivals are counted per second and fade', () => {
  let rate = newRate(1500)
  for (let second = 0; second < 7200; second += 30) rate = withArrival(rate, 2, at(second))
  expect(perSecond(rate, at(7200))).toBeCloseTo(1 / 30, 2)
  expect(workPerTicket(rate)).toBeCloseTo(workOf(1, 2), 5)
  expect(perSecond(rate, at(3 * 7200))).toBeLessThan(0.001)
})

test('a long wait counts on the pauses that lanes usually take, a short one hardly', () => {
  let pauses = newPauses()
  for (let i = 0; i < 200; i++) pauses = withPauseEnd(withPause(pauses, 2700), 300, false)
  expect(shareLost(pauses, 1)).toBeLessThan(0.001)
  expect(shareLost(pauses, 100_000)).toBeCloseTo(300 / 2700, 2)
  expect(shareLost(pauses, 0)).toBe(0)
  expect(withPauseEnd(pauses, 900, true).unplanned).toBe(pauses.unplanned)
})

/** 30 people at one lane, a minute each. */
function busySite(): Site {
  const site = new Site()
  for (let i = 0; i < 40; i++) site.issue()
  for (let i = 0; i < 30; i++) {
    site.next()
    site.pass(60)
  }
  return site
}

test('a wait that began before a hold teaches nothing', () => {
  const [held, unheld] = [busySite(), busySite()]
  for (const site of [held, unheld]) {
    for (let i = 0; i < 10; i++) site.next()
    site.issue()
    site.pass(300)
  }
  held.must({ type: 'Hold', reason: 'rain' })
  held.must({ type: 'Release' })
  const before = [held, unheld].map(site => site.state.estimation.spread)
  for (const site of [held, unheld]) site.next()
  expect(held.state.estimation.spread).toBe(before[0])
  expect(unheld.state.estimation.spread).not.toEqual(before[1])
})

test('what an action taught is unlearnt with it, what others taught since is not', () => {
  const [alone, followed] = [busySite(), busySite()]
  const before = alone.state.estimation
  alone.next()
  expect(alone.state.estimation.pace).not.toEqual(before.pace)
  alone.must({ type: 'Undo' })
  expect(alone.state.estimation).toEqual(before)
  followed.next()
  followed.issue()
  const { arrivals } = followed.state.estimation
  followed.must({ type: 'Undo' })
  expect(followed.state.estimation.arrivals).toEqual(arrivals)
})

/** Seconds that the lane takes for a ticket of one. */
function perTicket(site: Site): number {
  const pace = site.state.lanes.get('1')?.measured.pace
  return (workOf(1, 1) * (pace?.seconds ?? 0)) / (pace?.work ?? 1)
}

test('whom a lane still had when it paused teaches its pace, the pause does not', () => {
  const site = busySite()
  const before = site.state.lanes.get('1')?.measured.pace
  site.must({ type: 'PauseLane', lane: '1' })
  site.must({ type: 'CompleteTicket', ticket: 't29' })
  expect(site.state.lanes.get('1')?.measured.pace).not.toEqual(before)
  site.pass(600)
  site.must({ type: 'ResumeLane', lane: '1' })
  site.next()
  site.pass(60)
  site.next()
  expect(perTicket(site)).toBeCloseTo(60, 5)
})

test('an idle lane does not look slow, a lane that keeps people waiting does, within reason', () => {
  const [idle, slow] = [busySite(), busySite()]
  for (let i = 0; i < 10; i++) {
    idle.next()
    idle.pass(60)
  }
  idle.must({ type: 'CompleteTicket', ticket: idle.state.lanes.get('1')?.current[0] ?? 'nobody' })
  idle.pass(3600)
  idle.issue()
  idle.next()
  idle.pass(60)
  idle.next()
  expect(perTicket(idle)).toBeCloseTo(60, 5)

  slow.pass(3600)
  slow.next()
  expect(perTicket(slow)).toBeGreaterThan(70)
  expect(perTicket(slow)).toBeLessThan(90)
})

test('a call by hand teaches nothing about waits, nor one of a ticket that was moved', () => {
  const site = busySite()
  for (let i = 0; i < 10; i++) site.next()
  for (let i = 0; i < 2; i++) site.issue()
  site.pass(600)
  const before = site.state.estimation.spread
  site.next('1', { ticket: 't40' })
  site.must({ type: 'Transfer', ticket: 't41', class: 'green' })
  expect(site.next()).toEqual(['A042'])
  expect(site.state.estimation.spread).toBe(before)
})

test('several at one lane are one sample of its pace, when the last of them is done', () => {
  const site = busySite()
  const pace = () => site.state.lanes.get('1')?.measured.pace
  site.next('1', { count: 2 })
  site.pass(120)
  const before = pace()
  site.must({ type: 'CompleteTicket', ticket: 't30' })
  expect(pace()).toBe(before)
  site.must({ type: 'CompleteTicket', ticket: 't31' })
  expect(pace()).not.toEqual(before)
})

test('what was learnt and told survives replay and snapshot, byte for byte', () => {
  const site = busySite()
  site.issue()
  const replayed = initialState()
  for (const record of site.records) evolve(replayed, record)
  expect(toSnapshot(replayed)).toBe(toSnapshot(site.state))
  expect(fromSnapshot(toSnapshot(site.state)).estimation).toEqual(site.state.estimation)
  expect(site.ticket('t40').told).not.toBe(null)
})
