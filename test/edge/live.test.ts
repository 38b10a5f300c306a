/** The live socket over a real port: snapshots, changes, calls, beats, slow and broken clients, revocation. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { applyQueueChange } from '../../kiosk/link/apply-queue-change.ts'
import type { LiveMessage, Topic } from '../../server/contract/live.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket, Ticket } from '../../server/contract/ticket.ts'
import type { Injected } from '../support/injected.ts'
import { type LiveClient, listen } from '../support/live.ts'
import { buildTestSite, leadPin, type TestSite } from '../support/test-site.ts'

let site: TestSite
let url: string
let kiosk: Injected
const open: LiveClient[] = []

beforeEach(async () => {
  site = await buildTestSite()
  url = await site.listen()
  kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open')
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await site.close()
})

async function follow(as: Injected, topic: Topic): Promise<LiveClient> {
  const client = await listen(url, as.token, topic)
  open.push(client)
  return client
}

const connectAs = (as: Injected | null, headers: Record<string, string> = {}, query = '') =>
  new WebSocket(`${url.replace('http', 'ws')}/api/v1/live${query}`, 'greenlane.v1', {
    headers: { ...(as && { authorization: `Bearer ${as.token}` }), ...headers },
  })

const refusal = async (socket: WebSocket) => {
  const [, response] = await once(socket, 'unexpected-response')
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}
const closing = async (socket: WebSocket) => (await once(socket, 'close'))[0]

const checkIn = async (body: object = {}) => (await kiosk.post<IssuedTicket>('/tickets', body)).ticket
const next = (body: object = {}) => site.lead.post<{ called: Ticket[] }>('/lanes/1/next', body)
const isSnapshot = (message: LiveMessage) => message.kind === 'snapshot'
const isBoard = (fits: (board: Board) => boolean) => (message: LiveMessage) =>
  message.kind !== 'error' && 'topic' in message && message.topic === 'board' && fits(message.data as Board)
/** Long enough for anything that is going to come. */
const quiet = () => sleep(150)

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
    await quiet()
    socket.terminate()
    expect(answers).toHaveLength(3)
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
    const told = client.messages.length
    expect(queue()?.tickets.find(each => each.number === 'A003')?.ahead).toBe(6)
    site.clock.pass(1000)
    await sleep(1000)
    expect(client.messages.length).toBe(told + 1)
    expect(queue()?.tickets.find(each => each.number === 'A003')?.ahead).toBe(1)
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

describe('a broken client', () => {
  it.each([
    ['no JSON', '{', 1007],
    ['another message', '{"kind":"shout"}', 1007],
    ['an unknown topic', '{"kind":"subscribe","topic":"secrets"}', 1007],
    ['more than it may', '{"kind":"subscribe","topic":"board","more":1}', 1007],
    ['bytes', Buffer.from('{"kind":"subscribe","topic":"board"}'), 1007],
    ['too much', `"${'x'.repeat(64 * 1024)}"`, 1009],
  ])('that sends %s loses only its own connection', async (_what, frame, code) => {
    const neighbour = await follow(kiosk, 'board')
    const socket = connectAs(kiosk)
    await once(socket, 'open')
    socket.send(frame)
    expect(await closing(socket)).toBe(code)
    await checkIn()
    await neighbour.find(isBoard(({ waiting }) => waiting.general === 1))
  })

  it('that never stops asking is closed', async () => {
    const socket = connectAs(kiosk)
    await once(socket, 'open')
    for (let time = 0; time < 60; time += 1) socket.send('{"kind":"subscribe","topic":"board"}')
    expect(await closing(socket)).toBe(1008)
  })
})

describe('a slow client', () => {
  /** A socket whose owner stopped reading. */
  async function asleep(as: Injected, topic: Topic): Promise<LiveClient> {
    const client = await follow(as, topic)
    client.socket.pause()
    return client
  }

  it('gets the latest state when it reads again, not a backlog', { timeout: 20_000 }, async () => {
    for (let time = 0; time < 300; time += 1) await checkIn()
    const slow = await asleep(site.lead, 'queue')
    const before = slow.messages.length
    for (let time = 0; time < 120; time += 1) {
      site.clock.pass(2000)
      await next()
    }
    slow.socket.resume()
    await slow.find(message => message.kind === 'snapshot' && message.seq === site.site.seq())
    expect(slow.messages.length - before).toBeLessThan(120)
  })

  it('that does not read at all is dropped', { timeout: 30_000 }, async () => {
    const { port } = new URL(url)
    const mute = connect(Number(port), '127.0.0.1')
    mute.write(
      [
        'GET /api/v1/live HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        `Authorization: Bearer ${kiosk.token}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: greenlane.v1\r\n\r\n',
      ].join('\r\n'),
    )
    await once(mute, 'data')
    const reading = await follow(kiosk, 'board')
    mute.resume()
    await once(mute, 'close')
    expect(reading.socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe('whoever is out', () => {
  it('loses the socket at once: a revoked device', async () => {
    const client = await follow(kiosk, 'board')
    const closed = closing(client.socket)
    await site.lead.call('DELETE', `/devices/${kiosk.id}`)
    expect(await closed).toBe(4401)
  })

  it('loses the socket at once: a person disabled, signed out, or on a revoked handheld', async () => {
    const nurse = await site.staff()
    const disabled = await follow(nurse, 'queue')
    const gone = closing(disabled.socket)
    await site.lead.patch(`/staff/${nurse.id}`, { enabled: false })
    expect(await gone).toBe(4401)

    const person = await site.staff()
    const other = await site.signIn(person.id, person.pin)
    const [out, stays] = [await follow(person, 'queue'), await follow(other, 'queue')]
    const left = closing(out.socket)
    await person.call('DELETE', '/session')
    expect(await left).toBe(4401)
    expect(stays.socket.readyState).toBe(WebSocket.OPEN)

    const handheld = await site.pair('handheld')
    const { token } = await handheld.post<{ token: string }>('/session', { staff: 'lead', pin: leadPin })
    const on = await follow(site.as(token), 'queue')
    const revoked = closing(on.socket)
    await site.lead.call('DELETE', `/devices/${handheld.id}`)
    expect(await revoked).toBe(4401)
  })

  it('loses the socket with the next beat: a session that ended', { timeout: 10_000 }, async () => {
    const client = await follow(await site.staff(), 'queue')
    const closed = closing(client.socket)
    site.clock.pass(5 * 3_600_000)
    expect(await closed).toBe(4401)
  })
})
