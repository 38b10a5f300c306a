/** Who works here, for handing a task or a lane over, and since when somebody is at a lane. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Colleague } from '../../server/contract/access.ts'
import type { Queue } from '../../server/contract/queue.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await buildTestSite()
})
afterEach(() => site.close())

const lane = async () => (await site.lead.get<Queue>('/queue')).lanes[0]
const clock = () => new Date(site.clock.wall()).toISOString()

it('names colleagues to each other, and nothing more of them', async () => {
  const li = await site.staff('Li')
  const { staff } = await site.lead.post<{ staff: { id: string } }>('/staff', { name: 'Wu' })
  await li.post('/lanes/3/open')
  const { items } = await li.get<{ items: Colleague[] }>('/colleagues')
  expect(items).toEqual([
    { id: 'lead', name: 'lead', present: true, lane: null },
    { id: li.id, name: 'Li', present: true, lane: '3' },
    { id: staff.id, name: 'Wu', present: false, lane: null },
  ])
})

it('forgets those who signed out, and those who may no longer sign in', async () => {
  const li = await site.staff('Li')
  await li.call('DELETE', '/session')
  const find = async () =>
    (await site.lead.get<{ items: Colleague[] }>('/colleagues')).items.find(({ id }) => id === li.id)
  expect(await find()).toMatchObject({ present: false })
  await site.lead.patch(`/staff/${li.id}`, { enabled: false })
  expect(await find()).toBeUndefined()
})

it('says since when somebody is at a lane: a pause changes nothing, a hand-over does', async () => {
  expect(await lane()).not.toHaveProperty('staffedSince')
  await site.lead.post('/lanes/1/open', { staff: 'Li' })
  const opened = clock()
  site.clock.pass(50 * 60_000)
  await site.lead.post('/lanes/1/pause', { reason: 'cleaning' })
  await site.lead.post('/lanes/1/resume')
  expect(await lane()).toMatchObject({ staff: 'Li', staffedSince: opened, since: clock() })
  site.clock.pass(60_000)
  await site.lead.post('/lanes/1/open', { staff: 'Wu' })
  expect(await lane()).toMatchObject({ staff: 'Wu', staffedSince: clock() })
  await site.lead.post('/lanes/1/close')
  expect(await lane()).not.toHaveProperty('staffedSince')
})
