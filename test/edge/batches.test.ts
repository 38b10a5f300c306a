/** Batches, their rosters, and numbers reserved for a kiosk that may lose the server. */
import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch, ReservedNumbers } from '../../server/contract/batch.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

type OneBatch = { batch: Batch }
const at = (minutes: number) => new Date(site.clock.wall() + minutes * 60_000).toISOString()
const add = async (more: object = {}) =>
  (await site.lead.post<OneBatch>('/batches', { name: '实验小学', from: at(-30), to: at(30), ...more })).batch
const checkIn = (body: object) => kiosk.call<IssuedTicket & Problem>('POST', '/tickets', body)

describe('a batch', () => {
  it('is registered with a code of its own, changed and listed', async () => {
    const batch = await add({ expected: 120 })
    expect(batch).toMatchObject({ name: '实验小学', expected: 120, arrived: 0, from: at(-30), to: at(30) })
    expect(batch.code).toMatch(/^[0-9A-Z]{10}$/)
    const { batch: changed } = await site.lead.patch<OneBatch>(`/batches/${batch.id}`, {
      to: at(60),
      code: 'SCHOOL',
    })
    expect(changed).toEqual({ ...batch, to: at(60), code: 'SCHOOL' })
    await add({ name: 'two' })
    const first = await site.lead.get<{ items: Batch[]; next: string }>('/batches?limit=1')
    expect(first).toEqual({ items: [changed], next: batch.id })
    const second = await site.lead.get<{ items: Batch[]; next: null }>(`/batches?limit=1&after=${first.next}`)
    expect(second).toMatchObject({ items: [{ name: 'two' }], next: null })
  })

  it('counts who arrives, and is a class only inside its window', async () => {
    const { code } = await add()
    expect((await checkIn({ batch: code, party: 3 })).body.ticket.number).toBe('B001')
    site.clock.pass(31 * 60_000)
    expect((await checkIn({ batch: code })).body.ticket.number).toBe('A001')
    expect((await site.lead.get<{ items: Batch[] }>('/batches')).items[0]?.arrived).toBe(4)
    expect((await checkIn({ batch: 'nobody' })).body.code).toBe('not-found')
  })

  it('is what everybody meant who scans its code, and not one person who comes again and again', async () => {
    await add({ code: 'FACTORY-3' })
    const scanned = { identity: { kind: 'token', value: 'FACTORY-3' } }
    const numbers = [await checkIn(scanned), await checkIn(scanned)].map(({ body }) => body.ticket.number)
    expect(numbers).toEqual(['B001', 'B002'])
    expect((await site.lead.get<{ items: Batch[] }>('/batches')).items[0]?.arrived).toBe(2)
  })

  it.each([
    [{ from: '2026-06-04T10:00:00Z', to: '2026-06-04T09:00:00Z' }, '/to'],
    [{ from: '2026-06-04' }, '/from'],
    [{ expected: -1 }, '/expected'],
    [{ name: ' ' }, '/name'],
    [{ code: 'TAKEN' }, '/code'],
  ])('is refused with %j', async (fault, path) => {
    await add({ code: 'TAKEN' })
    const body = { name: 'x', from: at(0), to: at(1), ...fault }
    const answer = await site.lead.call<Problem>('POST', '/batches', body)
    expect(answer.body).toMatchObject({ code: 'invalid-input', errors: [{ path }] })
  })
})

const lines = [
  '姓名,手机号,身份证号',
  '李明,13800000001,',
  '王芳,138 0000 0002,',
  '"赵, 伟",,44010019600101123x',
  '',
]
const table = lines.join('\r\n')

describe('a roster', () => {
  const send = (id: string, csv: string | Buffer, type = 'text/csv') =>
    site.lead.call<OneBatch & Problem>('POST', `/batches/${id}/roster`, csv, { 'content-type': type })
  const faults = async (csv: string | Buffer) => {
    const { id } = await add({ expected: 7 })
    const before = site.site.seq()
    const { status, body } = await send(id, csv)
    expect([status, body.code]).toEqual([400, 'invalid-input'])
    expect(site.site.seq()).toBe(before)
    return (body.errors ?? []).map(each => `${each.path} ${each.message}`)
  }

  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${table}`)],
    ['GB18030', iconv.encode(table, 'gb18030')],
    ['tabs', Buffer.from(table.replaceAll(',', '\t').replace('"赵\t 伟"', '赵伟'))],
  ])('is read in %s', async (_how, csv) => {
    const { id } = await add()
    const { status, body } = await send(id, csv, 'text/csv; charset=whatever')
    expect([status, body.batch?.expected]).toEqual([200, 3])
  })

  it('leaves nothing personal in the journal', async () => {
    await send((await add()).id, table)
    expect(JSON.stringify([...site.journal.read(0)])).not.toMatch(/李明|王芳|13800000001|4401001960/)
  })

  it('is refused whole, with every faulty row by its line', async () => {
    expect(
      await faults(
        'name,phone,passport\nLi,123,\n"Wu\nMei",,E12345678\n,,\nMa,13800000001,\nMo,138-0000-0001,?',
      ),
    ).toEqual([
      '/line/2/phone is not a phone',
      '/line/5 names nobody',
      '/line/7/phone is the same person as in line 6',
      '/line/7/passport is not a passport',
    ])
  })

  it('is refused where its cells do not add up, with the line', async () => {
    expect(await faults('name,phone\nLi,13800000001\nWu\n')).toEqual([expect.stringMatching(/^\/line\/3 /)])
    expect(await faults('name,phone\n"Li,13800000001\n')).toEqual([expect.stringMatching(/^\/line\/\d /)])
  })

  it('is refused without a header, without rows, or in no known encoding', async () => {
    expect(await faults('李明,13800000001\n')).toEqual([
      expect.stringMatching(/^\/line\/1 must name the columns/),
    ])
    expect(await faults('name,phone\n')).toEqual([expect.stringMatching(/nobody follows/)])
    expect(await faults('')).toHaveLength(1)
    expect(await faults(Buffer.from([0xff, 0xff, 0x80, 0x00]))).toEqual(['/ is neither UTF-8 nor GB18030'])
  })

  it('names no more faults than help', async () => {
    expect(await faults(`phone\n${'1\n'.repeat(1000)}`)).toHaveLength(50)
  })

  it('is taken as CSV only, for a batch that is there, and up to 2 MiB', async () => {
    const { id } = await add()
    expect((await send(id, '{}', 'application/json')).status).toBe(415)
    expect((await send('nobody', table)).body.code).toBe('not-found')
    const many = Array.from(
      { length: 20_000 },
      (_, at) => `member ${at},1380000${String(at).padStart(5, '0')}`,
    )
    expect((await send(id, `name,phone\n${many.join('\n')}`)).body.batch?.expected).toBe(20_000)
    expect((await send(id, 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('reserved numbers', () => {
  const reserve = (count: number, kind = 'general') =>
    kiosk.post<ReservedNumbers>('/numbers/reserve', { class: kind, count })

  it('are given to one kiosk and skipped by everybody else', async () => {
    const { items, epoch } = await reserve(3)
    expect(items.map(each => each.number)).toEqual(['A001', 'A002', 'A003'])
    expect(new Set(items.map(each => each.secret)).size).toBe(3)
    expect((await checkIn({})).body.ticket.number).toBe('A004')
    const later = await checkIn({ reserved: 'A002', epoch, issuedAt: at(-5) })
    expect([later.status, later.body.ticket.number]).toEqual([201, 'A002'])
    expect(later.body.statusUrl).toContain(items[1]?.secret)
    expect(later.body.ticket.ahead).toBe(1)
  })

  it('are taken for this day where no epoch is told, and told twice are one ticket', async () => {
    await reserve(1)
    const told = { reserved: 'A001', issuedAt: at(-5) }
    const first = await checkIn(told)
    expect(first.body.ticket.number).toBe('A001')
    const again = await checkIn(told)
    expect([again.status, again.body.ticket.id]).toEqual([200, first.body.ticket.id])
  })

  it('are void in another epoch: a new number is given', async () => {
    const { epoch } = await reserve(1)
    await site.lead.post('/day/close')
    await site.lead.post('/day/open')
    await reserve(1)
    const answer = await checkIn({ reserved: 'A001', epoch, issuedAt: at(-5) })
    expect(answer.body.ticket.number).toBe('A002')
  })

  it.each([0, 51, '1'])('are refused by the count %j', async count => {
    const answer = await kiosk.call<Problem>('POST', '/numbers/reserve', { class: 'general', count })
    expect(answer.body).toMatchObject({ code: 'invalid-input', errors: [{ path: '/count' }] })
  })
})
