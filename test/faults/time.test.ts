/** A clock that jumps: −3 h, +2 years, 1970 at boot. Order, numbers, waits, sessions and codes stay right. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDevices } from '../../server/app/access/devices.ts'
import type { AccessStore } from '../../server/app/access/ports.ts'
import { createSite } from '../../server/app/site.ts'
import type { Called } from '../../server/contract/lane.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { clockBehind } from '../../server/site/durability/clock-behind.ts'
import { createSecrets } from '../../server/site/secrets.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, memoryStore, type TestSite } from '../support/test-site.ts'

const hour = 3_600_000
const minute = 60_000
const jumps: [name: string, ms: number][] = [
  ['three hours back', -3 * hour],
  ['two years on', 2 * 365 * 24 * hour],
  ['to 1970', -Date.UTC(2026, 5, 4, 8)],
]

let site: TestSite
let store: AccessStore
let kiosk: Injected
beforeEach(async () => {
  store = memoryStore()
  site = await buildTestSite({ store })
  kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open', {})
})
afterEach(() => site.close())

const issue = async () => (await kiosk.post<IssuedTicket>('/tickets', {})).ticket
const call = async () => (await site.lead.post<Called>('/lanes/1/next', {})).called[0]

describe.each(jumps)('the clock jumps %s', (_name, ms) => {
  test('numbers go on, and who came first is called first', async () => {
    const before = [await issue(), await issue()]
    site.clock.step(ms)
    const after = [await issue(), await issue()]
    expect([...before, ...after].map(({ number }) => number)).toEqual(['A001', 'A002', 'A003', 'A004'])
    const { tickets } = await site.lead.get<Queue>('/queue')
    expect(tickets.map(({ ahead }) => ahead)).toEqual([0, 1, 2, 3])
    const called = [await call(), await call(), await call(), await call()]
    expect(called.map(ticket => ticket?.number)).toEqual(['A001', 'A002', 'A003', 'A004'])
  })

  test('a recall waits its 20 s, and an undo has its 30 s', async () => {
    const { id } = await issue()
    await call()
    site.clock.step(ms)
    const early = await site.lead.call<{ code: string }>('POST', `/tickets/${id}/recall`, {})
    expect(early.body.code).toBe('too-early')
    site.clock.pass(20_000)
    await site.lead.post(`/tickets/${id}/recall`, {})
    site.clock.step(-ms)
    site.clock.pass(30_000)
    await site.lead.post('/undo', {})
    await site.lead.post(`/tickets/${id}/arrive`, {})
    site.clock.pass(30_001)
    const late = await site.lead.call<{ code: string }>('POST', '/undo', {})
    expect(late.body.code).toBe('cannot-undo')
  })

  test('a session lives its four hours, no less and no more', async () => {
    site.clock.step(ms)
    site.clock.pass(4 * hour)
    expect((await site.lead.call('GET', '/queue')).status).toBe(200)
    site.clock.step(-ms)
    site.clock.pass(4 * hour + 1)
    expect((await site.lead.call('GET', '/queue')).status).toBe(401)
  })

  test('a pairing code lives its ten minutes, no less and no more', async () => {
    const add = async () =>
      (await site.lead.post<{ code: string }>('/devices', { kind: 'display', name: 'd' })).code
    const pair = async (code: string) => (await site.stranger.call('POST', '/devices/pair', { code })).status
    const [used, old] = [await add(), await add()]
    site.clock.step(ms)
    site.clock.pass(10 * minute - 1)
    expect(await pair(used)).toBe(200)
    site.clock.pass(1)
    expect(await pair(old)).toBe(404)
  })

  test('a restart with that clock goes on with the same day, numbers and order', async () => {
    const before = await issue()
    const again = { wall: site.clock.wall() + ms, mono: 0, boot: 'another' }
    const { journal } = site
    const restarted = createSite({ journal, now: () => again, defer: setImmediate })
    const done = () => ({ answer: null })
    const by = { actor: 'lead', device: null }
    await restarted.execute({ type: 'OpenDay', id: 'not a new day' }, by, done)
    expect(restarted.state().day).toMatchObject({ id: 'day-1', closed: null })
    const ids = { id: 'after', assistanceId: 'h', incidentId: 'i' }
    await restarted.execute({ type: 'IssueTicket', ...ids }, by, done)
    expect(restarted.state().tickets.get('after')?.number).toBe('A002')
    await restarted.execute({ type: 'CallNext', lane: '1' }, by, done)
    expect(restarted.state().tickets.get(before.id)?.state).toBe('called')
    again.mono += 20_000
    again.wall += 20_000
    const recalled = await restarted.execute({ type: 'Recall', ticket: before.id }, by, done)
    expect(recalled).toBeNull()
  })
})

test('a restart ends every code that is still open: nobody can say how old it is', async () => {
  const { code } = await site.lead.post<{ code: string }>('/devices', { kind: 'display', name: 'd' })
  const keys = { pepper: 'aa'.repeat(32), identity: 'bb'.repeat(32), answers: 'cc'.repeat(32) }
  const devices = createDevices(store, createSecrets(keys), site.clock.mono, site.clock.wall)
  expect(await devices.pair(code)).toEqual({ refused: 'not-found' })
  expect((await site.stranger.call('POST', '/devices/pair', { code })).status).toBe(200)
})

test('a clock that stands before what was recorded is told', async () => {
  await issue()
  const { clock } = site
  expect(clockBehind(site.site.state(), clock.wall())).toBeNull()
  clock.step(-3 * hour)
  expect(clockBehind(site.site.state(), clock.wall())).toBe(
    'The clock says 2026-06-04 05:00 (UTC), but the site has recorded 2026-06-04 08:00: set it.',
  )
  clock.step(1000 * hour)
  expect(clockBehind(site.site.state(), clock.wall())).toBeNull()
})
