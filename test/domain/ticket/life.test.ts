/** A ticket's life between its call and its end. */
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../server/domain/command.ts'
import type { TicketState } from '../../../server/domain/words.ts'
import { Site } from '../support/site.ts'

/** One ticket `t0`, brought into a state. */
function inState(state: TicketState): Site {
  const site = new Site()
  site.issue()
  if (state === 'waiting') return site
  if (state === 'cancelled') site.must({ type: 'Cancel', ticket: 't0' })
  if (state === 'expired') site.must({ type: 'CloseDay' })
  if (state === 'cancelled' || state === 'expired') return site
  site.next()
  if (state === 'sampling') site.must({ type: 'Arrive', ticket: 't0' })
  if (state === 'done') site.must({ type: 'CompleteTicket', ticket: 't0' })
  if (state === 'missed') site.miss('t0')
  site.pass(100)
  return site
}

const STATES: TicketState[] = ['waiting', 'called', 'sampling', 'done', 'missed', 'cancelled', 'expired']

describe('what is not drawn is refused', () => {
  const drawn: Record<string, [TicketState[], Command]> = {
    recall: [['called'], { type: 'Recall', ticket: 't0' }],
    arrive: [['called'], { type: 'Arrive', ticket: 't0' }],
    done: [['called', 'sampling'], { type: 'CompleteTicket', ticket: 't0' }],
    rejoin: [['missed'], { type: 'Rejoin', ticket: 't0' }],
    cancel: [['waiting', 'called', 'missed'], { type: 'Cancel', ticket: 't0' }],
    'cancel with a reason': [
      ['waiting', 'called', 'sampling', 'missed'],
      { type: 'Cancel', ticket: 't0', reason: 'fainted' },
    ],
    'transfer to a class': [['waiting', 'called'], { type: 'Transfer', ticket: 't0', class: 'green' }],
    change: [
      ['waiting', 'called', 'missed'],
      { type: 'ChangeTicket', ticket: 't0', party: 2, assistanceId: 'h', incidentId: 'i' },
    ],
  }
  test.each(Object.entries(drawn))('%s', (_, [allowed, command]) => {
    const possible = STATES.filter(
      state =>
        !inState(state)
          .refusal(command)
          .match(/^(wrong-state|day-closed)$/),
    )
    expect(possible).toEqual(allowed)
  })
})

test.each(STATES)('a ticket that is %s counts as somebody’s check-in, or not', state => {
  const live = ['waiting', 'called', 'sampling', 'missed'].includes(state)
  expect([...inState(state).state.derived.live.keys()]).toEqual(live ? ['t0'] : [])
})

describe('calling again', () => {
  test('is possible 20 s after the last call, and says when', () => {
    const site = inState('waiting')
    site.next()
    site.pass(19)
    const retryAt = site.now.wall + 1000
    expect(site.ask({ type: 'Recall', ticket: 't0' })).toEqual({ refused: 'too-early', retryAt })
    site.pass(1)
    site.must({ type: 'Recall', ticket: 't0' })
    expect(site.ticket('t0').calls).toBe(2)
    expect(site.refusal({ type: 'Recall', ticket: 't0' })).toBe('too-early')
  })

  test('counts by the monotonic clock, whatever somebody does to the wall clock', () => {
    const site = inState('waiting')
    site.next()
    site.now = { ...site.now, wall: site.now.wall + 3_600_000 }
    expect(site.refusal({ type: 'Recall', ticket: 't0' })).toBe('too-early')
    site.now = { wall: 0, mono: site.now.mono + 20_000, boot: 'boot-1' }
    site.must({ type: 'Recall', ticket: 't0' })
    site.now = { wall: 1_000_000, mono: 0, boot: 'boot-2' }
    expect(site.refusal({ type: 'Recall', ticket: 't0' })).toMatch('allowed')
  })
})

test('after a restart with the clock set back, nobody waits longer than they should', () => {
  const site = inState('waiting')
  site.next()
  site.now = { wall: site.now.wall - 3_600_000, mono: 0, boot: 'boot-2' }
  const retryAt = site.now.wall + 20_000
  expect(site.ask({ type: 'Recall', ticket: 't0' })).toEqual({ refused: 'too-early', retryAt })
})

describe('a miss', () => {
  test('takes two calls and 60 s after the first', () => {
    const site = inState('waiting')
    site.next()
    site.pass(60)
    expect(site.refusal({ type: 'Miss', ticket: 't0' })).toBe('too-early')
    site.must({ type: 'Recall', ticket: 't0' })
    site.must({ type: 'Miss', ticket: 't0' })
    expect(site.ticket('t0').state).toBe('missed')
    expect(site.state.lanes.get('1')?.current).toEqual([])
  })

  test('too early after a quick recall says when it may be', () => {
    const site = inState('waiting')
    site.next()
    site.pass(20)
    site.must({ type: 'Recall', ticket: 't0' })
    const retryAt = site.now.wall + 40_000
    expect(site.ask({ type: 'Miss', ticket: 't0' })).toEqual({ refused: 'too-early', retryAt })
  })
})

describe('rejoin', () => {
  test('puts the ticket right behind the third that waits', () => {
    const site = inState('missed')
    for (let i = 0; i < 5; i++) site.issue()
    site.must({ type: 'Rejoin', ticket: 't0' })
    expect(site.ticket('t0')).toMatchObject({ calls: 0, rejoins: 1, lane: null, called: null, ended: null })
    const order = Array.from({ length: 6 }, () => site.next()[0])
    expect(order).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006'])
  })

  test('behind the last, if fewer wait; two that rejoin keep their order', () => {
    const site = inState('missed')
    site.issue()
    site.next()
    site.miss('t1')
    site.issue()
    site.must({ type: 'Rejoin', ticket: 't1' })
    site.must({ type: 'Rejoin', ticket: 't0' })
    expect([site.next(), site.next(), site.next()].flat()).toEqual(['A003', 'A002', 'A001'])
  })
})

describe('transfer', () => {
  test('to a class keeps number and place, and a called ticket waits again', () => {
    const site = inState('called')
    site.issue({ green: true })
    site.must({ type: 'Transfer', ticket: 't0', class: 'green' })
    expect(site.ticket('t0')).toMatchObject({ state: 'waiting', number: 'A001', place: { arrival: 1 } })
    expect(site.ticket('t0').wasPutBack).toBe(true)
    expect(site.state.derived.queues.green.map(ticket => ticket.number)).toEqual(['A001', 'G001'])
    expect(site.state.lanes.get('1')?.current).toEqual([])
  })

  test.each(['PauseLane', 'CloseLane'] as const)('to a lane binds the ticket to it until %s', type => {
    const site = new Site({ lanes: { 1: {}, 2: {} } })
    site.issue()
    site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
    expect(site.next('1')).toEqual([])
    site.must({ type, lane: '2' })
    expect(site.next('1')).toEqual(['A001'])
  })

  test('only to a lane that is open and may serve it', () => {
    const site = new Site({ lanes: { 1: {}, 2: { serves: ['green'] } } })
    site.issue()
    expect(site.refusal({ type: 'Transfer', ticket: 't0', lane: '2' })).toBe('does-not-fit')
    site.must({ type: 'CloseLane', lane: '1' })
    expect(site.refusal({ type: 'Transfer', ticket: 't0', lane: '1' })).toBe('lane-not-open')
    expect(site.refusal({ type: 'Transfer', ticket: 't0', lane: '9' })).toBe('not-found')
    expect(site.refusal({ type: 'Transfer', ticket: 't0' })).toBe('invalid-input')
  })
})

describe('companions', () => {
  const ids = { assistanceId: 'h', incidentId: 'i' }

  test('are added and removed before sampling, the place stays', () => {
    const site = inState('waiting')
    site.issue()
    const people = [
      { identity: 'p1', needs: [] },
      { identity: 'p2', needs: [] },
    ]
    site.must({ type: 'ChangeTicket', ticket: 't0', people, ...ids })
    expect(site.ticket('t0')).toMatchObject({ party: 2, place: { arrival: 1 }, class: 'general' })
    expect(site.state.derived.waiting.general).toBe(3)
    site.must({ type: 'ChangeTicket', ticket: 't0', people: people.slice(1), ...ids })
    expect([...site.state.identities]).toEqual([['p2', 't0']])
    expect(site.must({ type: 'ChangeTicket', ticket: 't0', party: 1, ...ids })).toEqual([])
  })

  test('who need help lead into green, and help is raised', () => {
    const site = inState('waiting')
    site.must({ type: 'ChangeTicket', ticket: 't0', needs: ['wheelchair'], ...ids })
    expect(site.ticket('t0')).toMatchObject({ class: 'green', number: 'A001', wasMoved: true })
    expect(site.state.assistance.get('h')?.kind).toBe('wheelchair')
    site.must({ type: 'ChangeTicket', ticket: 't0', green: false, ...ids })
    expect(site.ticket('t0').class).toBe('general')
  })

  test('who are unwell share a tube with nobody, and an incident is raised', () => {
    const site = inState('waiting')
    site.must({ type: 'ChangeTicket', ticket: 't0', needs: ['unwell'], ...ids })
    expect(site.ticket('t0').single).toBe(true)
    expect(site.state.incidents).toMatchObject([{ id: 'i', kind: 'medical', ticket: 't0' }])
  })
})

test('a reprint is recorded and changes nothing', () => {
  const site = inState('waiting')
  const before = { ...site.ticket('t0') }
  expect(site.must({ type: 'Reprint', ticket: 't0', printer: 'p', job: 'j1' })).toMatchObject([
    { type: 'TicketReprinted', printer: 'p', job: 'j1' },
  ])
  expect(site.ticket('t0')).toEqual(before)
})

test.each([
  { type: 'ChangeTicket', ticket: 't0', needs: ['pregnant'], assistanceId: 'h', incidentId: 'i' },
  { type: 'Transfer', ticket: 't0', class: 'green' },
] as const)('$type that takes a ticket out of reach of its lane frees it', command => {
  const site = new Site({ lanes: { 1: {}, 2: { serves: ['general'] } } })
  site.issue()
  site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
  site.must(command)
  expect(site.ticket('t0')).toMatchObject({ class: 'green', bound: null })
  expect(site.next('1')).toEqual(['A001'])
})

test('whoever rejoins is bound to its lane no longer when that has come to serve others only', () => {
  const site = new Site({ lanes: { 1: {}, 2: {} } })
  site.issue()
  site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
  site.next('2')
  site.miss('t0')
  site.must({ type: 'ConfigureLane', lane: '2', config: { serves: ['green'] } })
  site.must({ type: 'Rejoin', ticket: 't0' })
  expect(site.next('1')).toEqual(['A001'])
})

test('of a device that is lost, what still lives is cancelled, and only what came since', () => {
  const site = new Site()
  const issue = (id: string, device: string) =>
    site.ask({ type: 'IssueTicket', id, assistanceId: `h${id}`, incidentId: `i${id}` }, 'li', device)
  issue('before', 'kiosk')
  site.pass(60)
  const since = site.now.wall
  for (const id of ['done', 'waiting']) issue(id, 'kiosk')
  issue('elsewhere', 'other')
  site.next('1', { ticket: 'done' })
  site.must({ type: 'CompleteTicket', ticket: 'done' })
  site.must({ type: 'VoidDevice', device: 'kiosk', since, reason: 'stolen' })
  expect([...site.state.tickets.values()].map(({ id, state }) => [id, state])).toEqual([
    ['before', 'waiting'],
    ['done', 'done'],
    ['waiting', 'cancelled'],
    ['elsewhere', 'waiting'],
  ])
})
