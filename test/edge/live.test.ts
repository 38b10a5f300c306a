/** The live socket over a real port: who may connect and listen, snapshots, changes, calls, beats. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type WebSocket from 'ws'
import { applyQueueChange } from '../../kiosk/link/apply-queue-change.ts'
import type { LiveMessage } from '../../server/contract/live.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import {
  checkIn,
  connectAs,
  follow,
  isBoard,
  kiosk,
  next,
  quiet,
  site,
  url,
  useLiveSite,
} from './support/live-site.ts'

useLiveSite()

const refusal = async (socket: WebSocket) => {
  const [, response] = await once(socket, 'unexpected-response')
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}
const isSnapshot = (message: LiveMessage) => message.kind === 'snapshot'

describe('connecting', () => {
  it('needs credentials before the upgrade', async () => {
    expect(await refusal(connectAs(null))).toBe(401)
    expect(await refusal(connectAs({ ...kiosk, token: 'not-a-token-of-this-site' }))).toBe(401)
  })

  it('is refused from a foreign page, and taken from our own', async () => {
    expect(await refusal(connectAs(kiosk, { origin: 'http://evil.test' }))).toBe(403)
    const own = connectAs(kiosk, { origin: url })
    await once(own, 'open')
    expect(own.protocol).toBe('greenlane.v1')
    own.terminate()
  })

  it('takes the cookie that ?as= names', async () => {
    const display = await site.pair('display')
    const cookie = `gl-kiosk=${kiosk.token}; gl-display=${display.token}`
    const socket = connectAs(null, { cookie }, '?as=display')
    await once(socket, 'open')
    socket.terminate()
    expect(await refusal(connectAs(null, { cookie }))).toBe(401)
  })

  it('is no ordinary request', async () => {
    expect((await site.lead.call('GET', '/live')).status).toBe(404)
  })
})

describe('subscribing', () => {
  const topics = ['board', 'queue', 'device'] as const
  const may = { kiosk: ['board', 'device'], display: ['board', 'device'], handheld: ['device'] }

  it.each(Object.entries(may))('a %s gets only %j', async (kind, allowed) => {
    const socket = connectAs(await site.pair(kind as 'kiosk'))
    await once(socket, 'open')
    const answers: LiveMessage[] = []
    socket.on('message', (data: Buffer) => answers.push(JSON.parse(data.toString())))
    for (const topic of topics) socket.send(JSON.stringify({ kind: 'subscribe', topic }))
    await expect.poll(() => answers.length, { timeout: 5000 }).toBe(topics.length)
    socket.terminate()
    for (const answer of answers) {
      if (answer.kind === 'error') expect(answer.code).toBe('not-allowed')
      else expect(allowed).toContain('topic' in answer ? answer.topic : '')
    }
    expect(answers.filter(isSnapshot)).toHaveLength(allowed.length)
  })

  it('starts with what GET says, since or not', async () => {
    await checkIn({ party: 3 })
    const client = await follow(site.lead, 'queue')
    const first = client.messages.find(isSnapshot)
    expect(first).toMatchObject({ kind: 'snapshot', topic: 'queue', data: await site.lead.get('/queue') })
    client.socket.send(JSON.stringify({ kind: 'subscribe', topic: 'queue', since: 1 }))
    await quiet()
    expect(client.messages.filter(isSnapshot)).toHaveLength(2)
  })
})

describe('the queue topic', () => {
  const byId = (queue: Queue) => ({
    ...queue,
    tickets: queue.tickets.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })

  /** Follows changes as a screen does. */
  async function mirror() {
    const client = await follow(site.lead, 'queue')
    let kept: Queue | undefined
    const apply = (message: LiveMessage) => {
      if (!('topic' in message) || message.topic !== 'queue' || message.kind === 'error') return
      if (message.kind === 'snapshot') kept = message.data
      else if (kept) kept = applyQueueChange(kept, message.data, message.seq)
    }
    client.messages.forEach(apply)
    client.onMessage(apply)
    return { client, queue: () => kept }
  }

  it('follows a whole day of changes to exactly what GET says', async () => {
    const { queue } = await mirror()
    const tickets: Ticket[] = []
    for (const needs of [[], ['infant'], [], [], ['wheelchair']])
      tickets.push(await checkIn({ needs, party: 2 }))
    await next({ count: 4 })
    await site.lead.post('/lanes/2/open', { staff: 'li' })
    await site.lead.post(`/tickets/${tickets[3]?.id}/transfer`, { lane: '2' })
    await site.lead.post('/undo')
    await site.lead.post('/hold', { reason: 'rain' })
    await kiosk.post(`/tickets/${tickets[2]?.id}/cancel`)
    await site.lead.post('/release')
    await next()
    await site.lead.post('/undo')
    await site.lead.post('/lanes/1/pause', { reason: 'tea' })
    await sleep(60)
    site.clock.pass(1000)
    await sleep(1100)
    expect(byId(queue() as Queue)).toEqual(byId(await site.lead.get<Queue>('/queue')))
  })

  it('tells moved waits within a second even if nothing else happens, and not more often', async () => {
    const [first] = [await checkIn({ party: 5 }), await checkIn(), await checkIn()]
    const { client, queue } = await mirror()
    await next()
    site.clock.pass(60)
    await kiosk.post(`/tickets/${first.id}/cancel`).catch(() => {})
    await quiet()
    const updates = () => client.messages.filter(message => message.kind === 'update').length
    const told = updates()
    expect(queue()?.tickets.find(each => each.number === 'A003')?.ahead).toBe(6)
    site.clock.pass(1000)
    await sleep(1500)
    expect(updates()).toBe(told + 1)
    expect(queue()?.tickets.find(each => each.number === 'A003')?.ahead).toBe(1)
  })

  it('tells waits that move while nothing happens', { timeout: 10_000 }, async () => {
    for (let time = 0; time < 30; time += 1) await checkIn()
    for (let time = 0; time < 12; time += 1) {
      await next()
      site.clock.pass(60_000)
    }
    await site.lead.post('/lanes/1/pause', { minutes: 30 })
    const { client, queue } = await mirror()
    const last = () => queue()?.tickets.at(-1)?.estimate?.to ?? 0
    const before = last()
    expect(before).toBeGreaterThan(30)
    site.clock.pass(20 * 60_000)
    await client.find(message => message.kind === 'update' && message.topic === 'queue')
    expect(last()).toBeLessThanOrEqual(before - 15)
    expect(byId(queue() as Queue)).toEqual(byId(await site.lead.get<Queue>('/queue')))
  })

  it('says only what changed', async () => {
    const { client } = await mirror()
    await checkIn()
    const { id } = await checkIn()
    site.clock.pass(60)
    await sleep(80)
    await kiosk.post(`/tickets/${id}/cancel`)
    await sleep(80)
    const updates = client.messages.filter(message => message.kind === 'update')
    expect(updates.at(-1)).toMatchObject({ topic: 'queue', data: { removed: [id] } })
    expect(updates.at(-1)).not.toHaveProperty('data.tickets')
    expect(updates.at(-1)).not.toHaveProperty('data.held')
  })
})

describe('the board topic', () => {
  it('announces a call once and at once, to boards that are there, and never again', async () => {
    const display = await site.pair('display')
    const board = await follow(display, 'board')
    await checkIn({ needs: ['pregnant'] })
    await next()
    const call = await board.find(message => message.kind === 'call')
    expect(call).toEqual({
      kind: 'call',
      seq: expect.any(Number),
      number: 'G001',
      class: 'green',
      lane: '1',
      times: 1,
      at: new Date(site.clock.wall()).toISOString(),
    })
    await board.find(isBoard(({ calls }) => calls[0]?.number === 'G001'))
    const late = await follow(display, 'board')
    await quiet()
    expect(late.messages.filter(message => message.kind === 'call')).toEqual([])
    expect(board.messages.filter(message => message.kind === 'call')).toHaveLength(1)
  })

  it('announces a recall with its count', async () => {
    const board = await follow(kiosk, 'board')
    const { id } = await checkIn()
    await next()
    site.clock.pass(20_000)
    await site.lead.post(`/tickets/${id}/recall`)
    expect(await board.find(message => message.kind === 'call' && message.times === 2)).toMatchObject({
      number: 'A001',
    })
  })

  it('carries numbers only', async () => {
    const board = await follow(kiosk, 'board')
    await checkIn({ needs: ['vision'], identity: { kind: 'phone', value: '13800000000' } })
    await next()
    await board.find(message => message.kind === 'call')
    await quiet()
    expect(JSON.stringify(board.messages)).not.toMatch(/vision|13800000000|needs|"party"/)
  })

  it('is silent while nothing changes', { timeout: 10_000 }, async () => {
    const board = await follow(kiosk, 'board')
    await board.find(message => message.kind === 'beat')
    await quiet()
    expect(board.messages.filter(message => message.kind === 'update')).toEqual([])
  })

  it('beats', { timeout: 10_000 }, async () => {
    const board = await follow(kiosk, 'board')
    const beat = await board.find(message => message.kind === 'beat')
    expect(beat).toEqual({
      kind: 'beat',
      seq: site.site.seq(),
      at: new Date(site.clock.wall()).toISOString(),
    })
  })
})

describe('the device topic', () => {
  it("tells a device of its own tickets' prints, and nobody else", async () => {
    const other = await follow(await site.pair('kiosk'), 'device')
    const own = await follow(kiosk, 'device')
    const ticket = await checkIn()
    const isFinal = (message: LiveMessage) =>
      message.kind === 'update' &&
      message.topic === 'device' &&
      message.data.prints.some(each => each.ticket === ticket.id && each.print.state === 'confirmed')
    await own.find(isFinal)
    expect(other.messages.filter(message => message.kind === 'update')).toEqual([])
  })
})

describe('help that was called at a kiosk', () => {
  const helpIn = (message: LiveMessage) =>
    (message.kind === 'update' || message.kind === 'snapshot') && message.topic === 'device'
      ? message.data.help
      : []

  it('is told there with who comes, also after a lost connection, and nowhere else', async () => {
    const nurse = await site.staff('Li')
    const other = await follow(await site.pair('kiosk'), 'device')
    const own = await follow(kiosk, 'device')
    const { assistance } = await kiosk.post<{ assistance: { id: string } }>('/assistance', { kind: 'other' })
    const snapshot = async () =>
      helpIn(await (await follow(kiosk, 'device')).find(({ kind }) => kind === 'snapshot'))
    const step = (name: string) => nurse.post(`/assistance/${assistance.id}/${name}`)
    const told = (state: string, byName: string | null) =>
      own.find(message => helpIn(message).some(each => each.state === state && each.byName === byName))
    await step('accept')
    await told('accepted', 'Li')
    expect(await snapshot()).toEqual([{ id: assistance.id, state: 'accepted', byName: 'Li' }])
    await step('hand-over')
    await told('open', null)
    await step('accept')
    await step('done')
    await told('done', 'Li')
    expect(await snapshot()).toEqual([{ id: assistance.id, state: 'done', byName: 'Li' }])
    expect(other.messages.flatMap(helpIn)).toEqual([])
  })
})
