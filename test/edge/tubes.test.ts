/** Tubes of pooled samples over the interface: opened, filled, sealed, corrected, counted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lane } from '../../server/contract/lane.ts'
import type { Receipt } from '../../server/contract/printer.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { Reconciled, Tube } from '../../server/contract/tube.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await buildTestSite()
  await site.lead.patch('/lanes/1', { pool: 5 })
  await site.lead.post('/lanes/1/open')
})
afterEach(() => site.close())

type OneTube = { tube: Tube }
const open = async (barcode: string, more: object = {}) =>
  (await site.lead.post<OneTube>('/lanes/1/tube', { barcode, ...more })).tube
const refused = async (path: string, body: object = {}) =>
  (await site.lead.call<Problem>('POST', path, body)).body
/** Checks in, calls and begins to sample. */
async function sample(party: number): Promise<string> {
  const { ticket } = await site.lead.post<IssuedTicket>('/tickets', { party })
  await site.lead.post('/lanes/1/next')
  await site.lead.post(`/tickets/${ticket.id}/arrive`)
  return ticket.id
}
const tubes = async () => (await site.lead.get<{ items: Tube[] }>('/tubes')).items

describe('a tube', () => {
  it('is opened by its barcode, filled in order and sealed when full', async () => {
    const opened = await open('T-1')
    expect(opened).toEqual({ id: opened.id, barcode: 'T-1', lane: '1', size: 5, state: 'open', bound: [] })
    const [first, second] = [await sample(2), await sample(3)]
    expect(await tubes()).toEqual([
      {
        ...opened,
        state: 'sealed',
        bound: [
          { ticket: first, person: 0 },
          { ticket: first, person: 1 },
          { ticket: second, person: 0 },
          { ticket: second, person: 1 },
          { ticket: second, person: 2 },
        ],
      },
    ])
  })

  it('is used once, one at a time, on an open lane', async () => {
    const { id } = await open('T-1')
    expect(await refused('/lanes/1/tube', { barcode: 'T-2' })).toMatchObject({ code: 'wrong-state' })
    const { tube } = await site.lead.post<OneTube>(`/tubes/${id}/seal`)
    expect(tube.state).toBe('sealed')
    expect(await refused('/lanes/1/tube', { barcode: 'T-1' })).toMatchObject({
      code: 'tube-used',
      barcode: 'T-1',
    })
    expect(await refused('/lanes/2/tube', { barcode: 'T-3' })).toMatchObject({ code: 'lane-not-open' })
    expect(await refused('/tubes/nothing/seal')).toMatchObject({ code: 'not-found' })
    expect(await refused('/lanes/1/tube', { barcode: 'a b' })).toMatchObject({
      errors: [{ path: '/barcode' }],
    })
  })

  it('takes one person alone where asked', async () => {
    expect((await open('T-1', { single: true })).size).toBe(1)
  })

  it('must be there before anybody is sampled', async () => {
    const { ticket } = await site.lead.post<IssuedTicket>('/tickets', {})
    await site.lead.post('/lanes/1/next')
    expect(await refused(`/tickets/${ticket.id}/arrive`)).toMatchObject({ code: 'no-tube', lane: '1' })
  })
})

describe('the lane of a tube', () => {
  const lane = async (): Promise<Lane | undefined> => (await site.lead.get<Queue>('/queue')).lanes[0]

  it('shows how far it is, as long as it is open', async () => {
    expect(await lane()).not.toHaveProperty('tube')
    const { id } = await open('T-1')
    await sample(3)
    expect((await lane())?.tube).toEqual({ id, barcode: 'T-1', size: 5, people: 3 })
    await site.lead.post(`/tubes/${id}/seal`)
    expect(await lane()).not.toHaveProperty('tube')
  })

  it('is how tubes are found, and so is their state', async () => {
    await site.lead.post('/lanes/2/open')
    const { id } = await open('T-1')
    await site.lead.post('/lanes/2/tube', { barcode: 'T-2' })
    await site.lead.post(`/tubes/${id}/seal`)
    const found = async (query: string) =>
      (await site.lead.get<{ items: Tube[] }>(`/tubes?${query}`)).items.map(({ barcode }) => barcode)
    expect(await found('lane=1')).toEqual(['T-1'])
    expect(await found('state=open')).toEqual(['T-2'])
    expect(await found('lane=1&state=open')).toEqual([])
  })
})

describe('a label', () => {
  it('comes out of the printer that was named, or of the first', async () => {
    const { id } = await open('T-4471')
    const labels = async () => {
      const { items } = await site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')
      return items.filter(({ svg }) => svg.includes('T-4471')).length
    }
    await site.lead.post(`/tubes/${id}/label`)
    await site.lead.post(`/tubes/${id}/label`, { printer: 'virtual' })
    await expect.poll(labels, { timeout: 15_000 }).toBe(2)
    expect(await refused(`/tubes/${id}/label`, { printer: 'none' })).toMatchObject({
      errors: [{ path: '/printer' }],
    })
    expect(await refused('/tubes/nothing/label')).toMatchObject({ code: 'not-found' })
  })
})

describe('a wrong binding', () => {
  it('is corrected with a reason, and both tubes are told', async () => {
    const wrong = await open('T-1')
    const ticket = await sample(2)
    await site.lead.post(`/tubes/${wrong.id}/seal`)
    const right = await open('T-2')
    const body = { ticket, person: 1, to: right.id, reason: 'scanned twice' }
    const both = await site.lead.post<{ tube: Tube; to: Tube }>(`/tubes/${wrong.id}/correct`, body)
    expect(both).toMatchObject({
      tube: { bound: [{ person: 0 }] },
      to: { id: right.id, bound: [{ person: 1 }] },
    })
    expect(await refused(`/tubes/${wrong.id}/correct`, body)).toMatchObject({
      code: 'not-found',
      what: 'binding',
    })
    const { reason: _, ...without } = body
    expect(await refused(`/tubes/${wrong.id}/correct`, without)).toMatchObject({
      errors: [{ path: '/reason' }],
    })
  })
})

describe('reconciling', () => {
  const reconcile = (counted: object[]) => site.lead.post<Reconciled>('/tubes/reconcile', { counted })

  it('names every tube whose counts differ', async () => {
    await open('T-1')
    await sample(2)
    const { differences } = await reconcile([{ barcode: 'T-9', people: 3 }])
    expect(differences).toEqual([
      { barcode: 'T-1', recorded: 2, counted: null },
      { barcode: 'T-9', recorded: null, counted: 3 },
    ])
    expect(await reconcile([{ barcode: 'T-1', people: 2 }])).toEqual({ differences: [] })
  })

  it('can be done lane by lane: what others have is not missing, but what is here is compared', async () => {
    await site.lead.post('/lanes/2/open')
    await open('T-1')
    await sample(2)
    await site.lead.post('/lanes/2/tube', { barcode: 'T-2' })
    const count = (counted: object[], lane: string) =>
      site.lead.post<Reconciled>('/tubes/reconcile', { counted, lane })
    expect((await count([{ barcode: 'T-1', people: 2 }], '1')).differences).toEqual([])
    expect((await count([{ barcode: 'T-1', people: 1 }], '2')).differences).toEqual([
      { barcode: 'T-1', recorded: 2, counted: 1 },
      { barcode: 'T-2', recorded: 0, counted: null },
    ])
    expect(await refused('/tubes/reconcile', { counted: [], lane: '99' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('refuses a tube that is counted twice', async () => {
    const counted = ['T-1', 'T-2', 'T-1'].map(barcode => ({ barcode, people: 1 }))
    expect(await refused('/tubes/reconcile', { counted })).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: '/counted/2/barcode' }],
    })
  })
})
