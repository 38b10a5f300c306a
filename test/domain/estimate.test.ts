/** What a wait is told to be: when anything is shown, whom and which lanes it counts, and how it is rounded. */
import { describe, expect, test } from 'vitest'
import { aheadOfNewcomer } from '../../server/domain/estimate/ahead.ts'
import { windowsOf } from '../../server/domain/estimate/announced.ts'
import { capacityOf, secondsUntil } from '../../server/domain/estimate/capacity.ts'
import { estimateNewcomer, estimates, shown } from '../../server/domain/estimate/estimates.ts'
import { workOf } from '../../server/domain/estimate/work.ts'
import { forecast } from '../../server/domain/policy/forecast.ts'
import type { State } from '../../server/domain/state.ts'
import { CLASSES, type Class } from '../../server/domain/words.ts'
import { Site } from './support/site.ts'

const SECONDS = 60

/** One after another at every open lane, `SECONDS` each. */
function sample(site: Site, people: number, lanes: readonly string[]): void {
  for (let i = 0; i < people; i++) site.issue()
  for (let done = 0; done < people; done += lanes.length) {
    for (const lane of lanes) site.next(lane)
    site.pass(SECONDS)
  }
}

function siteWith(lanes: readonly string[], people: number): Site {
  const site = new Site({ lanes: Object.fromEntries(lanes.map(lane => [lane, {}])) })
  sample(site, people, lanes)
  return site
}

const seconds = (site: Site, of: Class = 'general') =>
  estimateNewcomer(site.state, of, site.now)?.seconds ?? Number.NaN

describe('when something is shown', () => {
  test('only once ten people have been sampled', () => {
    const site = siteWith(['1'], 10)
    expect(site.state.derived.tally.sampled).toBe(9)
    const early = site.issue()
    expect(early.told).toBe(null)
    expect(estimates(site.state, site.now).size).toBe(0)

    site.next()
    expect(site.issue().told).not.toBe(null)
    expect(estimates(site.state, site.now).size).toBe(1)
  })

  test('never while the site is held, and again after', () => {
    const site = siteWith(['1'], 20)
    site.issue()
    site.must({ type: 'Hold', reason: 'rain' })
    expect(site.issue().told).toBe(null)
    expect(estimates(site.state, site.now).size).toBe(0)
    site.must({ type: 'Release' })
    expect(estimates(site.state, site.now).size).toBe(2)
  })

  test('not for a class that no open lane serves, nor when every lane is closed', () => {
    const site = siteWith(['1'], 20)
    site.next()
    site.must({ type: 'CloseDay', force: true, reason: 'test' })
    expect(estimateNewcomer(site.state, 'general', site.now)).toBe(null)

    const other = new Site({ lanes: { 1: { serves: ['general'] } } })
    sample(other, 20, ['1'])
    expect(seconds(other)).toBeGreaterThan(0)
    expect(estimateNewcomer(other.state, 'green', other.now)).toBe(null)
  })

  test('no earlier end for whoever is called later', () => {
    const site = siteWith(['1'], 20)
    for (let i = 0; i < 30; i++) site.issue()
    const ends = [...estimates(site.state, site.now).values()].map(({ hi }) => hi)
    expect(ends).toHaveLength(30)
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  })

  test('rounded outwards to whole minutes', () => {
    expect(shown({ lo: 119, mid: 150, hi: 181 })).toEqual({ from: 1, to: 4 })
    expect(shown({ lo: 120, mid: 150, hi: 180 })).toEqual({ from: 2, to: 3 })
  })
})

describe('work ahead ÷ lanes', () => {
  test('lanes that take as long for everybody call exactly when they are free', () => {
    const servers = [
      { free: 30, rate: 1 / 60 },
      { free: 0, rate: 1 / 60 },
    ]
    const capacity = capacityOf(servers, 30)
    expect([0, 1, 2, 3, 4].map(people => secondsUntil(capacity, people))).toEqual([0, 30, 60, 90, 120])
    expect(secondsUntil(capacityOf([], 30), 1)).toBe(Number.POSITIVE_INFINITY)
  })

  test('each person ahead is a person at the pace that was measured, shared by the lanes', () => {
    const site = siteWith(['1', '2', '3'], 60)
    for (let i = 0; i < 30; i++) site.issue()
    for (const lane of ['1', '2', '3']) site.next(lane)
    const before = seconds(site)
    site.issue({ party: 6 })
    // One call for six people, where the pace was measured with a call for each.
    const more = (workOf(1, 6) / workOf(1, 1)) * SECONDS
    // A little more than the plain quotient, since lanes pause now and then.
    expect(seconds(site) - before).toBeGreaterThanOrEqual(more / 3)
    expect(seconds(site) - before).toBeLessThan((1.1 * more) / 3)
    expect(before).toBeGreaterThan((27 * SECONDS) / 3)
    expect(before).toBeLessThan((1.25 * 30 * SECONDS) / 3)
  })

  test('a planned break counts until its end, an unplanned one for as long as they usually last', () => {
    const [open, planned, unplanned] = [1, 2, 3].map(() => siteWith(['1', '2'], 40)) as [Site, Site, Site]
    for (const site of [open, planned, unplanned]) for (let i = 0; i < 20; i++) site.issue()
    planned.must({ type: 'CallNext', lane: '2', complete: [] })
    for (const site of [planned, unplanned]) {
      for (const ticket of site.state.lanes.get('2')?.current ?? []) {
        site.must({ type: 'CompleteTicket', ticket })
      }
    }
    planned.must({ type: 'PauseLane', lane: '2', minutes: 4 })
    unplanned.must({ type: 'PauseLane', lane: '2' })
    expect(seconds(planned)).toBeGreaterThan(seconds(open) + 60)
    expect(seconds(unplanned)).toBeGreaterThan(seconds(planned))

    planned.pass(3 * 60)
    expect(seconds(planned)).toBeLessThan(seconds(unplanned) - 60)
  })

  test('a break is over when it was said to be; one that goes on, soon', () => {
    const site = siteWith(['1'], 20)
    site.must({ type: 'CompleteTicket', ticket: 't19' })
    site.must({ type: 'PauseLane', lane: '1', minutes: 4 })
    const toBe = (expected: number) => {
      expect(seconds(site)).toBeGreaterThanOrEqual(expected)
      expect(seconds(site)).toBeLessThan(1.1 * expected)
    }
    toBe(240)
    site.pass(60)
    toBe(180)
    site.pass(600)
    toBe(90)
  })

  test('whoever has lanes of its own delays nobody else, and a closed lane is nobody’s own', () => {
    const apart = new Site({ lanes: { 1: { serves: ['general'] }, 2: { serves: ['green'] } } })
    const closed = new Site({ lanes: { 1: {}, 2: { serves: ['green'] } } })
    const without = new Site({ lanes: { 1: {} } })
    closed.must({ type: 'CloseLane', lane: '2' })
    for (const site of [apart, closed, without]) sample(site, 20, ['1'])
    const before = seconds(apart)
    for (const site of [apart, closed, without]) for (let i = 0; i < 10; i++) site.issue({ green: true })
    expect(seconds(apart)).toBe(before)
    expect(seconds(closed)).toBe(seconds(without))
  })

  test('greens overtake no more often than the promise lets', () => {
    const site = siteWith(['1'], 20)
    site.must({ type: 'ChangeSettings', k: 99 })
    for (let i = 0; i < 20; i++) site.issue()
    const before = seconds(site)
    for (let i = 0; i < 30; i++) site.must({ type: 'Cancel', ticket: site.issue({ green: true }).id })
    expect(seconds(site)).toBeGreaterThan(before + 0.9 * SECONDS)
    expect(seconds(site)).toBeLessThan(before + 1.5 * SECONDS)
  })

  test('greens who are expected to overtake count for a general number, not for a green one', () => {
    const site = siteWith(['1'], 20)
    for (let i = 0; i < 20; i++) site.issue()
    const [general, green] = [seconds(site), seconds(site, 'green')]
    for (let i = 0; i < 10; i++) {
      const ticket = site.issue({ green: true })
      site.must({ type: 'Cancel', ticket: ticket.id })
    }
    expect(seconds(site)).toBeGreaterThan(general + SECONDS)
    expect(seconds(site, 'green')).toBe(green)
  })
})

describe('a batch that is announced', () => {
  const minute = 60_000
  /** A busy site at which a batch is due. */
  function siteBefore(from: number, expected: number): Site {
    const site = siteWith(['1'], 20)
    for (let i = 0; i < 20; i++) site.issue()
    const window = { from: site.now.wall + from * minute, to: site.now.wall + (from + 10) * minute }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'b', code: 'B', expected, ...window })
    return site
  }

  test('makes a general number wait longer, by no more turns than it may take, and a green one not at all', () => {
    const [none, few, many] = [0, 5, 500].map(expected => siteBefore(5, expected)) as [Site, Site, Site]
    expect(seconds(few)).toBeGreaterThan(seconds(none) + 2 * SECONDS)
    expect(seconds(many)).toBeGreaterThan(seconds(few) + 2 * SECONDS)
    const turns = 1 + (none.state.derived.queues.general.length + 1) / 2
    expect(seconds(many)).toBeLessThan(seconds(none) + 1.1 * turns * SECONDS)
    expect(seconds(many, 'green')).toBe(seconds(none, 'green'))
  })

  test('counts for nothing when it comes after the call', () => {
    expect(seconds(siteBefore(120, 50))).toBe(seconds(siteBefore(120, 0)))
  })

  test('of which more came than were announced, goes on as it came lately', () => {
    const [all, more] = [10, 5].map(expected => siteBefore(0, expected)) as [Site, Site]
    for (const site of [all, more]) {
      for (let i = 0; i < 10; i++) site.must({ type: 'Cancel', ticket: site.issue({ batch: 'B' }).id })
    }
    expect(seconds(more)).toBeGreaterThan(seconds(all) + SECONDS)
    for (const site of [all, more]) expect(windowsOf(site.state, site.now)).toEqual([])
  })

  test('is over with its window', () => {
    const site = siteBefore(0, 50)
    expect(windowsOf(site.state, site.now)).toMatchObject([{ missing: 50 }])
    site.pass(600)
    expect(windowsOf(site.state, site.now)).toEqual([])
  })

  test('counts only for those who are still missing', () => {
    const site = siteBefore(0, 10)
    const before = seconds(site)
    for (let i = 0; i < 10; i++) {
      const { id } = site.issue({ batch: 'B' })
      site.must({ type: 'Cancel', ticket: id })
    }
    expect(seconds(site)).toBeLessThan(before - 2 * SECONDS)
  })
})

describe('doubt', () => {
  test('is larger on the side on which more can happen', () => {
    const site = siteWith(['1', '2'], 40)
    const window = { from: 0, to: Number.MAX_SAFE_INTEGER }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'b', code: 'B', expected: 0, ...window })
    for (let i = 0; i < 20; i++) site.issue({ batch: 'B' })
    // Nobody general waits: if more of them come than expected, a batch waits much longer.
    const few = estimateNewcomer(site.state, 'batch', site.now)
    for (let i = 0; i < 60; i++) site.issue()
    // Every turn is taken by now: more can come without making it longer.
    const many = estimateNewcomer(site.state, 'batch', site.now)
    expect(many?.later).toBeLessThan(few?.later ?? 0)
    expect(many?.sooner).toBeLessThan(few?.sooner ?? 0)
  })
})

/** People before the last ticket of a class in the forecast, by class. */
function beforeLast(state: State, of: Class): Record<Class, number> {
  const order = forecast(state)
  const last = order.findLastIndex(ticket => ticket.class === of)
  const people = { general: 0, green: 0, batch: 0 }
  for (const ticket of order.slice(0, last)) people[ticket.class] += ticket.party
  return people
}

describe('a newcomer', () => {
  const window = { from: 0, to: Number.MAX_SAFE_INTEGER }

  test.each(CLASSES)('of class %s counts those before as the forecast does, to a ticket', of => {
    const site = new Site({ settings: { k: 2, kBatch: 2 } })
    site.must({ type: 'RegisterBatch', id: 'b', name: 'b', code: 'B', expected: 9, ...window })
    const come = (each: Class) =>
      site.issue(each === 'green' ? { green: true } : each === 'batch' ? { batch: 'B' } : {})
    for (const each of 'ggggGgBgBgggBGgggBGgggg') {
      come(each === 'G' ? 'green' : each === 'B' ? 'batch' : 'general')
    }
    const ahead = aheadOfNewcomer(site.state, of)
    come(of)
    const order = beforeLast(site.state, of)
    for (const each of CLASSES) expect(Math.abs(ahead[each].people - order[each])).toBeLessThanOrEqual(1)
  })

  test('is told what the screens then show', () => {
    const site = siteWith(['1', '2'], 30)
    for (let i = 0; i < 10; i++) site.issue()
    const ticket = site.issue()
    const now = estimates(site.state, site.now).get(ticket.id)
    expect(now?.mid).toBeCloseTo(ticket.told?.mid ?? 0, -1)
  })
})
