/** The waiting area: who may come in, in the order of the forecast, and never who is called. */
import { describe, expect, test } from 'vitest'
import { Site, START } from '../support/site.ts'

const inside = (site: Site): string[] =>
  [...site.state.tickets.values()].filter(ticket => ticket.inside).map(ticket => ticket.number)

const admitted = (site: Site): string[] =>
  site.records.flatMap(({ event }) => (event.type === 'TicketsAdmitted' ? event.numbers : []))

/** Parties of these sizes arrive; negative ones are green. */
function siteWith(capacity: number | null, parties: number[], lanes = { 1: {}, 2: {} }): Site {
  const site = new Site({ lanes, settings: { capacity } })
  for (const party of parties) site.issue({ party: Math.abs(party), green: party < 0 })
  return site
}

describe('with a capacity', () => {
  test('the first come in until the next party does not fit', () => {
    const site = siteWith(5, [2, 2, 3, 1])
    expect(inside(site)).toEqual(['A001', 'A002'])
    expect(site.state.derived.inside).toBe(4)
  })

  test('green enters at once, and may exceed it', () => {
    const site = siteWith(2, [1, 1, -3, 1])
    expect(inside(site)).toEqual(['A001', 'A002', 'G001'])
  })

  test('a party larger than the whole area enters when it is empty', () => {
    const site = siteWith(3, [5, 1])
    expect(inside(site)).toEqual(['A001'])
    site.next()
    site.must({ type: 'Arrive', ticket: 't0' })
    expect(inside(site)).toEqual(['A002'])
  })

  test.each([
    ['Arrive', (site: Site) => site.must({ type: 'Arrive', ticket: 't0' })],
    ['Miss', (site: Site) => site.miss('t0')],
    ['Cancel', (site: Site) => site.must({ type: 'Cancel', ticket: 't0' })],
    ['CompleteTicket', (site: Site) => site.must({ type: 'CompleteTicket', ticket: 't0' })],
  ])('%s frees a place, and the next one comes in', (_, free) => {
    const site = siteWith(1, [1, 1, 1])
    site.next()
    expect(inside(site)).toEqual(['A001'])
    free(site)
    expect(inside(site)).toEqual(['A002'])
  })

  test('a call fetches from outside and counts as inside', () => {
    const site = siteWith(1, [1, 1])
    expect(site.next('1', { ticket: 't1' })).toEqual(['A002'])
    expect(site.state.derived.inside).toBe(2)
    site.must({ type: 'Arrive', ticket: 't1' })
    expect(inside(site)).toEqual(['A001'])
  })

  test('whoever is changed while called keeps their place', () => {
    const site = siteWith(2, [1, 1, 1])
    site.next()
    site.must({ type: 'ChangeTicket', ticket: 't0', single: true, assistanceId: 'h', incidentId: 'i' })
    expect(inside(site)).toEqual(['A001', 'A002'])
  })

  test('nobody stays outside for an undo when there is no limit any more', () => {
    const site = siteWith(1, [1, 1])
    site.next('1', { ticket: 't1' })
    site.must({ type: 'ChangeSettings', capacity: null })
    site.must({ type: 'Undo' })
    expect(inside(site)).toEqual(['A001', 'A002'])
  })

  test.each([
    { type: 'Transfer', ticket: 't1', class: 'green' },
    { type: 'ChangeTicket', ticket: 't1', green: true, assistanceId: 'h', incidentId: 'i' },
  ] as const)('$type to green brings in at once', command => {
    const site = siteWith(1, [1, 1])
    site.must(command)
    expect(inside(site)).toEqual(['A001', 'A002'])
  })

  test('whoever comes back waits outside like everybody else', () => {
    const site = siteWith(1, [1, 1])
    site.next()
    site.miss('t0')
    site.must({ type: 'Rejoin', ticket: 't0' })
    expect(inside(site)).toEqual(['A002'])
  })

  test('raising or lifting it lets people in', () => {
    const site = siteWith(1, [1, 1, 1, 1])
    site.must({ type: 'ChangeSettings', capacity: 2 })
    expect(inside(site)).toHaveLength(2)
    site.must({ type: 'ChangeSettings', capacity: null })
    expect(inside(site)).toHaveLength(4)
  })

  test('people come in in the order in which they are forecast to be called', () => {
    const site = siteWith(1, [1])
    site.must({
      type: 'RegisterBatch',
      id: 'b',
      name: 'School',
      code: 'S',
      from: START,
      to: START + 60_000,
      expected: 3,
    })
    for (let i = 0; i < 2; i++) site.issue()
    for (let i = 0; i < 2; i++) site.issue({ batch: 'S' })
    for (const ticket of ['t0', 't3', 't4']) site.must({ type: 'Cancel', ticket })
    expect(admitted(site)).toEqual(['A001', 'B001', 'B002', 'A002'])
  })

  test('the forecast is the one after the calls of the same press', () => {
    const site = new Site({ settings: { capacity: 2, kBatch: 1 } })
    const window = { from: START, to: START + 60_000 }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'School', code: 'S', expected: 2, ...window })
    for (const more of [{ batch: 'S' }, {}, {}, { batch: 'S' }]) site.issue(more)
    expect([site.next(), site.next()].flat()).toEqual(['B001', 'A001'])
    expect(admitted(site).at(-1)).toBe('B002')
  })

  test('after an undo the forecast is the one before the call', () => {
    const site = new Site({ settings: { capacity: 1, kBatch: 1 } })
    const window = { from: START, to: START + 60_000 }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'School', code: 'S', expected: 2, ...window })
    for (const more of [{}, { batch: 'S' }, {}]) site.issue(more)
    expect(site.next()).toEqual(['B001'])
    site.must({ type: 'Cancel', ticket: 't0' })
    site.must({ type: 'Undo' })
    expect(inside(site)).toEqual(['B001'])
  })

  test('nobody comes in while the site is held', () => {
    const site = siteWith(1, [1, 1])
    site.must({ type: 'Hold', reason: 'heat' })
    site.must({ type: 'Cancel', ticket: 't0' })
    expect(inside(site)).toEqual([])
    site.must({ type: 'Release' })
    expect(inside(site)).toEqual(['A002'])
  })
})

describe('release batch by batch', () => {
  const held = (capacity: number | null, parties: number[]): Site => {
    const site = siteWith(capacity, parties)
    site.must({ type: 'RegisterBatch', id: 'b', name: 'F', code: 'F', from: 0, to: START * 2, expected: 9 })
    site.must({ type: 'Hold', reason: 'rain' })
    return site
  }

  test('lets in the next so many people, until a plain release', () => {
    const site = held(null, [1, 2, 2, 1])
    site.must({ type: 'Release', by: 'batch', people: 3 })
    expect(inside(site)).toEqual(['A001', 'A002'])
    expect(site.state.held).toBeNull()
    expect(site.issue().inside).toBe(false)
    site.must({ type: 'Release', by: 'batch', people: 2 })
    expect(inside(site)).toEqual(['A001', 'A002', 'A003'])
    site.must({ type: 'Release' })
    expect(inside(site)).toHaveLength(5)
  })

  test('lets in the next party even if it is larger', () => {
    const site = held(null, [3, 1])
    site.must({ type: 'Release', by: 'batch', people: 2 })
    expect(inside(site)).toEqual(['A001'])
  })

  test('lets in one batch; green stays in', () => {
    const site = held(null, [1, -1])
    site.issue({ batch: 'F' })
    site.must({ type: 'Release', by: 'batch', batch: 'b' })
    expect(inside(site)).toEqual(['G001', 'B001'])
    expect(site.next()).toEqual(['G001'])
  })

  test('needs a batch that is known', () => {
    const site = held(null, [])
    expect(site.refusal({ type: 'Release', by: 'batch', batch: 'x' })).toBe('not-found')
    expect(site.refusal({ type: 'Release', people: 3 })).toBe('invalid-input')
    expect(site.must({ type: 'Release' })).toMatchObject([{ type: 'SiteReleased', gate: 'open' }])
    expect(site.must({ type: 'Release' })).toEqual([])
  })
})
