/** Who may come in, and when the others are asked back, as tickets and the board tell it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket, Status, Ticket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, publicUrl, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

const issue = (body: object = {}) => kiosk.post<IssuedTicket>('/tickets', body)
const board = () => site.lead.get<Board>('/board')
const limit = (capacity: number) => site.lead.patch('/settings', { capacity })

/** Ten people sampled, half a minute each: enough for an honest estimate. */
async function tenSampled(): Promise<void> {
  await site.lead.post('/lanes/1/open')
  for (let person = 0; person < 11; person += 1) {
    await issue()
    await site.lead.post('/lanes/1/next')
    site.clock.pass(30_000)
  }
}

it('is not spoken of while everybody may come in', async () => {
  const { ticket } = await issue()
  expect(ticket.admission).toEqual({ state: 'in' })
  expect((await board()).admission).toEqual([])
})

it('names the numbers that may come in, of each class', async () => {
  await limit(3)
  for (let person = 0; person < 5; person += 1) await issue()
  await issue({ green: true })
  expect((await board()).admission).toEqual([
    { class: 'general', from: 'A001', to: 'A003' },
    { class: 'green', from: 'G001', to: 'G001' },
  ])
  const { tickets } = await site.lead.get<Queue>('/queue')
  const outside = tickets.filter(each => each.admission.state === 'outside')
  expect(outside.map(each => each.number)).toEqual(['A004', 'A005'])
  expect(outside[0]?.admission).toEqual({ state: 'outside' })
})

it('leaves out a number between others that has to wait outside again', async () => {
  await limit(2)
  const tickets: Ticket[] = []
  for (let person = 0; person < 6; person += 1) tickets.push((await issue()).ticket)
  const second = tickets[1]?.id
  await site.lead.post('/lanes/1/open')
  await site.lead.post('/lanes/1/next', { ticket: second })
  site.clock.pass(60_000)
  for (const step of ['recall', 'miss', 'rejoin']) await site.lead.post(`/tickets/${second}/${step}`)
  expect((await board()).admission).toEqual([
    { class: 'general', from: 'A001', to: 'A001' },
    { class: 'general', from: 'A003', to: 'A003' },
  ])
})

it('asks whoever must stay outside back at round times around the expected call', async () => {
  await tenSampled()
  await limit(2)
  for (let person = 0; person < 20; person += 1) await issue()
  const { ticket, statusUrl } = await issue()
  const { admission, estimate } = ticket
  expect(admission.state).toBe('outside')
  const [from, to] = [Date.parse(admission.from ?? ''), Date.parse(admission.to ?? '')]
  const [soonest, latest] = [estimate?.from, estimate?.to].map(
    minutes => site.clock.wall() + (minutes ?? Number.NaN) * 60_000,
  ) as [number, number]
  const round = 5 * 60_000
  expect([from % round, to % round]).toEqual([0, 0])
  expect(soonest - from).toBeGreaterThanOrEqual(0)
  expect(soonest - from).toBeLessThan(round)
  expect(to - latest).toBeGreaterThanOrEqual(0)
  expect(to - latest).toBeLessThan(round)
  const status = await site.stranger.get<Status>(`/status/${statusUrl?.replace(`${publicUrl}/status/`, '')}`)
  expect(status.admission).toEqual(admission)
  await site.lead.post('/hold', { reason: 'rain' })
  const { ticket: held } = await site.lead.get<{ ticket: Ticket }>(`/tickets/${ticket.id}`)
  expect(held.admission).toEqual({ state: 'outside' })
})
