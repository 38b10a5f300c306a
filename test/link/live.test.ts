import { describe, expect, it } from 'vitest'
import { connectLive, type LiveListeners } from '../../kiosk/link/live.ts'
import type { Queue } from '../../server/contract/queue.ts'
import { FakeClock, FakeSocket } from './fake-site.ts'

const at = '2026-06-04T02:42:07.000Z'
const empty: Queue = { seq: 5, day: null, held: null, lanes: [], tickets: [] }

function setUp(on: LiveListeners) {
  const clock = new FakeClock()
  const sockets: FakeSocket[] = []
  const live = connectLive({
    as: 'person',
    on,
    clock,
    random: () => 1,
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket
    },
  })
  const newest = () => sockets.at(-1) as FakeSocket
  return { clock, live, newest }
}

describe('what the site says now', () => {
  it('subscribes to what is listened for, and tells after a break what it has seen', () => {
    const { clock, newest } = setUp({ board: () => {}, call: () => {}, queue: () => {} })
    newest().onopen?.()
    expect(newest().sent).toEqual([
      { kind: 'subscribe', topic: 'board' },
      { kind: 'subscribe', topic: 'queue' },
    ])
    newest().say({ kind: 'snapshot', topic: 'queue', seq: 5, at, data: empty })
    newest().onclose?.({ code: 1006 })
    clock.pass(200)
    newest().onopen?.()
    expect(newest().sent).toEqual([
      { kind: 'subscribe', topic: 'board' },
      { kind: 'subscribe', topic: 'queue', since: 5 },
    ])
  })

  it('applies changes to the queue it was given, never to one from before a break', () => {
    const heard: Queue[] = []
    const { clock, newest } = setUp({ queue: queue => heard.push(queue) })
    const hold = { reason: 'rain', message: null, since: at }
    const change = { kind: 'update', topic: 'queue', seq: 6, at, data: { held: hold } }
    newest().onopen?.()
    newest().say(change)
    expect(heard).toEqual([])
    newest().say({ kind: 'snapshot', topic: 'queue', seq: 5, at, data: empty })
    newest().say(change)
    expect(heard.at(-1)).toEqual({ ...empty, seq: 6, held: hold })
    newest().onclose?.({ code: 1006 })
    clock.pass(200)
    newest().onopen?.()
    newest().say(change)
    expect(heard).toHaveLength(2)
  })

  it('knows the time at the site, and when it was last heard', () => {
    const turns: [string, string | null][] = []
    const { clock, live, newest } = setUp({ freshness: (...turn) => turns.push(turn) })
    expect(live.siteNow()).toBe(null)
    newest().onopen?.()
    newest().say({ kind: 'beat', seq: 1, at })
    clock.pass(5000)
    expect(live.siteNow()).toBe(Date.parse(at) + 5000)
    expect(turns).toEqual([
      ['live', at],
      ['stale', at],
    ])
  })
})
