/** Pools and tubes: who shares with whom, and that nobody is without a tube. */
import { describe, expect, test } from 'vitest'
import { Site } from '../support/site.ts'

function siteWith(parties: number[], pool: 1 | 5 | 10 = 5): Site {
  const site = new Site({ lanes: { 1: { pool } } })
  for (const party of parties) site.issue({ party })
  return site
}

const open = (site: Site, id: string, single = false) =>
  site.must({ type: 'OpenTube', id, lane: '1', barcode: `code-${id}`, single })

const bound = (site: Site, tube: string): string[] =>
  (site.state.tubes.get(tube)?.bound ?? []).map(({ ticket, person }) => `${ticket}/${person}`)

describe('filling', () => {
  test('people are bound in order when they arrive, and a full tube is sealed', () => {
    const site = siteWith([2, 3])
    open(site, 'a')
    site.next('1', { count: 5 })
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(bound(site, 'a')).toEqual(['t0/0', 't0/1'])
    site.must({ type: 'CompleteTicket', ticket: 't1' })
    expect(bound(site, 'a')).toHaveLength(5)
    expect(site.state.tubes.get('a')?.state).toBe('sealed')
    expect(site.state.lanes.get('1')?.tube).toBeNull()
  })

  test('next calls as many as the tube takes', () => {
    const site = siteWith([1, 1, 1, 1, 1, 1, 1])
    open(site, 'a')
    site.next('1', { count: 3 })
    expect(site.next('1', { count: 20 })).toEqual(['A004', 'A005'])
  })

  test('next leaves room for those who stay and are not in the tube yet', () => {
    const site = siteWith([3, 1, 1, 1])
    open(site, 'a')
    site.next()
    expect(site.next('1', { complete: [], count: 20 })).toEqual(['A002', 'A003'])
  })

  test('a tube that cannot take the first party is sealed first', () => {
    const site = siteWith([3, 3])
    open(site, 'a')
    site.next()
    const events = site.must({ type: 'CallNext', lane: '1' })
    expect(events.map(event => event.type)).toEqual([
      'PeopleBound',
      'TicketDone',
      'TubeSealed',
      'TicketCalled',
    ])
    expect(site.refusal({ type: 'Arrive', ticket: 't1' })).toBe('no-tube')
    open(site, 'b')
    site.must({ type: 'Arrive', ticket: 't1' })
    expect(bound(site, 'b')).toEqual(['t1/0', 't1/1', 't1/2'])
  })

  test('without a tube nobody is completed', () => {
    const site = siteWith([1, 1])
    site.next()
    expect(site.refusal({ type: 'CompleteTicket', ticket: 't0' })).toBe('no-tube')
    expect(site.refusal({ type: 'CallNext', lane: '1' })).toBe('no-tube')
    expect(site.ticket('t0').state).toBe('called')
  })

  test('a party that fits into an empty tube is not split', () => {
    const site = siteWith([3, 4])
    open(site, 'a')
    site.next()
    site.next('1', { complete: [], ticket: 't1' })
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(site.ask({ type: 'Arrive', ticket: 't1' })).toEqual({ refused: 'tube-full', tube: 'a', free: 2 })
  })

  test('a larger party fills tube after tube', () => {
    const site = siteWith([7])
    open(site, 'a')
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(site.refusal({ type: 'CompleteTicket', ticket: 't0' })).toBe('no-tube')
    open(site, 'b')
    expect([bound(site, 'a').length, bound(site, 'b')]).toEqual([5, ['t0/5', 't0/6']])
    site.must({ type: 'CompleteTicket', ticket: 't0' })
  })

  test('a larger party is not done with the first tube, nor is that sealed for it before it is full', () => {
    const site = siteWith([1, 7])
    open(site, 'a')
    site.next()
    const events = site.must({ type: 'CallNext', lane: '1' })
    expect(events.map(event => event.type)).toEqual(['PeopleBound', 'TicketDone', 'TicketCalled'])
    expect(site.refusal({ type: 'CompleteTicket', ticket: 't1' })).toBe('no-tube')
  })

  test('a lane without a pool needs no tube, and binds people if one is open', () => {
    const site = siteWith([1, 1], 1)
    site.next()
    open(site, 'a')
    site.next()
    expect(bound(site, 'a')).toEqual(['t0/0'])
    site.must({ type: 'CompleteTicket', ticket: 't1' })
  })
})

describe('a tube of one’s own', () => {
  test('is sealed after one person, and never shared', () => {
    const site = siteWith([1])
    site.issue({ needs: ['unwell'], party: 2 })
    open(site, 'a')
    site.next('1', { ticket: 't0' })
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(site.next()).toEqual(['G001'])
    expect(site.state.tubes.get('a')?.state).toBe('sealed')
    open(site, 'b', true)
    site.must({ type: 'Arrive', ticket: 't1' })
    open(site, 'c')
    expect([bound(site, 'b'), bound(site, 'c')]).toEqual([['t1/0'], ['t1/1']])
    expect([...site.state.tubes.values()].map(({ size, state }) => [size, state])).toEqual([
      [5, 'sealed'],
      [1, 'sealed'],
      [5, 'sealed'],
    ])
    site.must({ type: 'CompleteTicket', ticket: 't1' })
  })

  test('cannot be the one that others are in', () => {
    const site = siteWith([1])
    site.issue({ single: true })
    open(site, 'a')
    site.next('1')
    site.next('1', { complete: [], ticket: 't1' })
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(site.refusal({ type: 'Arrive', ticket: 't1' })).toBe('tube-full')
  })
})

describe('undo', () => {
  test('takes people out again and opens the tube that was sealed full', () => {
    const site = siteWith([5])
    open(site, 'a')
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' })
    site.must({ type: 'Undo' })
    expect(site.state.tubes.get('a')).toMatchObject({ state: 'open', bound: [] })
    expect(site.state.lanes.get('1')?.tube).toBe('a')
    expect(site.ticket('t0').tubed).toBe(0)
  })

  test('is refused once the next tube is open', () => {
    const site = siteWith([5])
    open(site, 'a')
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' })
    open(site, 'b')
    expect(site.refusal({ type: 'Undo' })).toBe('cannot-undo')
  })
})

describe('mistakes and counts', () => {
  const filled = (): Site => {
    const site = siteWith([2, 3])
    open(site, 'a')
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    site.must({ type: 'SealTube', tube: 'a' })
    open(site, 'b')
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't1' })
    return site
  }
  const correction = {
    type: 'CorrectTube',
    tube: 'a',
    ticket: 't0',
    person: 1,
    to: 'b',
    reason: 'swapped',
  } as const

  test('a wrong binding is corrected by an event with a reason', () => {
    const site = filled()
    site.must(correction)
    expect([bound(site, 'a'), bound(site, 'b').at(-1)]).toEqual([['t0/0'], 't0/1'])
    expect(site.refusal(correction)).toBe('not-found')
    expect(site.refusal({ ...correction, reason: ' ' })).toBe('invalid-input')
    site.must({ ...correction, person: 0 })
    const back = { ...correction, tube: 'b', person: 0, to: 'a' }
    site.must(back)
    expect(site.refusal({ ...back, tube: 'a', to: 'nowhere' })).toBe('not-found')
  })

  test('a tube takes no more than its size', () => {
    const site = filled()
    site.must(correction)
    site.must({ ...correction, person: 0 })
    site.issue()
    site.next()
    open(site, 'c')
    site.must({ type: 'CompleteTicket', ticket: 't2' })
    expect(site.ask({ ...correction, tube: 'c', ticket: 't2', person: 0 })).toMatchObject({
      refused: 'tube-full',
    })
  })

  test('a tube of one’s own takes nobody else', () => {
    const site = filled()
    site.issue({ single: true })
    site.must({ type: 'SealTube', tube: 'b' })
    open(site, 'own', true)
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't2' })
    expect(site.ask({ ...correction, to: 'own' })).toMatchObject({ refused: 'tube-full' })
  })

  test('who moves from one counted tube to another is counted again in both', () => {
    const site = filled()
    site.must({ type: 'ReconcileTubes', counted: [] })
    site.must(correction)
    expect([...site.state.tubes.values()].map(({ counted }) => counted)).toEqual([false, false])
  })

  test('reconciling names every tube whose counts differ', () => {
    const site = filled()
    const counted = [
      { barcode: 'code-a', people: 2 },
      { barcode: 'strange', people: 1 },
    ]
    site.must({ type: 'ReconcileTubes', counted })
    expect(site.state.reconciled).toEqual([
      { barcode: 'code-b', recorded: 3, counted: null },
      { barcode: 'strange', recorded: null, counted: 1 },
    ])
  })

  test('a lane’s count says nothing of other lanes, and is over once somebody joins a counted tube', () => {
    const site = new Site({ lanes: { 1: { pool: 5 }, 2: { pool: 5 } } })
    const uncounted = () => [...site.state.tubes.values()].filter(each => !each.counted).map(({ id }) => id)
    const count = (lane: string, barcode: string, people: number) =>
      site.must({ type: 'ReconcileTubes', counted: [{ barcode, people }], lane })
    open(site, 'a')
    site.must({ type: 'OpenTube', id: 'b', lane: '2', barcode: 'code-b' })
    count('1', 'code-a', 1)
    expect(uncounted()).toEqual(['b'])
    count('2', 'code-b', 0)
    expect(uncounted()).toEqual([])
    expect(site.state.reconciled).toEqual([{ barcode: 'code-a', recorded: 0, counted: 1 }])
    count('1', 'code-a', 0)
    expect(site.state.reconciled).toEqual([])
    count('1', 'code-b', 1)
    expect(site.state.reconciled).toEqual([
      { barcode: 'code-a', recorded: 0, counted: null },
      { barcode: 'code-b', recorded: 0, counted: 1 },
    ])
    site.issue()
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    expect(uncounted()).toEqual(['a'])
  })

  test('a barcode is used once', () => {
    const site = siteWith([])
    open(site, 'a')
    expect(site.refusal({ type: 'OpenTube', id: 'b', lane: '1', barcode: 'code-b' })).toBe('wrong-state')
    site.must({ type: 'SealTube', tube: 'a' })
    expect(site.must({ type: 'SealTube', tube: 'a' })).toEqual([])
    expect(site.refusal({ type: 'OpenTube', id: 'b', lane: '1', barcode: 'code-a' })).toBe('tube-used')
  })
})
