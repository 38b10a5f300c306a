import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JournalUnavailable } from '../../server/app/ports.ts'
import type { PrivacyState } from '../../server/contract/privacy.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

const phone = { kind: 'phone', value: '13800138000' }
const resident = { kind: 'resident-id', value: '110101199003078515' }
const passport = { kind: 'passport', value: 'E12345678' }

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

const checkIn = async (body: object) => (await kiosk.post<IssuedTicket>('/tickets', body)).ticket.id
const events = (type: string) =>
  [...site.journal.read(0)].map(({ event }) => event).filter(event => event.type === type)

describe('who checks in', () => {
  test('is in the vault by the time of the answer, each of a party as tubes count them', async () => {
    const of = await checkIn({
      party: 3,
      identity: phone,
      people: [{}, { identity: resident }, { needs: [] }],
    })
    expect(site.vault.read(of)).toEqual([
      { of, person: 0, given: [phone] },
      { of, person: 1, given: [resident] },
    ])
  })

  test('may give two things about the same person', async () => {
    const of = await checkIn({ party: 2, identity: phone, people: [{ identity: resident }] })
    expect(site.vault.read(of)).toEqual([{ of, person: 0, given: [phone, resident] }])
  })

  test('leaves nothing there without an identity, nor when the ticket was there before', async () => {
    await checkIn({})
    await checkIn({ identity: { kind: 'none' } })
    const of = await checkIn({ identity: { kind: 'token', value: 'abc' } })
    const staff = await site.staff()
    await staff.post('/tickets', { identity: { kind: 'token', value: 'abc' } })
    expect(site.vault.count().people).toBe(1)
    expect(site.vault.read(of)).toHaveLength(1)
  })

  test('is known once however often the same request is sent', async () => {
    const key = { 'idempotency-key': 'once' }
    for (let time = 0; time < 3; time += 1) await kiosk.call('POST', '/tickets', { identity: phone }, key)
    expect(site.vault.count().people).toBe(1)
  })

  test('companions named later are added, and a correction takes the place of what was there', async () => {
    const of = await checkIn({ party: 2, identity: phone })
    const staff = await site.staff()
    await staff.patch(`/tickets/${of}`, { people: [{}, { identity: resident }] })
    await staff.patch(`/tickets/${of}`, { people: [{}, { identity: passport }] })
    expect(site.vault.read(of).map(({ person, given }) => [person, given])).toEqual([
      [0, [phone]],
      [1, [passport]],
    ])
  })

  test('is not kept when nothing was recorded', async () => {
    const { append } = site.journal
    site.journal.append = () => {
      throw new JournalUnavailable('disk full')
    }
    expect((await kiosk.call('POST', '/tickets', { identity: phone })).status).toBe(503)
    site.journal.append = append
    expect(site.vault.count().people).toBe(0)
  })

  test('gets a number though the vault refuses, and is written when it takes people again', async () => {
    const keys = site.keyRing.read()
    await site.keyRing.destroy(keys.keys.map(({ id }) => id))
    const of = await checkIn({ identity: phone })
    expect(site.vault.trouble()).toMatch(/1 wait in memory/)
    await site.keyRing.add(0)
    await checkIn({})
    expect(site.vault.trouble()).toBeNull()
    expect(site.vault.read(of)).toHaveLength(1)
  })
})

describe('a roster', () => {
  test('is kept with its batch, in place of the one before', async () => {
    const { batch } = await site.lead.post<{ batch: { id: string } }>('/batches', {
      name: 'Works 7',
      from: '2026-06-04T08:00:00Z',
      to: '2026-06-04T12:00:00Z',
    })
    const send = (csv: string) =>
      site.lead.call('POST', `/batches/${batch.id}/roster`, csv, { 'content-type': 'text/csv' })
    expect((await send('姓名,手机\n王芳,13800138000\n李伟,13800138001\n')).status).toBe(200)
    expect((await send('姓名,手机\n王芳,13800138000\n')).status).toBe(200)
    const name = { kind: 'name', value: '王芳' }
    expect(site.vault.read(batch.id)).toEqual([{ of: batch.id, person: 0, given: [name, phone] }])
    expect((await send('姓名,手机\n王芳,x\n')).status).toBe(400)
    expect(site.vault.read(batch.id)).toHaveLength(1)
  })
})

describe('the lead', () => {
  test('sees how much is kept, and never who', async () => {
    await checkIn({ identity: phone })
    const answer = await site.lead.call<PrivacyState>('GET', '/privacy')
    expect(answer.body).toMatchObject({ people: 1, unreadable: 0, retentionDays: 14 })
    expect(answer.text).not.toContain(phone.value)
  })

  test('has somebody forgotten, with a reason that stays', async () => {
    const of = await checkIn({ party: 2, people: [{ identity: phone }, { identity: resident }] })
    const forget = (body: object) => site.lead.call('POST', '/privacy/forget', body)
    expect((await forget({ of, person: 1 })).status).toBe(400)
    expect((await forget({ of, person: 1, reason: ' ' })).status).toBe(400)
    expect(await forget({ of, person: 1, reason: 'she asked' })).toMatchObject({ body: { people: 1 } })
    expect(site.vault.read(of).map(({ person }) => person)).toEqual([0])
    expect((await forget({ of, person: 1, reason: 'again' })).status).toBe(404)
    expect((await forget({ of, reason: 'all' })).body).toEqual({ people: 1 })
    expect(events('PeopleForgotten')).toMatchObject([
      { of, person: 1, people: 1, reason: 'she asked' },
      { of, person: null, people: 1, reason: 'all' },
    ])
  })

  test('ends the campaign once the day is closed: every key is gone when the answer comes', async () => {
    await checkIn({ identity: phone })
    const { campaign, keys } = site.keyRing.read()
    const erase = () =>
      site.lead.call('POST', '/privacy/erase', { reason: 'results are out' }, { 'idempotency-key': 'end' })
    expect(await erase()).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    const nurse = await site.staff()
    await nurse.post('/lanes/1/open')
    await nurse.post('/lanes/1/next')
    await nurse.post('/lanes/1/next')
    await site.lead.post('/day/close')
    expect(site.vault.count().people).toBe(1)
    expect(await erase()).toMatchObject({ status: 200, body: { people: 1 } })
    expect(site.vault.count().people).toBe(0)
    expect(site.keyRing.read().campaign).not.toBe(campaign)
    const after = site.keyRing.read()
    expect(after.keys.map(({ key }) => key)).not.toContain(keys[0]?.key)
    expect(await erase()).toMatchObject({ status: 200, body: { people: 1 } })
    expect(site.keyRing.read()).toEqual(after)
    expect(events('CampaignErased')).toHaveLength(1)
  })
})
