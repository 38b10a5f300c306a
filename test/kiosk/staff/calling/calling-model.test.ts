import { describe, expect, it } from 'vitest'
import type { CallTimes } from '../../../../kiosk/staff/calling/call-times.ts'
import { callingView, hardlyCame } from '../../../../kiosk/staff/calling/calling-model.ts'
import type { Lane } from '../../../../server/contract/lane.ts'
import type { Queue } from '../../../../server/contract/queue.ts'
import type { Ticket } from '../../../../server/contract/ticket.ts'
import { at, lane, queue, ticket } from '../../../support/queue-samples.ts'

const called = Date.parse(at)
const later = (seconds: number) => called + seconds * 1000
const one = (part: Partial<Ticket> = {}) =>
  ticket({ state: 'called', lane: '1', calls: 1, ahead: null, ...part })
const justCalled: CallTimes = new Map([['A001', { first: called, last: called }]])

function view(
  current: Ticket[],
  seconds: number,
  { times = justCalled, next = 'A002' as string | null } = {},
) {
  const shown = callingView(queue({ lanes: [lane({ current, next })] }), '1', times, later(seconds))
  if (!shown) throw new Error('no lane 1')
  return shown
}

describe('the ticket in sight', () => {
  it('is the lane’s first, or the one that was chosen while it is there', () => {
    const current = [one(), one({ id: 'b', number: 'A002' })]
    const at2 = queue({ lanes: [lane({ current })] })
    expect(callingView(at2, '1', new Map(), called)?.focus?.id).toBe('a')
    expect(callingView(at2, '1', new Map(), called, 'b')).toMatchObject({
      focus: { id: 'b' },
      others: [{ id: 'a' }],
    })
    expect(callingView(at2, '1', new Map(), called, 'gone')?.focus?.id).toBe('a')
  })

  it('counts whole seconds since its last call, and never says a time it does not know', () => {
    expect(view([one()], 21.9).sinceCall).toBe(21)
    expect(view([one()], -3).sinceCall).toBe(0)
    expect(view([one()], 5, { times: new Map() }).sinceCall).toBe(null)
  })

  it('is nobody at a lane that does not exist any more', () => {
    expect(callingView(queue(), '9', new Map(), called)).toBe(null)
  })
})

describe('recall', () => {
  it('opens 20 s after the last call', () => {
    expect(view([one()], 0).recall).toEqual({ seconds: 20 })
    expect(view([one()], 19.5).recall).toEqual({ seconds: 1 })
    expect(view([one()], 20).recall).toBe('open')
  })

  it('is left to the site to judge when the call was not seen here', () => {
    expect(view([one()], 1, { times: new Map() }).recall).toBe('open')
  })

  it('is off during sampling, without a ticket, and while the site is held', () => {
    expect(view([one({ state: 'sampling' })], 99).recall).toBe('off')
    expect(view([], 99).recall).toBe('off')
    const held = { reason: 'rain', message: null, since: at }
    const shown = callingView(
      queue({ held, lanes: [lane({ current: [one()] })] }),
      '1',
      justCalled,
      later(99),
    )
    expect(shown?.recall).toBe('off')
  })
})

describe('no-show', () => {
  const times: CallTimes = new Map([['A001', { first: called, last: later(25) }]])

  it('needs two calls, whatever the time', () => {
    expect(view([one()], 600).miss).toBe('after-calls')
  })

  it('opens 60 s after the first call', () => {
    expect(view([one({ calls: 2 })], 59, { times }).miss).toEqual({ seconds: 1 })
    expect(view([one({ calls: 2 })], 60, { times }).miss).toBe('open')
  })

  it('takes the latest moment the first call can have been when that was not seen here', () => {
    const late: CallTimes = new Map([['A001', { first: null, last: later(25) }]])
    expect(view([one({ calls: 2 })], 64, { times: late }).miss).toEqual({ seconds: 1 })
    expect(view([one({ calls: 2 })], 65, { times: late }).miss).toBe('open')
  })
})

describe('the press of next', () => {
  const tube = { id: 't', barcode: 'T-1', size: 10, people: 7 }
  const press = (part: Partial<Lane>, more: Partial<Queue> = {}) => {
    const shown = callingView(
      queue({ lanes: [lane({ next: 'A009', ...part })], ...more }),
      '1',
      new Map(),
      called,
    )
    return { next: shown?.next, side: shown?.side }
  }

  it('calls as many as the tube still takes, or a whole tube', () => {
    expect(press({ pool: 10 }).side).toEqual({ kind: 'fill', people: 10 })
    expect(press({ pool: 10, tube }).side).toEqual({ kind: 'fill', people: 3 })
    expect(press({ pool: 10, tube: { ...tube, people: 10 } }).side).toEqual({ kind: 'fill', people: 10 })
    expect(press({ pool: 1 }).side).toEqual({ kind: 'none' })
    expect(press({ pool: 10, next: null }).side).toEqual({ kind: 'none' })
  })

  it('asks for a tube before anybody is sampled who was called', () => {
    expect(press({ pool: 10, current: [one()] })).toEqual({
      next: { kind: 'tube', completes: [], calls: null },
      side: { kind: 'none' },
    })
    expect(press({ pool: 10, current: [one()], tube }).next?.kind).toBe('complete-and-call')
    expect(press({ pool: 10, current: [one({ state: 'sampling' })] }).next?.kind).toBe('complete-and-call')
  })

  it('completes one by one where several are here, and all of them beside it', () => {
    const current = [one(), one({ id: 'b', number: 'A002' })]
    expect(press({ pool: 10, tube, current })).toEqual({
      next: { kind: 'one', completes: ['A001'], calls: null },
      side: { kind: 'all' },
    })
  })

  it('leaves the key beside it to the arrival, or to completing alone', () => {
    expect(press({ current: [one()] }).side).toEqual({ kind: 'arrive' })
    expect(press({ current: [one({ state: 'sampling' })] }).side).toEqual({ kind: 'done' })
  })

  it('says what it will do', () => {
    expect(view([one()], 30).next).toEqual({ kind: 'complete-and-call', completes: ['A001'], calls: 'A002' })
    expect(view([one()], 30, { next: null }).next.kind).toBe('complete')
    expect(view([], 30).next).toEqual({ kind: 'call', completes: [], calls: 'A002' })
    expect(view([], 30, { next: null }).next.kind).toBe('nobody')
  })

  it('calls nobody while the site is held, but may complete', () => {
    const held = { reason: 'rain', message: null, since: at }
    const press = (current: Ticket[]) =>
      callingView(queue({ held, lanes: [lane({ current, next: 'A002' })] }), '1', new Map(), called)?.next
    expect(press([one()])).toEqual({ kind: 'complete', completes: ['A001'], calls: null })
    expect(press([])?.kind).toBe('held')
  })

  it('asks about whoever was called less than 10 s ago and is not being sampled yet', () => {
    expect(hardlyCame(lane({ current: [one()] }), justCalled, later(9.9)).map(each => each.id)).toEqual(['a'])
    expect(hardlyCame(lane({ current: [one()] }), justCalled, later(10))).toEqual([])
    expect(hardlyCame(lane({ current: [one({ state: 'sampling' })] }), justCalled, later(1))).toEqual([])
  })

  it('asks about whoever is called, too, before the news of the call is here', () => {
    expect(hardlyCame(lane({ current: [one()] }), new Map(), called).map(each => each.id)).toEqual(['a'])
  })
})

it('counts people who wait, not tickets, by class', () => {
  const tickets = [
    ticket({ party: 3 }),
    ticket({ party: 2, class: 'green' }),
    one({ party: 9 }),
    ticket({ state: 'missed', party: 5 }),
  ]
  const shown = callingView(queue({ tickets }), '1', new Map(), called)
  expect(shown?.waiting).toEqual({ general: 3, green: 2, batch: 0 })
})

it('knows who is called next, as far as they are in the queue', () => {
  const tickets = [ticket({ id: 'n', number: 'A002', party: 2 })]
  const shown = (next: string) =>
    callingView(queue({ tickets, lanes: [lane({ next })] }), '1', new Map(), called)?.upcoming?.party
  expect(shown('A002')).toBe(2)
  expect(shown('A003')).toBe(undefined)
})
