/** Help for residents, incidents, settings, and a stolen device's tickets. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Assistance, Incident } from '../../server/contract/assistance.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket, Ticket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, publicUrl, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

const tasks = async () => (await site.lead.get<{ items: Assistance[] }>('/assistance')).items
const now = () => new Date(site.clock.wall()).toISOString()

describe('help', () => {
  it('goes from the call to the departure, and is handed over', async () => {
    const [li, wu] = [await site.staff('Li'), await site.staff('Wu')]
    const raised = await kiosk.post<{ assistance: Assistance }>('/assistance', {
      kind: 'other',
      place: 'by the gate',
    })
    expect(raised.assistance).toEqual({
      id: raised.assistance.id,
      kind: 'other',
      ticket: null,
      number: null,
      place: 'by the gate',
      state: 'open',
      by: null,
      byName: null,
      raisedAt: now(),
      since: now(),
      overdue: false,
    })
    const step = async (as: Injected, name: string, body: object = {}) =>
      (await as.post<{ assistance: Assistance }>(`/assistance/${raised.assistance.id}/${name}`, body))
        .assistance
    expect(await step(li, 'accept')).toMatchObject({ state: 'accepted', by: li.id, byName: 'Li' })
    expect(await step(li, 'hand-over', { to: wu.id })).toMatchObject({ state: 'accepted', by: wu.id })
    expect(await step(wu, 'with')).toMatchObject({ state: 'with', by: wu.id })
    expect(await step(wu, 'hand-over')).toMatchObject({ state: 'open', by: null })
    expect(await step(li, 'accept')).toMatchObject({ state: 'accepted', by: li.id })
    expect(await step(li, 'done')).toMatchObject({ state: 'done' })
    const again = await li.call<Problem>('POST', `/assistance/${raised.assistance.id}/accept`)
    expect(again.body.code).toBe('wrong-state')
  })

  it('is raised by a check-in that needs it, and is overdue when nobody accepts it in a minute', async () => {
    const { ticket } = await kiosk.post<IssuedTicket>('/tickets', { needs: ['wheelchair'] })
    expect(await tasks()).toMatchObject([
      { kind: 'wheelchair', ticket: ticket.id, number: 'G001', overdue: false },
    ])
    site.clock.pass(60_000)
    expect(await tasks()).toMatchObject([{ overdue: true }])
  })

  it('names the kiosk in front of which it was called, or near which somebody waits', async () => {
    await kiosk.post('/assistance', { kind: 'other' })
    await kiosk.post('/tickets', { needs: ['vision'] })
    await site.lead.post('/assistance', { kind: 'other' })
    expect((await tasks()).map(each => each.place)).toEqual(['kiosk', 'kiosk', null])
  })

  it('is listed without what is over, if asked', async () => {
    for (const kind of ['other', 'vision']) await kiosk.post('/assistance', { kind })
    const [first] = await tasks()
    await site.lead.post(`/assistance/${first?.id}/accept`)
    await site.lead.post(`/assistance/${first?.id}/done`)
    const kinds = async (done: boolean) =>
      (await site.lead.get<{ items: Assistance[] }>(`/assistance?done=${done}`)).items.map(each => each.kind)
    expect(await kinds(false)).toEqual(['vision'])
    expect(await kinds(true)).toEqual(['other'])
  })

  it('is handed over to people who are there only', async () => {
    await kiosk.post('/tickets', { needs: ['mobility'] })
    const [task] = await tasks()
    await site.lead.post(`/assistance/${task?.id}/accept`)
    const answer = await site.lead.call<Problem>('POST', `/assistance/${task?.id}/hand-over`, {
      to: 'nobody',
    })
    expect(answer.body).toMatchObject({ code: 'invalid-input', errors: [{ path: '/to' }] })
  })

  it('is asked for by a kiosk only for a ticket it may touch', async () => {
    const { ticket, statusUrl } = await (await site.pair('kiosk')).post<IssuedTicket>('/tickets', {})
    const ask = (named: string) =>
      kiosk.call<Problem>('POST', '/assistance', { kind: 'access', ticket: named })
    expect((await ask(ticket.id)).body.code).toBe('not-allowed')
    expect((await ask(statusUrl?.replace(`${publicUrl}/status/`, '') ?? '')).status).toBe(201)
    expect(await tasks()).toMatchObject([{ ticket: ticket.id }])
    expect(JSON.stringify(await tasks())).not.toContain('status')
  })
})

describe('an incident', () => {
  it('is reported, and by a resident who is unwell', async () => {
    const nurse = await site.staff()
    const { incident } = await nurse.post<{ incident: Incident }>('/incidents', {
      kind: 'other',
      place: 'gate',
    })
    expect(incident).toMatchObject({ kind: 'other', place: 'gate', by: nurse.id, at: now(), number: null })
    await kiosk.post('/tickets', { needs: ['unwell'] })
    const { items } = await site.lead.get<{ items: Incident[] }>('/incidents')
    expect(items).toMatchObject([{ id: incident.id }, { kind: 'medical', number: 'G001', by: null }])
    expect((await nurse.call('POST', '/incidents', { kind: 'other', ticket: 'nobody' })).status).toBe(404)
  })
})

describe('the settings', () => {
  it('are changed during the day, as events', async () => {
    expect(await site.lead.get('/settings')).toEqual({ k: 2, kBatch: 2, capacity: null, volume: 5 })
    expect(await site.lead.patch('/settings', { k: 3, capacity: 40 })).toEqual({
      k: 3,
      kBatch: 2,
      capacity: 40,
      volume: 5,
    })
    expect(await site.lead.patch('/settings', { capacity: null })).toEqual({
      k: 3,
      kBatch: 2,
      capacity: null,
      volume: 5,
    })
    const changes = [...site.journal.read(0)].filter(({ event }) => event.type === 'SettingsChanged')
    expect(changes.map(each => each.actor)).toEqual(['lead', 'lead'])
  })

  it.each([{ k: 0 }, { k: 2.5 }, { kBatch: null }, { capacity: 0 }, { k: 100 }])('refuse %j', async body => {
    const answer = await site.lead.call<Problem>('PATCH', '/settings', body)
    expect(answer.body).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: `/${Object.keys(body)[0]}` }],
    })
  })
})

describe('a stolen device', () => {
  it('loses what it issued since then, in one step, and nothing else', async () => {
    const issue = async (as: Injected) => (await as.post<IssuedTicket>('/tickets', {})).ticket
    await issue(kiosk)
    site.clock.pass(60_000)
    const since = now()
    await issue(await site.pair('kiosk'))
    const doubtful = [await issue(kiosk), await issue(kiosk)]
    await kiosk.post(`/tickets/${doubtful[1]?.id}/cancel`)
    await site.lead.call('DELETE', `/devices/${kiosk.id}`)
    const voided = () =>
      site.lead.post<{ cancelled: Ticket[] }>(`/devices/${kiosk.id}/void`, { since, reason: 'stolen' })
    expect((await voided()).cancelled).toMatchObject([{ id: doubtful[0]?.id, state: 'cancelled' }])
    expect((await voided()).cancelled).toEqual([])
    expect((await site.lead.get<Queue>('/queue')).tickets.map(each => each.number)).toEqual(['A001', 'A002'])
    const again = () =>
      site.lead.call<{ cancelled: Ticket[] }>(
        'POST',
        `/devices/${kiosk.id}/void`,
        { since: new Date(0).toISOString(), reason: 'stolen' },
        { 'idempotency-key': 'void' },
      )
    const [first, repeat] = [await again(), await again()]
    expect(first.body.cancelled).toHaveLength(1)
    expect(repeat.text).toBe(first.text)
    const events = [...site.journal.read(0)].filter(({ event }) => event.type === 'TicketCancelled')
    expect(events.at(-1)).toMatchObject({ actor: 'lead', event: { reason: 'stolen' } })
  })

  it('that nobody knows is not found', async () => {
    const answer = await site.lead.call('POST', '/devices/x/void', { since: now(), reason: 'stolen' })
    expect(answer.status).toBe(404)
  })
})
