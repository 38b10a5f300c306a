/** The site day: opening, holding, settings, closing. */
import { describe, expect, test } from 'vitest'
import { KEPT_CHANGES } from '../../../server/domain/audit/keep-change.ts'
import type { LaneConfig } from '../../../server/domain/lane/lane.ts'
import { Site } from '../support/site.ts'

describe('opening and closing', () => {
  test('twice is the same as once', () => {
    const site = new Site()
    expect(site.must({ type: 'OpenDay', id: 'day-2' })).toEqual([])
    site.must({ type: 'CloseDay' })
    expect(site.must({ type: 'CloseDay' })).toEqual([])
    expect(site.state.day?.id).toBe('day-1')
  })

  test('what waits, is called or missed expires, and lanes close', () => {
    const site = new Site({ lanes: { 1: {}, 2: {} } })
    for (let i = 0; i < 4; i++) site.issue()
    site.next('1')
    site.next('2')
    site.miss('t1')
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    site.next('1')
    site.must({ type: 'CloseDay' })
    const states = [...site.state.tickets.values()].map(ticket => ticket.state)
    expect(states).toEqual(['done', 'expired', 'expired', 'expired'])
    expect([...site.state.lanes.values()].map(({ state, current }) => [state, current])).toEqual([
      ['closed', []],
      ['closed', []],
    ])
    expect(site.state.derived).toMatchObject({ inside: 0, waiting: { general: 0 } })
  })

  test('is refused with the list while anybody is sampled or a tube is open, unless forced', () => {
    const site = new Site({ lanes: { 1: {}, 2: { pool: 5 } } })
    site.issue()
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' })
    site.must({ type: 'OpenTube', id: 'tube', lane: '2', barcode: '1' })
    expect(site.ask({ type: 'CloseDay' })).toEqual({ refused: 'lane-busy', tickets: ['t0'], tubes: ['tube'] })
    expect(site.refusal({ type: 'CloseDay', force: true })).toBe('invalid-input')
    site.must({ type: 'CloseDay', force: true, reason: 'storm' })
    expect(site.records.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'TicketCancelled', ticket: 't0', reason: 'storm' }),
    )
    expect(site.state.tubes.get('tube')?.state).toBe('sealed')
  })

  test('between two days nothing but opening is possible', () => {
    const site = new Site()
    site.issue()
    site.must({ type: 'CloseDay' })
    expect(site.refusal({ type: 'CallNext', lane: '1' })).toBe('day-closed')
    expect(site.refusal({ type: 'OpenLane', lane: '1' })).toBe('day-closed')
    expect(site.refusal({ type: 'Hold', reason: 'rain' })).toBe('day-closed')
    expect(site.refusal({ type: 'Undo' })).toBe('day-closed')
    site.must({ type: 'OpenDay', id: 'day-2', name: 'Second day' })
    expect(site.state.tickets.size).toBe(0)
    expect(site.state.day).toMatchObject({ id: 'day-2', arrivals: 0, counters: { g: 2, gBatch: 2 } })
  })

  test('a barcode used on one day is refused on the next', () => {
    const site = new Site({ lanes: { 1: { pool: 5 } } })
    site.must({ type: 'OpenTube', id: 'a', lane: '1', barcode: '123' })
    site.must({ type: 'SealTube', tube: 'a' })
    site.must({ type: 'CloseDay' })
    site.must({ type: 'OpenDay', id: 'day-2' })
    site.must({ type: 'OpenLane', lane: '1' })
    expect(site.refusal({ type: 'OpenTube', id: 'b', lane: '1', barcode: '123' })).toBe('tube-used')
  })
})

describe('settings', () => {
  test('change as one event, and only if something changes', () => {
    const site = new Site()
    expect(site.must({ type: 'ChangeSettings', k: 3, capacity: 40 })).toEqual([
      { type: 'SettingsChanged', v: 1, settings: { k: 3, kBatch: 2, capacity: 40 } },
    ])
    expect(site.must({ type: 'ChangeSettings', k: 3 })).toEqual([])
  })

  test.each([{ k: 0 }, { kBatch: 1.5 }, { capacity: 0 }])('%j is refused', change => {
    expect(new Site().refusal({ type: 'ChangeSettings', ...change })).toBe('invalid-input')
  })

  test('the configuration file adds and changes what differs', () => {
    const site = new Site({ lanes: { 1: {} } })
    const lanes = [
      { lane: '1', config: {} },
      { lane: '2', config: { stepFree: true } },
    ]
    const events = site.must({ type: 'ConfigureSite', lanes, settings: { k: 2 } })
    expect(events).toMatchObject([{ type: 'LaneAdded', lane: '2', config: { stepFree: true, pool: 1 } }])
    const bad = [{ lane: '3', config: { pool: 7 as 5 } }]
    expect(site.ask({ type: 'ConfigureSite', lanes: bad, settings: { k: 0 } })).toMatchObject({
      faults: [{ path: 'lanes/0/pool' }, { path: 'k' }],
    })
  })
})

test('a hold ends with the first release, whatever is released after it', () => {
  const site = new Site()
  site.must({ type: 'Hold', reason: 'rain' })
  site.pass(60)
  const to = { ...site.now }
  site.must({ type: 'Release', by: 'batch', people: 5 })
  site.pass(60)
  site.must({ type: 'Release' })
  expect(site.state.holds).toMatchObject([{ reason: 'rain', to }])
})

test.each([
  { name: 'One' },
  { stepFree: true },
  { serves: ['green'] },
  { pool: 5 },
  { greenFirst: true },
] satisfies Partial<LaneConfig>[])('a lane is configured anew by %j, once', config => {
  const site = new Site()
  const command = { type: 'ConfigureLane', lane: '1', config } as const
  expect(site.must(command)).toMatchObject([{ type: 'LaneConfigured', config }])
  expect(site.must(command)).toEqual([])
})

test('a lane that opens again has no reason to be closed', () => {
  const site = new Site()
  site.must({ type: 'CloseLane', lane: '1', reason: 'broken' })
  expect(site.state.lanes.get('1')?.reason).toBe('broken')
  site.must({ type: 'OpenLane', lane: '1' })
  expect(site.state.lanes.get('1')?.reason).toBeNull()
})

test('the newest changes of the site are kept at hand, so many and no more', () => {
  const site = new Site()
  for (let i = 0; i < KEPT_CHANGES; i++) site.must({ type: 'ChangeSettings', k: 1 + (i % 2) })
  expect(site.state.changes).toHaveLength(KEPT_CHANGES)
  expect(site.state.changes.at(-1)?.seq).toBe(site.state.seq)
})

test('a hold ends with the day', () => {
  const site = new Site()
  site.must({ type: 'Hold', reason: 'rain' })
  site.must({ type: 'CloseDay' })
  expect(site.state.holds).toMatchObject([{ reason: 'rain', to: site.now }])
})

test('a hold keeps its beginning when its message changes', () => {
  const site = new Site()
  site.must({ type: 'Hold', reason: 'rain' })
  const since = site.state.held?.since
  site.pass(60)
  site.must({ type: 'Hold', reason: 'rain', message: 'Half an hour more' })
  expect(site.state.held).toEqual({ reason: 'rain', message: 'Half an hour more', since })
  expect(site.must({ type: 'Hold', reason: 'rain', message: 'Half an hour more' })).toEqual([])
})
