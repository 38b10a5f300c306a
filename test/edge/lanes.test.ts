/** Lanes and calls: next in all its forms, undo, holds, the day, and what the board shows of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Called, OneLane } from '../../server/contract/lane.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket, OneTicket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open')
})
afterEach(() => site.close())

const checkIn = async (body: object = {}) => (await kiosk.post<IssuedTicket>('/tickets', body)).ticket
const next = (body: object = {}, lane = '1', as = site.lead) =>
  as.call<Called & Problem>('POST', `/lanes/${lane}/next`, body)
const numbers = ({ body }: { body: Called }) => body.called.map(each => each.number)
const lane = async (id = '1') => (await site.lead.get<Queue>('/queue')).lanes.find(each => each.id === id)
const ticket = async (id: string) => (await site.lead.get<OneTicket>(`/tickets/${id}`)).ticket

describe('next', () => {
  it('completes the current tickets and calls the next, and calls nobody from an empty queue', async () => {
    await checkIn()
    await checkIn()
    expect(numbers(await next())).toEqual(['A001'])
    const second = await next()
    expect(second.body.completed.map(each => [each.number, each.state])).toEqual([['A001', 'done']])
    expect(numbers(second)).toEqual(['A002'])
    const third = await next()
    expect(third.body).toMatchObject({ called: [], completed: [{ number: 'A002' }] })
  })

  it('counts people, always calls the first, and stops at the first that does not fit', async () => {
    for (const party of [3, 1, 4, 1]) await checkIn({ party })
    expect(numbers(await next({ count: 5 }))).toEqual(['A001', 'A002'])
    expect(numbers(await next({ count: 2 }))).toEqual(['A003'])
  })

  it('completes only those named, the others stay', async () => {
    const [first, second] = [await checkIn(), await checkIn()]
    await next({ count: 2 })
    await checkIn()
    const answer = await next({ complete: [first.id] })
    expect(answer.body.completed.map(each => each.id)).toEqual([first.id])
    expect((await lane())?.current.map(each => each.number)).toEqual([second.number, 'A003'])
  })

  it('acts only if the lane is as its caller saw it, and tells who called whom', async () => {
    const nurse = await site.staff('Li')
    await checkIn()
    await checkIn()
    const called = await next({ current: null }, '1', nurse)
    const moved = await next({ current: null })
    expect(moved.status).toBe(409)
    expect(moved.body).toMatchObject({
      code: 'lane-moved',
      lane: '1',
      by: nurse.id,
      byName: 'Li',
      called: ['A001'],
      current: [called.body.called[0]?.id],
      at: new Date(site.clock.wall()).toISOString(),
    })
    expect((await next({ current: called.body.called[0]?.id })).status).toBe(200)
  })

  it('lets one of a hundred presses at once win', async () => {
    for (let each = 0; each < 100; each += 1) await checkIn()
    const presses = await Promise.all(Array.from({ length: 100 }, () => next({ current: [] })))
    expect(presses.filter(each => each.status === 200)).toHaveLength(1)
    expect(presses.filter(each => each.body.code === 'lane-moved')).toHaveLength(99)
    expect((await lane())?.current.map(each => each.number)).toEqual(['A001'])
  })

  it('calls a particular ticket or class', async () => {
    await checkIn()
    const second = await checkIn()
    await checkIn({ green: true })
    expect(numbers(await next({ ticket: second.id }))).toEqual(['A002'])
    expect(numbers(await next({ class: 'green' }))).toEqual(['G001'])
  })

  it('refuses what does not fit, a lane that is not open or not there', async () => {
    const wheelchair = await checkIn({ needs: ['wheelchair'] })
    await site.lead.post('/lanes/3/open')
    expect((await next({ ticket: wheelchair.id }, '3')).body.code).toBe('does-not-fit')
    await site.lead.post('/lanes/3/pause', { reason: 'tea', minutes: 10 })
    expect((await next({}, '3')).body.code).toBe('lane-not-open')
    expect((await next({}, '4')).body.code).toBe('lane-not-open')
    expect((await next({}, '99')).body.code).toBe('not-found')
  })

  it('foretells whom it will call', async () => {
    await checkIn()
    expect((await lane())?.next).toBe('A001')
    await next()
    expect((await lane())?.next).toBeNull()
    expect((await lane('2'))?.next).toBeNull()
  })
})

describe('a called ticket', () => {
  it('goes through recall, miss and rejoin with their times', async () => {
    const { id } = await checkIn()
    await next()
    const act = (name: string) =>
      site.lead.call<OneTicket & Problem & { retryAt: string }>('POST', `/tickets/${id}/${name}`)
    const early = await act('recall')
    expect(early.body).toMatchObject({
      code: 'too-early',
      retryAt: new Date(site.clock.wall() + 20_000).toISOString(),
    })
    site.clock.pass(20_000)
    expect((await act('recall')).body.ticket.calls).toBe(2)
    expect((await act('miss')).body.code).toBe('too-early')
    site.clock.pass(40_000)
    expect((await act('miss')).body.ticket.state).toBe('missed')
    expect((await act('done')).body.code).toBe('wrong-state')
    expect((await act('rejoin')).body.ticket).toMatchObject({ state: 'waiting', calls: 0 })
  })

  it('arrives and is done', async () => {
    const { id } = await checkIn()
    await next()
    expect((await site.lead.post<OneTicket>(`/tickets/${id}/arrive`)).ticket.state).toBe('sampling')
    const closing = await site.lead.call<Problem>('POST', '/lanes/1/close')
    expect(closing.body).toMatchObject({ code: 'lane-busy', tickets: ['A001'] })
    expect((await site.lead.post<OneTicket>(`/tickets/${id}/done`)).ticket.state).toBe('done')
    expect((await site.lead.post<OneLane>('/lanes/1/close')).lane.state).toBe('closed')
  })

  it('waits again after a transfer', async () => {
    const { id } = await checkIn()
    await next()
    await site.lead.post('/lanes/2/open')
    const moved = await site.lead.post<OneTicket>(`/tickets/${id}/transfer`, { lane: '2' })
    expect(moved.ticket).toMatchObject({ state: 'waiting', lane: '2', number: 'A001' })
    expect(numbers(await next())).toEqual([])
    expect(numbers(await next({}, '2'))).toEqual(['A001'])
  })
})

describe('undo', () => {
  it("takes back the caller's own last action, once and soon", async () => {
    const { id } = await checkIn()
    const nurse = await site.staff()
    await next({}, '1', nurse)
    const undo = (as: Injected) => as.call<Problem>('POST', '/undo')
    expect((await undo(site.lead)).body.code).toBe('cannot-undo')
    expect((await undo(nurse)).status).toBe(200)
    expect(await ticket(id)).toMatchObject({ state: 'waiting', calls: 0, lane: null })
    expect((await undo(nurse)).body.code).toBe('cannot-undo')
    await next({}, '1', nurse)
    site.clock.pass(30_001)
    expect((await undo(nurse)).body.code).toBe('cannot-undo')
  })

  it('is refused once something depends on it', async () => {
    const { id } = await checkIn()
    const nurse = await site.staff()
    await next({}, '1', nurse)
    await site.lead.post(`/tickets/${id}/arrive`)
    expect((await nurse.call<Problem>('POST', '/undo')).body).toMatchObject({
      code: 'cannot-undo',
      because: 'depended-on',
    })
  })
})

describe('a hold', () => {
  it('stops calls, completes what is there, and is told to everybody', async () => {
    await checkIn()
    await next()
    await checkIn()
    await site.lead.post('/hold', { reason: 'rain' })
    expect((await next()).body).toMatchObject({ called: [], completed: [{ number: 'A001' }] })
    const held = { reason: 'rain', message: null, since: new Date(site.clock.wall()).toISOString() }
    expect((await kiosk.get<Board>('/board')).held).toEqual(held)
    expect((await site.lead.get<Queue>('/queue')).held).toEqual(held)
    expect(await site.lead.post('/release')).toEqual({ held: null })
    expect(numbers(await next())).toEqual(['A002'])
  })
})

describe('the day', () => {
  it('closes with the list of what is unfinished, or by force; numbers begin anew', async () => {
    const { id } = await checkIn()
    await next()
    await site.lead.post(`/tickets/${id}/arrive`)
    const close = (body: object) => site.lead.call<Problem>('POST', '/day/close', body)
    expect((await close({})).body).toMatchObject({ code: 'lane-busy', tickets: ['A001'] })
    expect((await close({ force: true })).body.errors?.[0]?.path).toBe('/reason')
    expect((await close({ force: true, reason: 'night' })).body).toEqual({ day: null })
    const { day } = await site.lead.post<{ day: { openedAt: string } }>('/day/open', { name: 'two' })
    expect(day.openedAt).toBe(new Date(site.clock.wall()).toISOString())
    expect((await checkIn()).number).toBe('A001')
  })
})

describe('the board', () => {
  it('shows numbers, lanes and people who wait', async () => {
    await checkIn({ party: 2, needs: ['vision'] })
    await checkIn({ party: 3 })
    await next({ class: 'green' })
    const board = await kiosk.get<Board>('/board')
    expect(board).toMatchObject({
      seq: site.site.seq(),
      held: null,
      waiting: { general: 3, green: 0, batch: 0 },
      calls: [{ number: 'G001', class: 'green', lane: '1', times: 1 }],
    })
    expect(board.lanes[0]).toEqual({
      id: '1',
      name: '1',
      state: 'open',
      stepFree: true,
      now: [{ number: 'G001', class: 'green' }],
    })
    expect(JSON.stringify(board)).not.toMatch(/vision|needs|party/)
  })

  it('forgets a call that was taken back', async () => {
    await checkIn()
    await next()
    await site.lead.post('/undo')
    expect((await kiosk.get<Board>('/board')).calls).toEqual([])
  })

  it('shows the newest call first, a recall again', async () => {
    const first = await checkIn()
    await checkIn()
    await site.lead.post('/lanes/2/open')
    await next()
    await next({}, '2')
    site.clock.pass(20_000)
    await site.lead.post(`/tickets/${first.id}/recall`)
    const { calls } = await kiosk.get<Board>('/board')
    expect(calls.map(each => [each.number, each.lane, each.times])).toEqual([
      ['A001', '1', 2],
      ['A002', '2', 1],
    ])
  })
})

describe('lanes', () => {
  it('are added, changed, staffed, paused and resumed', async () => {
    const added = await site.lead.call<OneLane>('POST', '/lanes', { stepFree: true, serves: ['green'] })
    expect([added.status, added.body.lane]).toEqual([
      201,
      expect.objectContaining({ id: '6', state: 'closed' }),
    ])
    const { lane: changed } = await site.lead.patch<OneLane>('/lanes/6', { name: 'East', greenFirst: true })
    expect(changed).toMatchObject({ name: 'East', greenFirst: true, stepFree: true, serves: ['green'] })
    const nurse = await site.staff('Li')
    expect((await nurse.post<OneLane>('/lanes/6/open')).lane).toMatchObject({ state: 'open', staff: 'Li' })
    expect((await nurse.post<OneLane>('/lanes/6/open', { staff: 'Wu' })).lane.staff).toBe('Wu')
    expect((await nurse.post<OneLane>('/lanes/6/pause', { reason: 'tea' })).lane).toMatchObject({
      reason: 'tea',
    })
    expect((await nurse.post<OneLane>('/lanes/6/resume')).lane).not.toHaveProperty('reason')
  })
})
