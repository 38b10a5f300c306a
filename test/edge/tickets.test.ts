/** Check-in and everything that may be done with one ticket, as the interface describes it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../server/contract/problem.ts'
import type { IssuedTicket, KnownTicket, OneTicket, Status, Ticket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, publicUrl, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
beforeEach(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

const checkIn = (body: object = {}, as = kiosk) => as.post<IssuedTicket>('/tickets', body)
const act = (as: Injected, id: string, name: string, body: object = {}) =>
  as.call<OneTicket & Problem>('POST', `/tickets/${id}/${name}`, body)
const secretOf = ({ statusUrl }: IssuedTicket) => statusUrl?.replace(`${publicUrl}/status/`, '') ?? ''
const status = (secret: string) => site.stranger.call<Status & Problem>('GET', `/status/${secret}`)
const phone = (value: string) => ({ identity: { kind: 'phone', value } })

describe('checking in', () => {
  it('answers the ticket, its link and its print', async () => {
    const { status: code, body } = await kiosk.call<IssuedTicket>('POST', '/tickets', {
      party: 3,
      needs: ['hearing'],
      language: 'en',
    })
    expect(code).toBe(201)
    expect(body).toEqual({
      ticket: {
        id: expect.any(String),
        number: 'G001',
        class: 'green',
        state: 'waiting',
        party: 3,
        needs: ['hearing'],
        language: 'en',
        issuedAt: new Date(site.clock.wall()).toISOString(),
        lane: null,
        calls: 0,
        ahead: 0,
        estimate: null,
        admission: { state: 'in' },
      },
      statusUrl: expect.stringMatching(/^http:\/\/site\.test\/status\/[\w-]{22,}$/),
      print: { state: 'queued' },
    })
  })

  it.each([
    [{}, 'A001'],
    [{ needs: ['language'] }, 'A001'],
    [{ needs: ['pregnant'] }, 'G001'],
    [{ green: true }, 'G001'],
    [{ needs: ['pregnant'], green: false }, 'A001'],
    [{ people: [{ needs: ['infant'] }, {}] }, 'G001'],
  ])('of %j is %s', async (body, number) => {
    expect((await checkIn(body)).ticket.number).toBe(number)
  })

  it('prints at the kiosk, at staff only where they ask', async () => {
    expect((await checkIn({}, await site.staff())).print).toEqual({ state: 'none' })
    expect((await checkIn({ printer: 'virtual' }, site.lead)).print).toEqual({ state: 'queued' })
    const wrong = await kiosk.call<Problem>('POST', '/tickets', { printer: 'p9' })
    expect(wrong.body.errors?.[0]?.path).toBe('/printer')
  })

  it('is over when the day is closed', async () => {
    await site.lead.post('/day/close')
    expect((await kiosk.call<Problem>('POST', '/tickets', {})).body.code).toBe('day-closed')
  })
})

describe('somebody who has a ticket already', () => {
  it('is known however the number was written', async () => {
    const first = (await checkIn(phone('13812345678'), site.lead)).ticket
    const again = (await checkIn(phone('+86 138-1234-5678'), site.lead)).ticket
    expect(again).toMatchObject({ id: first.id, number: first.number })
  })

  it('gets that one again, whole, where the identity proves itself or staff ask', async () => {
    const scanned = { identity: { kind: 'token', value: 'qr-of-somebody' } }
    const first = await checkIn(scanned)
    const again = await kiosk.call<IssuedTicket>('POST', '/tickets', scanned)
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ ticket: first.ticket, statusUrl: first.statusUrl })
    await checkIn(phone('1'), site.lead)
    expect((await site.lead.call<IssuedTicket>('POST', '/tickets', phone('1'))).body.ticket.number).toBe(
      'A002',
    )
    expect(site.site.state().tickets.size).toBe(2)
  })

  it.each(['phone', 'passport', 'resident-id'])(
    'reveals nothing where a %s is typed at a kiosk',
    async kind => {
      const identity = { kind, value: 'neighbour' }
      await checkIn({ identity, needs: ['vision'], party: 4 }, site.lead)
      for (const body of [{ identity }, { people: [{ identity }] }, { people: [{}, { identity }] }]) {
        const answer = await kiosk.call<KnownTicket>('POST', '/tickets', body)
        expect([answer.status, answer.body]).toEqual([
          200,
          { ticket: { number: 'G001', state: 'waiting' }, statusUrl: null, print: { state: 'none' } },
        ])
      }
    },
  )

  it('is found at most five times a minute by typing at one kiosk', async () => {
    await checkIn(phone('1'))
    const codes = async (as: Injected) => (await as.call('POST', '/tickets', phone('1'))).status
    for (let time = 0; time < 5; time += 1) expect(await codes(kiosk)).toBe(200)
    expect(await codes(kiosk)).toBe(429)
    expect((await kiosk.call('POST', '/tickets', phone('2'))).status).toBe(429)
    expect((await kiosk.call('POST', '/tickets', {})).status).toBe(201)
    expect(await codes(await site.pair('kiosk'))).toBe(200)
    site.clock.pass(60_001)
    expect(await codes(kiosk)).toBe(200)
  })

  it('is known by a digest only: nothing typed is in the journal', async () => {
    const { ticket } = await checkIn({ ...phone('13812345678'), people: [phone('13900000001'), {}] })
    const change = { people: [phone('13900000002'), { needs: ['infant'] }] }
    expect((await site.lead.call('PATCH', `/tickets/${ticket.id}`, change)).status).toBe(200)
    const journal = JSON.stringify([...site.journal.read(0)])
    expect(journal).toContain('TicketChanged')
    expect(journal).not.toMatch(/13812345678|1390000000/)
    expect((await kiosk.call('POST', '/tickets', phone('13900000002'))).status).toBe(200)
  })
})

describe('a kiosk', () => {
  it('may cancel and reprint what it issued, for two minutes', async () => {
    const { ticket } = await checkIn()
    expect((await act(kiosk, ticket.id, 'reprint')).status).toBe(200)
    site.clock.pass(2 * 60_000)
    for (const name of ['reprint', 'cancel', 'rejoin'])
      expect((await act(kiosk, ticket.id, name)).body.code).toBe('not-allowed')
  })

  it('may not touch what another issued, nor learn what exists', async () => {
    const other = await checkIn({}, await site.pair('kiosk'))
    const answers = [
      await act(kiosk, other.ticket.id, 'cancel'),
      await act(kiosk, 'no-such-ticket', 'cancel'),
    ]
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect(answers[0]?.status).toBe(403)
  })

  it('may do so at any time with the secret on the ticket', async () => {
    const issued = await checkIn({}, await site.pair('kiosk'))
    site.clock.pass(3_600_000)
    const answer = await act(kiosk, secretOf(issued), 'cancel')
    expect([answer.status, answer.body.ticket.state]).toEqual([200, 'cancelled'])
  })

  it('may not cancel what is being sampled, whatever reason it gives; staff may', async () => {
    const issued = await checkIn()
    await site.lead.post('/lanes/1/open')
    await site.lead.post('/lanes/1/next')
    await act(site.lead, issued.ticket.id, 'arrive')
    expect((await act(kiosk, secretOf(issued), 'cancel', { reason: 'bored' })).body.code).toBe('wrong-state')
    expect((await act(site.lead, issued.ticket.id, 'cancel')).body.code).toBe('wrong-state')
    expect((await act(site.lead, issued.ticket.id, 'cancel', { reason: 'fainted' })).status).toBe(200)
  })

  it('has its reprint on record', async () => {
    const { ticket } = await checkIn()
    await act(kiosk, ticket.id, 'reprint')
    const events = [...site.journal.read(0)].filter(({ event }) => event.type === 'TicketReprinted')
    expect(events).toMatchObject([{ device: kiosk.id, event: { ticket: ticket.id, printer: 'virtual' } }])
  })
})

describe('the link on the ticket', () => {
  it('shows the ticket and no more, and is not kept by anybody', async () => {
    const issued = await checkIn({ needs: ['unwell'], party: 2 })
    await site.lead.post('/hold', { reason: 'rain', message: 'Please wait inside' })
    const { headers, body } = await status(secretOf(issued))
    expect(body).toEqual({
      number: 'G001',
      state: 'waiting',
      party: 2,
      ahead: 0,
      estimate: null,
      lane: null,
      admission: { state: 'in' },
      held: {
        reason: 'rain',
        message: 'Please wait inside',
        since: new Date(site.clock.wall()).toISOString(),
      },
    })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  it('cancels the ticket, and answers in the same words', async () => {
    const issued = await checkIn()
    const cancelled = await site.stranger.call<Status>('POST', `/status/${secretOf(issued)}/cancel`)
    expect(cancelled.status).toBe(200)
    expect(cancelled.headers['cache-control']).toBe('no-store')
    expect(cancelled.body).toEqual((await status(secretOf(issued))).body)
  })

  it('is no ticket id, and no guess', async () => {
    const { ticket } = await checkIn()
    for (const guess of [ticket.id, ticket.number, 'x']) expect((await status(guess)).status).toBe(404)
  })

  it('dies 24 hours after the day was closed', async () => {
    const secret = secretOf(await checkIn())
    await site.lead.post('/day/close')
    site.clock.pass(24 * 3_600_000)
    expect((await status(secret)).body.state).toBe('expired')
    site.clock.pass(1)
    expect((await status(secret)).status).toBe(404)
  })
})

describe('listing', () => {
  it('filters and goes page by page', async () => {
    for (let each = 0; each < 5; each += 1) await checkIn({ green: each === 2 })
    const list = (query: string) =>
      site.lead.get<{ items: Ticket[]; next: string | null }>(`/tickets?${query}`)
    const first = await list('limit=2')
    expect(first.items.map(each => each.number)).toEqual(['A001', 'A002'])
    const second = await list(`limit=2&after=${first.next}`)
    expect(second.items.map(each => each.number)).toEqual(['G001', 'A003'])
    expect(await list(`limit=2&after=${second.next}`)).toMatchObject({
      items: [{ number: 'A004' }],
      next: null,
    })
    expect((await list('number=G001')).items).toHaveLength(1)
    expect((await list('state=done')).items).toEqual([])
  })
})

describe('a change of the party', () => {
  it('keeps the place and may lead into green', async () => {
    const { ticket } = await checkIn()
    const answer = await site.lead.call<OneTicket>('PATCH', `/tickets/${ticket.id}`, {
      party: 4,
      needs: ['infant'],
    })
    expect(answer.body.ticket).toMatchObject({ number: 'A001', party: 4, class: 'green', needs: ['infant'] })
  })
})
