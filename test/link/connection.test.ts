import { describe, expect, it } from 'vitest'
import { backOff, connect, type Freshness } from '../../kiosk/link/connection.ts'
import { FakeClock, FakeSocket } from './fake-site.ts'

const beat = { kind: 'beat', seq: 1, at: '2026-06-04T02:42:07.120Z' }

function setUp(stillWelcome = () => Promise.resolve(true)) {
  const clock = new FakeClock()
  const sockets: FakeSocket[] = []
  const turns: Freshness[] = []
  const connection = connect({
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket
    },
    clock,
    random: () => 1,
    onReady: send => send({ kind: 'hello' }),
    onFrame: () => {},
    onFreshness: freshness => turns.push(freshness),
    stillWelcome,
  })
  const newest = () => sockets.at(-1) as FakeSocket
  return { clock, sockets, turns, connection, newest }
}

describe('a connection to the site', () => {
  it('is live from the first frame, not from the open socket', () => {
    const { newest, turns } = setUp()
    newest().onopen?.()
    expect(turns).toEqual([])
    newest().say(beat)
    expect(turns).toEqual(['live'])
  })

  it('is stale after 5 s and away after 30 s of silence, and live again with a frame', () => {
    const { clock, newest, turns } = setUp()
    newest().onopen?.()
    newest().say(beat)
    clock.pass(4999)
    expect(turns).toEqual(['live'])
    clock.pass(1)
    expect(turns).toEqual(['live', 'stale'])
    clock.pass(25_000)
    expect(turns).toEqual(['live', 'stale', 'away'])
    newest().onopen?.()
    newest().say(beat)
    expect(turns.at(-1)).toBe('live')
  })

  it('that never comes about is stale and away as well', () => {
    const { clock, turns } = setUp()
    clock.pass(4999)
    expect(turns).toEqual([])
    clock.pass(1)
    expect(turns).toEqual(['stale'])
    clock.pass(25_000)
    expect(turns).toEqual(['stale', 'away'])
  })

  it('drops a half-open socket after 6 s and opens another', () => {
    const { clock, sockets, newest } = setUp()
    const first = newest()
    first.onopen?.()
    first.say(beat)
    clock.pass(5999)
    expect(first.closed).toBe(false)
    clock.pass(1)
    expect(first.closed).toBe(true)
    clock.pass(200)
    expect(sockets).toHaveLength(2)
  })

  it('keeps the socket as long as beats come', () => {
    const { clock, sockets, newest } = setUp()
    newest().onopen?.()
    for (let i = 0; i < 100; i++) {
      newest().say(beat)
      clock.pass(2000)
    }
    expect(sockets).toHaveLength(1)
  })

  it('is back within 2 s of the network, however long it was gone', () => {
    const { clock, sockets, newest } = setUp()
    for (let gone = 0; gone < 200; gone++) {
      newest().onclose?.({ code: 1006 })
      const tried = sockets.length
      clock.pass(1500)
      expect(sockets.length).toBe(tried + 1)
    }
  })

  it('gives up an attempt that nobody answers', () => {
    const { clock, sockets } = setUp()
    clock.pass(2000 + 200)
    expect(sockets).toHaveLength(2)
    expect(sockets[0]?.closed).toBe(true)
  })

  it('ends for good when the site revokes it', () => {
    const { clock, sockets, newest, turns } = setUp()
    newest().onopen?.()
    newest().say(beat)
    newest().onclose?.({ code: 4401 })
    clock.pass(60_000)
    expect(turns).toEqual(['live', 'revoked'])
    expect(sockets).toHaveLength(1)
  })

  it('asks whether it is still welcome when an upgrade fails, since a browser hides the reason', async () => {
    const { newest, turns, clock, sockets } = setUp(() => Promise.resolve(false))
    newest().onclose?.({ code: 1006 })
    await Promise.resolve()
    expect(turns).toEqual(['revoked'])
    clock.pass(60_000)
    expect(sockets).toHaveLength(1)
  })

  it('survives frames that are not its language', () => {
    const { newest, turns } = setUp()
    newest().onopen?.()
    newest().onmessage?.({ data: '{' })
    newest().onmessage?.({ data: new Uint8Array(3) })
    expect(turns).toEqual([])
  })

  it('tries at once when told that the network is back, and leaves a live socket alone', () => {
    const { connection, sockets, newest } = setUp()
    newest().onclose?.({ code: 1006 })
    connection.retryNow()
    expect(sockets).toHaveLength(2)
    newest().say(beat)
    connection.retryNow()
    expect(sockets).toHaveLength(2)
  })

  it('leaves no timer behind when closed', () => {
    const { clock, connection, newest } = setUp()
    newest().onopen?.()
    newest().say(beat)
    connection.close()
    expect(clock.waiting).toBe(0)
    expect(newest().closed).toBe(true)
  })
})

describe('the back-off', () => {
  it('doubles, spreads over half its length and stays under 1.5 s', () => {
    expect([0, 1, 2, 3, 9].map(attempt => backOff(attempt, 1))).toEqual([200, 400, 800, 1500, 1500])
    expect(backOff(3, 0)).toBe(750)
  })
})
