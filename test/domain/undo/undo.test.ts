/** Undo: the caller's own latest action, within 30 s, while nothing depends on it. */
import { describe, expect, test } from 'vitest'
import { Site } from '../support/site.ts'

function siteWith(tickets: number, lanes = { 1: {}, 2: {} }): Site {
  const site = new Site({ lanes })
  for (let i = 0; i < tickets; i++) site.issue()
  return site
}

const undo = (site: Site, actor = 'li') => site.refusal({ type: 'Undo' }, actor)

test('takes back a call and what it completed', () => {
  const site = siteWith(2)
  site.next()
  site.next()
  site.must({ type: 'Undo' })
  expect([site.ticket('t0').state, site.ticket('t1').state]).toEqual(['called', 'waiting'])
  expect(site.state.lanes.get('1')?.current).toEqual(['t0'])
  expect(undo(site)).toBe('cannot-undo')
})

test.each(['Recall', 'Arrive', 'CompleteTicket', 'Miss'] as const)('takes back %s', type => {
  const site = siteWith(1)
  site.next()
  site.pass(20)
  site.must({ type: 'Recall', ticket: 't0' }, 'wang')
  site.pass(40)
  const before = structuredClone(site.ticket('t0'))
  site.must({ type, ticket: 't0' })
  expect(site.ticket('t0')).not.toEqual(before)
  site.must({ type: 'Undo' })
  expect(site.ticket('t0')).toEqual(before)
  expect(site.state.lanes.get('1')?.current).toEqual(['t0'])
})

test('a pause is taken back, with the tickets bound to the lane', () => {
  const site = siteWith(1)
  site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
  site.must({ type: 'PauseLane', lane: '2' })
  expect(site.ticket('t0').bound).toBeNull()
  site.must({ type: 'Undo' })
  expect(site.state.lanes.get('2')?.state).toBe('open')
  expect(site.ticket('t0').bound).toBe('2')
})

test('a resume is taken back', () => {
  const site = siteWith(0)
  site.must({ type: 'PauseLane', lane: '2', reason: 'gloves' }, 'wang')
  site.must({ type: 'ResumeLane', lane: '2' })
  site.must({ type: 'Undo' })
  expect(site.state.lanes.get('2')).toMatchObject({ state: 'paused', reason: 'gloves' })
})

test('a called ticket that was sent back is at its lane again', () => {
  const site = siteWith(1)
  site.next()
  site.must({ type: 'Transfer', ticket: 't0', class: 'green' })
  site.must({ type: 'Undo' })
  expect(site.ticket('t0')).toMatchObject({ state: 'called', class: 'general' })
  expect(site.state.lanes.get('1')?.current).toEqual(['t0'])
})

test('a ticket comes back to the lane it was bound to only if that is still open', () => {
  const site = siteWith(1)
  site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
  site.next('2')
  site.must({ type: 'PauseLane', lane: '2' }, 'wang')
  site.must({ type: 'Undo' })
  expect(site.next('1')).toEqual(['A001'])
})

test('nobody was passed over by a call that is taken back', () => {
  const site = new Site()
  site.issue({ needs: ['wheelchair'] })
  site.issue()
  expect(site.next()).toEqual(['A001'])
  expect(site.state.derived.tally.passedOver).toBe(1)
  site.must({ type: 'Undo' })
  expect(site.state.derived.tally.passedOver).toBe(0)
})

describe('is refused', () => {
  test('for somebody else’s action, and after 30 s', () => {
    const site = siteWith(1)
    site.next()
    expect(undo(site, 'wang')).toBe('cannot-undo')
    site.pass(30.001)
    expect(undo(site)).toBe('cannot-undo')
    site.pass(-0.001)
    expect(undo(site)).toMatch('allowed')
  })

  test('when a later event stands on the ticket', () => {
    const site = siteWith(1)
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' }, 'wang')
    expect(site.ask({ type: 'Undo' })).toEqual({ refused: 'cannot-undo', because: 'depended-on' })
    site.must({ type: 'Undo' }, 'wang')
    expect(undo(site)).toMatch('allowed')
  })

  test('when somebody has resumed the lane', () => {
    const site = siteWith(0)
    site.must({ type: 'PauseLane', lane: '2' })
    site.must({ type: 'ResumeLane', lane: '2' }, 'wang')
    expect(site.ask({ type: 'Undo' })).toEqual({ refused: 'cannot-undo', because: 'depended-on' })
  })

  test('when somebody else has taken over the lane', () => {
    const site = siteWith(0)
    site.must({ type: 'PauseLane', lane: '2' }, 'wang')
    site.must({ type: 'ResumeLane', lane: '2' })
    site.must({ type: 'OpenLane', lane: '2', staff: 'chen' }, 'wang')
    expect(site.ask({ type: 'Undo' })).toEqual({ refused: 'cannot-undo', because: 'depended-on' })
  })

  test('when the lane was closed meanwhile', () => {
    const site = siteWith(1)
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    site.must({ type: 'CloseLane', lane: '1' }, 'wang')
    expect(site.ask({ type: 'Undo' })).toEqual({ refused: 'cannot-undo', because: 'depended-on' })
  })

  test('when somebody else is in the tube by now', () => {
    const site = new Site({ lanes: { 1: { pool: 5 } } })
    for (let i = 0; i < 2; i++) site.issue()
    site.must({ type: 'OpenTube', id: 'tube', lane: '1', barcode: '1' })
    site.next('1', { count: 2 })
    site.must({ type: 'Arrive', ticket: 't0' })
    site.must({ type: 'Arrive', ticket: 't1' }, 'wang')
    expect(site.ask({ type: 'Undo' })).toEqual({ refused: 'cannot-undo', because: 'depended-on' })
  })

  test('when the lane has moved on', () => {
    const site = siteWith(2)
    site.next()
    site.must({ type: 'CallNext', lane: '1', complete: [] }, 'wang')
    expect(undo(site)).toBe('cannot-undo')
  })

  test('for what is corrected, not undone', () => {
    const site = siteWith(1)
    site.must({ type: 'ChangeSettings', k: 3 })
    expect(undo(site)).toBe('cannot-undo')
  })
})

describe('the policy counters', () => {
  test('come back when nobody was called since', () => {
    const site = siteWith(2)
    site.next('1', {}, 'wang')
    const before = site.state.day?.counters
    site.next('2')
    site.must({ type: 'Undo' })
    expect(site.state.day?.counters).toEqual(before)
    expect(site.ticket('t1')).toMatchObject({ wasCalled: false, wasPutBack: false })
  })

  test('come back when the calls since were taken back too', () => {
    const site = siteWith(2)
    const before = site.state.day?.counters
    site.next('1')
    site.next('2', {}, 'wang')
    site.must({ type: 'Undo' }, 'wang')
    site.must({ type: 'Undo' })
    expect(site.state.day?.counters).toEqual(before)
  })

  test('stay when somebody was: then only the place comes back', () => {
    const site = siteWith(2)
    site.next('1')
    site.next('2', {}, 'wang')
    const before = site.state.day?.counters
    site.must({ type: 'Undo' })
    expect(site.state.day?.counters).toEqual(before)
    expect(site.ticket('t0')).toMatchObject({ state: 'waiting', wasCalled: true, wasPutBack: true })
    expect(site.state.derived.tally.putBack).toBe(1)
  })

  test('are not touched by an arrival undone after a call that it followed was undone', () => {
    const site = siteWith(2)
    site.next('1', {}, 'wang')
    site.next('2', {}, 'chen')
    site.must({ type: 'Arrive', ticket: 't0' })
    site.must({ type: 'Undo' }, 'chen')
    const before = site.state.day?.counters
    site.must({ type: 'Undo' })
    expect(site.state.day?.counters).toEqual(before)
  })

  test('are not touched by an arrival undone after a call that was undone and made again', () => {
    const site = siteWith(1)
    site.issue({ green: true })
    site.issue()
    site.next('1', { ticket: 't0' }, 'wang')
    site.next('2', { ticket: 't2' }, 'chen')
    site.must({ type: 'Arrive', ticket: 't0' })
    site.must({ type: 'Undo' }, 'chen')
    site.next('2', {}, 'chen')
    const before = site.state.day?.counters
    site.must({ type: 'Undo' })
    expect(site.state.day?.counters).toEqual(before)
  })
})

test.each([
  ['another class', { class: 'green' }, 'wasMoved'],
  ['a lane', { lane: '2' }, 'wasBound'],
] as const)('a transfer to %s taken back after further calls stays on record', (_, to, flag) => {
  for (const called of [false, true]) {
    const site = siteWith(2)
    site.must({ type: 'Transfer', ticket: 't0', ...to })
    if (called) site.next('1', { ticket: 't1' }, 'wang')
    site.must({ type: 'Undo' })
    expect(site.ticket('t0')).toMatchObject({ class: 'general', bound: null, [flag]: called })
  }
})

test('people let in by an action undone are outside again', () => {
  const site = new Site({ settings: { capacity: 1 } })
  site.issue()
  site.issue()
  site.next()
  expect(site.ticket('t1').inside).toBe(false)
  site.must({ type: 'Arrive', ticket: 't0' })
  expect(site.ticket('t1').inside).toBe(true)
  site.must({ type: 'Undo' })
  expect(site.ticket('t1').inside).toBe(false)
})
