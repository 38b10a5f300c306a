/** `GET /metrics`: the figures are those of the site, in Prometheus' own format, and numbers only. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await buildTestSite()
})
afterAll(() => site.close())

async function figures(): Promise<Map<string, number>> {
  const { text, headers } = await site.stranger.call('GET', '//metrics')
  expect(headers['content-type']).toContain('text/plain; version=0.0.4')
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map(line => {
      const cut = line.lastIndexOf(' ')
      return [line.slice(0, cut), Number(line.slice(cut + 1))]
    }),
  )
}

it('counts tickets, people, lanes, printers, events and requests', async () => {
  await site.lead.post('/lanes/1/open', {})
  await site.lead.post('/lanes/2/open', {})
  await site.lead.post('/lanes/2/pause', {})
  for (const party of [2, 3, 4]) await site.lead.post('/tickets', { party })
  await site.lead.post('/tickets', { needs: ['wheelchair'] })
  await site.lead.post('/lanes/1/next', {})
  const all = await figures()
  const expected: Record<string, number> = {
    'greenlane_tickets{class="general",state="waiting"}': 3,
    'greenlane_tickets{class="green",state="waiting"}': 0,
    'greenlane_tickets{class="green",state="called"}': 1,
    'greenlane_tickets{class="batch",state="expired"}': 0,
    'greenlane_waiting_people{class="general"}': 9,
    'greenlane_lanes{state="open"}': 1,
    'greenlane_lanes{state="paused"}': 1,
    'greenlane_lanes{state="closed"}': 3,
    'greenlane_events_total{type="TicketIssued"}': 4,
    'greenlane_events_total{type="TicketCalled"}': 1,
    'greenlane_request_seconds_count{method="POST",route="/api/v1/tickets",status="201"}': 4,
    greenlane_live_sockets: 0,
  }
  for (const [name, value] of Object.entries(expected)) expect([name, all.get(name)]).toEqual([name, value])
  const states = ['connecting', 'ready', 'printing', 'held', 'offline'].map(
    state => all.get(`greenlane_printer_state{printer="virtual",state="${state}"}`) ?? Number.NaN,
  )
  expect(states.reduce((sum, each) => sum + each, 0)).toBe(1)
})

it('tells of the process what an operator looks for', async () => {
  const all = await figures()
  for (const name of [
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
    'process_cpu_seconds_total',
  ])
    expect(all.get(name)).toBeGreaterThanOrEqual(0)
})

it('names routes, never addresses', async () => {
  await site.stranger.call('GET', '/status/a-secret-of-somebody')
  await site.stranger.call('GET', '//nothing/A001')
  const { text } = await site.stranger.call('GET', '//metrics')
  expect(text).toContain('route="/api/v1/status/:secret"')
  expect(text).not.toContain('a-secret-of-somebody')
  expect(text).not.toContain('A001')
})
