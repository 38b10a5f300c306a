/** `next`: completes the lane's tickets and calls the next, once, however often it is pressed. */
import { describe, expect, test } from 'vitest'
import { Site } from '../support/site.ts'

function siteWith(parties: number[], lanes: ConstructorParameters<typeof Site>[0] = {}): Site {
  const site = new Site({ lanes: { 1: {}, 2: {} }, ...lanes })
  for (const party of parties) site.issue({ party })
  return site
}

test('completes whom it finds and calls the oldest', () => {
  const site = siteWith([1, 1])
  expect(site.next()).toEqual(['A001'])
  const events = site.must({ type: 'CallNext', lane: '1' })
  expect(events.map(event => event.type)).toEqual(['TicketDone', 'TicketCalled'])
  expect(site.ticket('t0').state).toBe('done')
  expect(site.state.derived.tally.sampled).toBe(1)
})

test('an empty queue completes all the same and calls nobody', () => {
  const site = siteWith([1])
  site.next()
  expect(site.next()).toEqual([])
  expect(site.state.lanes.get('1')?.current).toEqual([])
})

describe('with a count of people', () => {
  test.each([
    [[1, 1, 1, 1], 3, ['A001', 'A002', 'A003']],
    [[4, 1], 2, ['A001']],
    [[1, 3, 1], 3, ['A001']],
    [[2, 2, 1], 4, ['A001', 'A002']],
    [[1], 20, ['A001']],
  ])('%j and count %d', (parties, count, called) => {
    expect(siteWith(parties).next('1', { count })).toEqual(called)
  })

  test('stops at a party that shares with nobody, and calls such a party alone', () => {
    const site = siteWith([1])
    site.issue({ single: true })
    site.issue()
    expect(site.next('1', { count: 5 })).toEqual(['A001'])
    expect(site.next('1', { count: 5 })).toEqual(['A002'])
    expect(site.next('1', { count: 5 })).toEqual(['A003'])
  })

  test('moves the counters with each call', () => {
    const site = siteWith([1, 1, 1])
    for (let i = 0; i < 3; i++) site.issue({ green: true })
    expect(site.next('1', { count: 6 })).toEqual(['G001', 'A001', 'A002', 'G002', 'A003', 'G003'])
  })

  test.each([0, 21, 1.5])('%d is refused', count => {
    expect(siteWith([1]).refusal({ type: 'CallNext', lane: '1', count })).toBe('invalid-input')
  })
})

describe('of many presses at once', () => {
  test('one wins, and the others learn who called whom', () => {
    const site = siteWith([1, 1])
    expect(site.next('1', { current: null }, 'wang')).toEqual(['A001'])
    const at = site.now.wall
    expect(site.ask({ type: 'CallNext', lane: '1', current: null }, 'chen')).toEqual({
      refused: 'lane-moved',
      lane: '1',
      current: ['t0'],
      by: 'wang',
      device: null,
      at,
      called: ['t0'],
    })
    expect(site.next('1', { current: 't0' }, 'chen')).toEqual(['A002'])
  })

  test('the set must be the same, in any order', () => {
    const site = siteWith([1, 1, 1])
    site.next('1', { count: 2 })
    expect(site.refusal({ type: 'CallNext', lane: '1', current: ['t0'] })).toBe('lane-moved')
    expect(site.next('1', { current: ['t1', 't0'] })).toEqual(['A003'])
  })

  test('everybody whom the press called is named to the others', () => {
    const site = siteWith([1, 1])
    site.next('1', { count: 2 })
    const late = { type: 'CallNext', lane: '1', current: null } as const
    expect(site.ask(late)).toMatchObject({ called: ['t0', 't1'] })
  })

  test('completing somebody who is not there is refused', () => {
    const site = siteWith([1, 1])
    site.next()
    expect(site.refusal({ type: 'CallNext', lane: '1', complete: ['t1'] })).toBe('lane-moved')
  })
})

test('completes only those named, the others stay', () => {
  const site = siteWith([1, 1, 1])
  site.next('1', { count: 2 })
  expect(site.next('1', { complete: ['t1'] })).toEqual(['A003'])
  expect(site.state.lanes.get('1')?.current).toEqual(['t0', 't2'])
})

describe('by hand', () => {
  test('moves no counter', () => {
    const site = siteWith([1, 1])
    const before = site.state.day?.counters
    expect(site.next('1', { ticket: 't1' })).toEqual(['A002'])
    expect(site.next('1', { class: 'general' })).toEqual(['A001'])
    expect(site.state.day?.counters).toEqual(before)
  })

  test('calls a missed ticket, using one rejoin', () => {
    const site = siteWith([1])
    for (const rejoins of [0, 1, 2]) {
      site.next('1', { ticket: 't0' })
      site.miss('t0')
      expect(site.ticket('t0').rejoins).toBe(rejoins)
    }
    expect(site.refusal({ type: 'CallNext', lane: '1', ticket: 't0' })).toBe('rejoin-limit')
  })

  test('what the lane may not serve is refused, and nothing completed', () => {
    const site = siteWith([1])
    site.must({ type: 'ConfigureLane', lane: '2', config: { serves: ['green'] } })
    site.issue({ green: true })
    site.next('2')
    expect(site.refusal({ type: 'CallNext', lane: '2', ticket: 't0' })).toBe('does-not-fit')
    expect(site.refusal({ type: 'CallNext', lane: '2', ticket: 't1' })).toBe('wrong-state')
    expect(site.ticket('t1').state).toBe('called')
  })
})

test('a lane that is not open completes nobody', () => {
  const site = siteWith([1, 1])
  site.next()
  site.must({ type: 'PauseLane', lane: '1' })
  expect(site.refusal({ type: 'CallNext', lane: '1' })).toBe('lane-not-open')
  expect(site.ticket('t0').state).toBe('called')
  expect(site.refusal({ type: 'CloseLane', lane: '1' })).toBe('lane-busy')
  site.must({ type: 'CompleteTicket', ticket: 't0' })
  site.must({ type: 'CloseLane', lane: '1' })
  expect(site.refusal({ type: 'ResumeLane', lane: '1' })).toBe('wrong-state')
})

test('while the site is held, it completes and calls nobody', () => {
  const site = siteWith([1, 1])
  site.next()
  site.must({ type: 'Hold', reason: 'rain', message: 'Please take shelter' })
  expect(site.refusal({ type: 'Recall', ticket: 't0' })).toBe('site-held')
  expect(site.next()).toEqual([])
  expect(site.ticket('t0').state).toBe('done')
  site.must({ type: 'Release' })
  expect(site.next()).toEqual(['A002'])
})
