/** Check-in: numbers, classes, parties, and the same person twice. */
import { describe, expect, test } from 'vitest'
import { ticketNumber } from '../../../server/domain/ticket/number.ts'
import type { ChangeTicket, IssueTicket, Person } from '../../../server/domain/ticket/ticket-command.ts'
import { Site, START } from '../support/site.ts'

const ask = (more: Partial<IssueTicket>): IssueTicket => ({
  type: 'IssueTicket',
  id: 'x',
  assistanceId: 'help-x',
  incidentId: 'incident-x',
  ...more,
})

describe('numbers', () => {
  test('count by class, with at least three digits', () => {
    const site = new Site()
    const numbers = [{}, {}, { green: true }, {}].map(more => site.issue(more).number)
    expect(numbers).toEqual(['A001', 'A002', 'G001', 'A003'])
    expect([ticketNumber('batch', 999), ticketNumber('general', 1000)]).toEqual(['B999', 'A1000'])
  })

  test('begin anew with the next day, and only then', () => {
    const site = new Site()
    site.issue()
    site.must({ type: 'CloseDay' })
    expect(site.refusal(ask({}))).toBe('day-closed')
    site.must({ type: 'OpenDay', id: 'day-2' })
    expect(site.issue().number).toBe('A001')
  })
})

describe('class', () => {
  test.each([
    [{ needs: ['pregnant'] }, 'green'],
    [{ needs: ['language'] }, 'general'],
    [{ green: true }, 'green'],
    [{ green: false, needs: ['wheelchair'] }, 'general'],
    [
      {
        people: [
          { identity: null, needs: [] },
          { identity: null, needs: ['infant'] },
        ],
      },
      'green',
    ],
  ] satisfies [Partial<IssueTicket>, string][])('%j is %s', (more, expected) => {
    expect(new Site().issue(more).class).toBe(expected)
  })

  test('a batch member is batch inside its window, and general for good outside it', () => {
    const site = new Site()
    const batch = { id: 'b', name: 'Factory', code: 'F', from: START, to: START + 60_000, expected: 5 }
    site.must({ type: 'RegisterBatch', ...batch })
    expect(site.issue({ batch: 'F', party: 3 }).number).toBe('B001')
    site.pass(61)
    expect(site.issue({ batch: 'F', party: 2 }).number).toBe('A001')
    expect(site.issue({ batch: 'F', green: true }).class).toBe('green')
    expect(site.state.batches.get('b')?.arrived).toBe(6)
    expect(site.refusal(ask({ batch: 'G' }))).toBe('not-found')
  })
})

describe('parties', () => {
  test('share one ticket; what they need is what any of them needs', () => {
    const site = new Site()
    const people = [
      { identity: 'p1', needs: ['vision'] as const },
      { identity: 'p2', needs: [] },
    ]
    const ticket = site.issue({ people })
    expect(ticket).toMatchObject({ party: 2, needs: ['vision'], companions: ['p1', 'p2'] })
    expect(site.state.derived.waiting.green).toBe(2)
  })

  test.each([0, 21, 2.5])('of %d people are refused by name', party => {
    const decision = new Site().ask(ask({ party }))
    expect(decision).toMatchObject({ refused: 'invalid-input', faults: [{ path: 'party' }] })
  })

  test('every fault is named by its path', () => {
    const people = [{ identity: null, needs: ['tea' as 'other'] }]
    expect(new Site().ask(ask({ party: 0, needs: ['rest' as 'other'], people }))).toMatchObject({
      faults: [{ path: 'party' }, { path: 'needs/0' }, { path: 'people' }, { path: 'people/0/needs/0' }],
    })
  })
})

describe('the same person twice', () => {
  test('gets the live ticket, not a second one', () => {
    const site = new Site()
    site.issue({ identity: 'p', people: [{ identity: 'child', needs: [] }] })
    expect(site.ask(ask({ identity: 'p' }))).toEqual({ events: [], existing: 't0' })
    expect(site.ask(ask({ people: [{ identity: 'child', needs: [] }] }))).toMatchObject({ existing: 't0' })
  })

  test('gets a missed ticket back, while it has a rejoin left', () => {
    const site = new Site()
    site.issue({ identity: 'p' })
    for (const rejoin of [true, true, false]) {
      site.next()
      site.miss('t0')
      expect('existing' in site.ask(ask({ identity: 'p', id: `again-${rejoin}` }))).toBe(rejoin)
      if (rejoin) site.must({ type: 'Rejoin', ticket: 't0' })
    }
    expect(site.refusal({ type: 'Rejoin', ticket: 't0' })).toBe('rejoin-limit')
  })

  test('is known by the ticket it checked in with, also when named on another', () => {
    const site = new Site()
    const ids = { assistanceId: 'h', incidentId: 'i' }
    const [p, child] = ['p', 'child'].map(identity => ({ identity, needs: [] })) as [object, object]
    const change = (ticket: string, people: object[]) =>
      site.must({ type: 'ChangeTicket', ticket, ...ids, people } as ChangeTicket)
    const existing = () => site.ask(ask({ identity: 'p' }))
    site.issue({ identity: 'p', people: [p, child] as Person[] })
    change('t0', [child])
    expect(existing()).toMatchObject({ existing: 't0' })
    site.issue()
    change('t1', [p, child])
    expect(existing()).toMatchObject({ existing: 't0' })
    change('t1', [child])
    expect(existing()).toMatchObject({ existing: 't0' })
  })

  test('gets a new ticket after the first was done', () => {
    const site = new Site()
    site.issue({ identity: 'p' })
    site.next()
    site.must({ type: 'CompleteTicket', ticket: 't0' })
    expect(site.issue({ identity: 'p' }).number).toBe('A002')
  })
})

describe('reserved numbers', () => {
  const reserve = (site: Site) =>
    site.must({ type: 'ReserveNumbers', class: 'general', secrets: ['s1', 's2'] })[0]

  test('are kept for the kiosk, and take their place on arrival', () => {
    const site = new Site()
    expect(reserve(site)).toMatchObject({ epoch: '0.day-1', items: [{ number: 'A001' }, { number: 'A002' }] })
    expect(site.issue().number).toBe('A003')
    const reserved = { number: 'A002', epoch: '0.day-1', issuedAt: START }
    expect(site.issue({ reserved })).toMatchObject({ number: 'A002', secret: 's2', place: { arrival: 2 } })
    expect(site.ask(ask({ reserved }))).toEqual({ events: [], existing: 't1' })
    expect(site.next()).toEqual(['A003'])
  })

  test('of another epoch or day are replaced, and staff are told', () => {
    const site = new Site()
    reserve(site)
    site.must({ type: 'BeginEpoch', epoch: 1, skip: 100 })
    site.issue({ reserved: { number: 'A001', epoch: '0.day-1', issuedAt: START }, secret: 'new' })
    expect(site.records.at(-1)?.event).toMatchObject({ number: 'A103', replaces: 'A001', secret: 'new' })
    expect(site.state.reserved.size).toBe(0)
  })

  test('keep the class that was printed, but a batch its window', () => {
    const site = new Site()
    const batch = { id: 'b', name: 'Factory', code: 'F', from: START, to: START + 60_000, expected: 5 }
    site.must({ type: 'RegisterBatch', ...batch })
    site.must({ type: 'ReserveNumbers', class: 'green', secrets: ['s'] })
    site.must({ type: 'ReserveNumbers', class: 'batch', secrets: ['s', 't'] })
    const printed = (number: string) => ({ reserved: { number, epoch: '0.day-1', issuedAt: START } })
    expect(site.issue(printed('G001'))).toMatchObject({ number: 'G001', class: 'green' })
    expect(site.issue({ batch: 'F', ...printed('B001') })).toMatchObject({ number: 'B001', class: 'batch' })
    site.pass(61)
    expect(site.issue({ batch: 'F', ...printed('B002') })).toMatchObject({ number: 'B002', class: 'general' })
  })

  test('that somebody else was given are replaced', () => {
    const site = new Site()
    reserve(site)
    const number = { number: 'A001', epoch: '0.day-1', issuedAt: START }
    const another = { ...number, epoch: '0.day-0' }
    expect(site.issue({ reserved: another })).toMatchObject({ number: 'A003' })
    expect(site.issue({ reserved: number })).toMatchObject({ number: 'A001' })
    expect(site.issue({ reserved: another })).toMatchObject({ number: 'A004' })
    expect(site.issue({ reserved: { ...number, issuedAt: START + 1 } })).toMatchObject({ number: 'A005' })
  })

  test('that nobody came with are burned at the close of the day', () => {
    const site = new Site()
    reserve(site)
    const closed = site.must({ type: 'CloseDay' }).at(-1)
    expect(closed).toMatchObject({ type: 'DayClosed', burned: ['A001', 'A002'] })
    expect(site.state.reserved.size).toBe(0)
  })
})

test('special needs raise help at once, and an unwell resident an incident too', () => {
  const site = new Site()
  expect(site.issue({ needs: ['unwell', 'language'] }).single).toBe(true)
  site.issue({ access: 'downstairs' })
  site.issue({ needs: ['hearing', 'pregnant'] })
  expect([...site.state.assistance.values()].map(task => [task.ticket, task.kind])).toEqual([
    ['t0', 'unwell'],
    ['t1', 'access'],
  ])
  expect(site.state.incidents).toMatchObject([{ id: 'incident-0', kind: 'medical', ticket: 't0' }])
})
