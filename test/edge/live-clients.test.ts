/** Clients of the live socket that are broken, slow or out: each loses only its own connection. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import type { Topic } from '../../server/contract/live.ts'
import type { Injected } from '../support/injected.ts'
import type { LiveClient } from '../support/live.ts'
import { leadPin } from '../support/test-site.ts'
import {
  checkIn,
  closing,
  connectAs,
  follow,
  isBoard,
  kiosk,
  next,
  site,
  url,
  useLiveSite,
} from './support/live-site.ts'

useLiveSite()

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
