/** The day's report and exports: what they say, who may have them, and that each export is on record with its reason. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../server/contract/problem.ts'
import type { DayReport } from '../../server/contract/report.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await buildTestSite()
})
afterEach(() => site.close())

const issue = async (body: object = {}) => (await site.lead.post<IssuedTicket>('/tickets', body)).ticket
const report = (query = '') => site.lead.get<DayReport>(`/reports/day${query}`)
const minutes = (count: number) => site.clock.pass(count * 60_000)

/** One party of three and one green sampled, one missed, one waiting; a hold, an incident and a task. */
async function aMorning(): Promise<void> {
  await site.lead.post('/lanes/1/open', { staff: '何美玲' })
  await issue({ party: 3 })
  await issue({ green: true })
  await issue({ needs: ['wheelchair'] })
  await issue()
  minutes(10)
  for (let turn = 0; turn < 2; turn += 1) {
    await site.lead.post('/lanes/1/next', {})
    minutes(2)
  }
  await site.lead.post('/lanes/1/next', {})
  await site.lead.post('/hold', { reason: '暴雨' })
  minutes(5)
  await site.lead.post('/release', {})
  await site.lead.post('/incidents', { kind: 'medical', place: '大厅' })
}

describe('the report', () => {
  it('of an open day says how things stand', async () => {
    await aMorning()
    const { totals, waits, holds, incidents, lanes, staff, day, audit, hours, assistance } = await report()
    expect(totals).toMatchObject({
      arrived: { tickets: 4, people: 6 },
      sampled: { tickets: 2, people: 4 },
      waiting: 1,
    })
    expect(waits.find(each => each.class === 'general')).toMatchObject({ tickets: 1, mean: 12 })
    expect(waits.find(each => each.class === 'batch')).toMatchObject({ tickets: 0, mean: null, p50: null })
    expect(holds).toEqual([{ from: expect.any(String), to: expect.any(String), reason: '暴雨' }])
    expect(Date.parse(holds[0]?.to ?? '') - Date.parse(holds[0]?.from ?? '')).toBe(5 * 60_000)
    expect(incidents).toMatchObject([{ kind: 'medical', place: '大厅', number: null }])
    expect(lanes[0]).toMatchObject({ id: '1', tickets: 2, people: 4, open: 19 })
    expect(staff).toEqual([{ name: '何美玲', minutes: 19 }])
    expect(assistance.raised.find(({ kind }) => kind === 'wheelchair')?.tasks).toBe(1)
    expect(hours.reduce((all, hour) => all + hour.arrived, 0)).toBe(6)
    expect(day.closedAt).toBeNull()
    expect(audit).toEqual({ events: site.site.seq(), head: site.journal.hashAt(site.site.seq()) })
  })

  it('of an earlier day is the same as on the evening of it', async () => {
    await aMorning()
    await site.lead.post('/day/close', {})
    const evening = await report()
    expect(evening.day.closedAt).not.toBeNull()
    minutes(120)
    await site.lead.post('/day/open', {})
    await issue({ party: 20 })
    const later = await report(`?day=${evening.day.id}`)
    expect(later).toEqual({ ...evening, madeAt: later.madeAt, printers: [] })
    expect((await report()).totals.arrived.people).toBe(20)
  })

  it('of a day that never was is not found', async () => {
    expect((await site.lead.call<Problem>('GET', '/reports/day?day=nobody')).body.code).toBe('not-found')
    expect((await site.lead.call('GET', '/reports/day?format=pdf')).status).toBe(400)
  })

  it('comes out of a printer as a slip, with the head of the audit trail', async () => {
    await aMorning()
    await site.lead.post('/day/close', {})
    expect((await site.lead.call('POST', '/reports/day/print', {})).status).toBe(202)
    const slips = async () =>
      (await site.lead.get<{ items: { svg: string }[] }>('/printers/virtual/receipts')).items
        .map(({ svg }) => svg)
        .filter(svg => svg.includes('日报'))
    await expect.poll(async () => (await slips()).length, { timeout: 15_000 }).toBe(1)
    const { audit } = await report()
    const [slip = ''] = await slips()
    expect(slip).toContain('到达 6 人，采样 4 人')
    expect(slip).toContain(audit.head.slice(0, 32))
    expect(slip).toContain(audit.head.slice(32))
    const nowhere = await site.lead.call<Problem>('POST', '/reports/day/print', { printer: 'nowhere' })
    expect(nowhere.body).toMatchObject({ code: 'invalid-input', errors: [{ path: '/printer' }] })
  })

  it('comes as tables that spreadsheets open', async () => {
    await aMorning()
    const csv = await site.lead.call('GET', '/reports/day?format=csv')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="report-day-1.csv"')
    expect(csv.text).toContain('arrived,4,6')
    expect(csv.text).toContain('暴雨')
    const xlsx = await site.lead.call('GET', '/reports/day?format=xlsx')
    expect(xlsx.text.slice(0, 2)).toBe('PK')
  })
})

describe('an export', () => {
  const take = (body: object) => site.lead.call<Problem>('POST', '/exports', body)

  it('for the laboratory says who is in which tube, in order', async () => {
    await site.lead.patch('/lanes/1', { pool: 5 })
    await site.lead.post('/lanes/1/open', {})
    await site.lead.post('/lanes/1/tube', { barcode: 'T-1' })
    const identity = (value: string) => ({ identity: { kind: 'resident-id', value } })
    const { id, number } = await issue({
      party: 2,
      people: [identity('11010519491231002X'), identity('440524188001010014')],
    })
    await site.lead.post('/lanes/1/next', {})
    await site.lead.post(`/tickets/${id}/arrive`, {})
    const { status, text } = await take({ kind: 'laboratory', reason: '送检' })
    expect(status).toBe(200)
    const [head, ...rows] = text.replace('\ufeff', '').trimEnd().split('\r\n')
    expect(head).toBe('barcode,lane,size,state,position,number,person,name,resident-id,phone,passport,token')
    expect(rows).toEqual([
      `T-1,1,5,open,1,${number},1,,11010519491231002X,,,`,
      `T-1,1,5,open,2,${number},2,,440524188001010014,,,`,
    ])
  })

  it('is on record with who took what and why, and holds nothing of people itself', async () => {
    await issue({ identity: { kind: 'phone', value: '13800000001' } })
    await take({ kind: 'tickets', reason: '核对' })
    const exported = [...site.journal.read(0)].filter(({ event }) => event.type === 'DataExported')
    expect(exported).toMatchObject([
      { actor: 'lead', event: { kind: 'tickets', day: 'day-1', rows: 1, reason: '核对' } },
    ])
    expect(JSON.stringify([...site.journal.read(0)])).not.toContain('13800000001')
    expect((await site.lead.get<{ items: object[] }>('/changes?limit=1')).items).toMatchObject([
      { what: 'data-exported', subject: 'tickets', reason: '核对' },
    ])
  })

  it('is refused without a reason, and to everybody but a lead', async () => {
    expect((await take({ kind: 'tickets', reason: ' ' })).body.code).toBe('invalid-input')
    expect((await take({ kind: 'tickets' })).status).toBe(400)
    const staff = await site.staff()
    expect((await staff.call('POST', '/exports', { kind: 'tickets', reason: 'x' })).status).toBe(403)
    expect((await staff.call('GET', '/reports/day')).status).toBe(403)
    expect([...site.journal.read(0)].some(({ event }) => event.type === 'DataExported')).toBe(false)
  })
})
