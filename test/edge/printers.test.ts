/** Which printer a ticket goes to, what staff see of printers and jobs, and what the lead may set. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { receiptText } from '../../hardware/sim/render-receipt.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import type { Device } from '../../server/contract/access.ts'
import type { Printer, VirtualKnobs } from '../../server/contract/printer.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { TicketPreview } from '../../server/contract/ticket-layout.ts'
import { standardLayout } from '../../server/site/printing/ticket-receipt.ts'
import { deskPrinter, instant } from '../support/desk-printer.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
let gate: VirtualPrinter
let hall: VirtualPrinter

const printers = async () => (await site.lead.get<{ items: Printer[] }>('/printers')).items
const ready = () =>
  vi.waitFor(
    async () => expect((await printers()).map(each => each.state)).toEqual(['ready', 'ready']),
    20_000,
  )
const paper = (printer: VirtualPrinter) => printer.receipts().map(({ commands }) => receiptText(commands))
const issue = async (as = kiosk, body = {}) => (await as.post<IssuedTicket>('/tickets', body)).ticket

beforeEach(async () => {
  gate = createVirtualPrinter(instant)
  hall = createVirtualPrinter(instant)
  site = await buildTestSite({ printers: [deskPrinter('gate', gate), deskPrinter('hall', hall)] })
  kiosk = await site.pair('kiosk')
  await ready()
})
afterEach(() => site.close())

it('prints where the request says, else where its device prints, else at the first printer', async () => {
  const other = await site.pair('kiosk')
  expect((await site.lead.call('PATCH', `/devices/${other.id}`, { printer: 'hall' })).status).toBe(204)
  const numbers = [await issue(), await issue(other), await issue(kiosk, { printer: 'hall' })]
  await vi.waitFor(() => expect(paper(gate).length + paper(hall).length).toBe(3), 20_000)
  expect(paper(gate).join()).toContain(numbers[0]?.number)
  expect(paper(hall).join()).toMatch(new RegExp(`${numbers[1]?.number}[^]*${numbers[2]?.number}`))
  await site.lead.post(`/tickets/${numbers[0]?.id}/reprint`, { printer: 'hall' })
  await vi.waitFor(() => expect(paper(hall).at(-1)).toContain('补打'), 20_000)
})

it('lets the lead set and unset the printer of a device, and nobody else', async () => {
  const set = (as: Injected, body: object, id = kiosk.id) => as.call<Problem>('PATCH', `/devices/${id}`, body)
  const shown = async () =>
    (await site.lead.get<{ items: Device[] }>('/devices')).items.find(({ id }) => id === kiosk.id)?.printer
  expect(await shown()).toBeNull()
  expect((await set(site.lead, { printer: 'hall' })).status).toBe(204)
  expect(await shown()).toBe('hall')
  expect((await set(site.lead, { printer: 'cellar' })).body.errors?.[0]?.path).toBe('/printer')
  expect((await set(site.lead, { printer: 'hall' }, 'nobody')).status).toBe(404)
  expect((await set(await site.staff(), { printer: 'hall' })).status).toBe(403)
  expect((await set(site.lead, { printer: null })).status).toBe(204)
  expect(await shown()).toBeNull()
})

it('moves what was not sent to the other printer, and says there what waits', async () => {
  gate.set({ coverOpen: true })
  hall.set({ coverOpen: true })
  await vi.waitFor(
    async () => expect((await printers()).every(each => each.state === 'held')).toBe(true),
    20_000,
  )
  const ask = () => kiosk.post<IssuedTicket>('/tickets', {}, { 'idempotency-key': 'once' })
  const { id, number } = (await ask()).ticket
  await vi.waitFor(async () =>
    expect((await printers())[0]).toMatchObject({
      waiting: 1,
      jobs: [{ id, ticket: id, number, reprint: false, state: 'held', reason: 'cover-open' }],
    }),
  )
  hall.set({ coverOpen: false })
  await vi.waitFor(() => expect(paper(hall).join()).toContain(number), 20_000)
  expect(paper(gate)).toEqual([])
  await vi.waitFor(async () => expect((await ask()).print).toEqual({ state: 'confirmed', elsewhere: 'hall' }))
  await vi.waitFor(async () => expect((await printers()).map(each => each.waiting)).toEqual([0, 0]))
})

it('previews a ticket exactly as the virtual printer draws it', async () => {
  const preview = (body: object) => site.lead.call<TicketPreview & Problem>('POST', '/printers/preview', body)
  const layout = [
    { show: 'text', text: { zh: '您好', en: 'Hello' } },
    { show: 'number', size: 6 },
  ]
  for (const width of [58, 80]) {
    const shown = await preview({ width, language: 'zh-CN' })
    expect(shown.status).toBe(200)
    expect(shown.body.svg).toContain(width === 58 ? 'viewBox="0 0 464 ' : 'viewBox="0 0 640 ')
    expect(shown.body.bytes).toBeLessThanOrEqual(300)
    expect(shown.body.layout).toEqual(standardLayout)
  }
  expect((await preview({ language: 'en', class: 'batch', layout })).body.svg).toContain(
    '<title>Hello · B047</title>',
  )
  expect((await preview({ reprint: true })).body.svg).toContain('补打')
  expect((await preview({ outside: true })).body.svg).toContain('回来')
  const rare = [{ show: 'number' }, { show: 'text', text: { zh: '䶮塘村', en: 'Yantang' } }]
  const drawn = (await preview({ layout: rare })).body
  expect(drawn.svg).toMatch(/<title>A128<\/title>.*crispEdges/)
  expect((await preview({ layout: rare, language: 'en' })).body.svg).not.toContain('crispEdges')
  expect(drawn.bytes).toBeGreaterThan(1000)
  const wrong = await preview({ layout: [{ show: 'number', size: 8 }, { show: 'rainbow' }] })
  expect([wrong.status, wrong.body.errors?.[0]?.path]).toEqual([400, '/layout/1/show'])
  const wide = await preview({ width: 58, layout: [{ show: 'number', size: 8 }] })
  expect(wide.body.errors?.[0]?.path).toBe('/layout[0].size')
  expect((await (await site.staff()).call('POST', '/printers/preview', {})).status).toBe(403)
})

it('lets the lead break and mend a virtual printer, and shows staff what is wrong within 2 s', async () => {
  const turn = (body: object, as = site.lead) => as.call<VirtualKnobs>('POST', '/printers/gate/knobs', body)
  const shown = () => printers().then(([first]) => first)
  const soon = { timeout: 6000, interval: 20 }
  for (const [broken, reason, mended] of [
    [{ paper: 'out' }, 'paper-end', { paper: 'full' }],
    [{ coverOpen: true }, 'cover-open', { coverOpen: false }],
    [{ plugged: false }, 'offline', { plugged: true }],
  ] as const) {
    expect((await turn(broken)).body).toMatchObject(broken)
    await vi.waitFor(async () => expect((await shown())?.reasons).toEqual([reason]), soon)
    await turn(mended)
    await vi.waitFor(async () => expect(await shown()).toMatchObject({ state: 'ready', reasons: [] }), soon)
  }
  await turn({ paper: 'low' })
  await vi.waitFor(
    async () => expect(await shown()).toMatchObject({ paperLow: true, knobs: { paper: 'low' } }),
    soon,
  )
  expect((await turn({ paper: 'out' }, await site.staff())).status).toBe(403)
  expect((await site.lead.call('POST', '/printers/cellar/knobs', { power: false })).status).toBe(404)
})
