/** Rubbish on the live socket: whatever is sent, the sender loses at most its own connection, and nobody waits. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import {
  checkIn,
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

const inputs = Number(process.env.GREENLANE_FUZZ ?? 500)

const subscribe = { kind: 'subscribe', topic: 'board', since: 1 }
const message = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .record({
      kind: fc.constantFrom('subscribe', 'Subscribe', 'call', '__proto__', ''),
      topic: fc.jsonValue(),
    })
    .map(fields => JSON.stringify(fields)),
  fc
    .tuple(fc.constantFrom('kind', 'topic', 'since', 'more', '__proto__'), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ ...subscribe, [key]: value })),
  fc
    .constantFrom('board', 'wall', 'queue', 'device')
    .map(topic => JSON.stringify({ kind: 'subscribe', topic })),
  fc.integer({ min: 1, max: 3000 }).map(depth => '['.repeat(depth)),
  fc.integer({ min: 60_000, max: 70_000 }).map(length => 'x'.repeat(length)),
  fc.uint8Array({ maxLength: 300 }),
)
const session = fc.array(message, { minLength: 1, maxLength: 6 })

/** RFC 6455 closes for what is wrong with a frame, and ours for too many of them. */
const mayClose = new Set([1000, 1002, 1003, 1005, 1006, 1007, 1008, 1009])

/** What became of the connection: still open, or the code of its close. Ends itself with a question that is answered. */
async function outcome(socket: WebSocket): Promise<number | 'open'> {
  const closed = once(socket, 'close').then(([code]) => code as number)
  const answered = once(socket, 'pong').then(() => 'open' as const)
  socket.ping()
  const end = await Promise.race([closed, answered])
  socket.terminate()
  return end
}

test(`${inputs} sessions of random messages: each ends at once, and the site goes on`, {
  timeout: 60_000 + inputs * 200,
}, async () => {
  const neighbour = await follow(kiosk, 'board')
  const senders = [kiosk, site.lead, await site.pair('display'), await site.pair('handheld')]
  let sent = 0
  await fc.assert(
    fc.asyncProperty(session, async frames => {
      const socket = connectAs(senders[sent % senders.length] ?? kiosk)
      socket.on('error', () => {})
      await once(socket, 'open')
      for (const frame of frames) {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame)
        sent += 1
      }
      const end = socket.readyState === WebSocket.OPEN ? await outcome(socket) : 1006
      expect(end === 'open' || mayClose.has(end)).toBe(true)
    }),
    { numRuns: inputs, seed: 11 },
  )
  expect(neighbour.socket.readyState).toBe(WebSocket.OPEN)
  await checkIn()
  await next()
  await neighbour.find(isBoard(({ calls }) => calls.length === 1))
})

/** A socket past its handshake, on which anything may be written that is no frame at all. */
async function raw(): Promise<Socket> {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(
    [
      'GET /api/v1/live HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Authorization: Bearer ${kiosk.token}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Protocol: greenlane.v1\r\n\r\n',
    ].join('\r\n'),
  )
  await once(socket, 'data')
  socket.resume()
  return socket
}

const bytes = fc.oneof(
  fc.uint8Array({ minLength: 2, maxLength: 200 }),
  // A first byte and a length that ask for a kind of frame; the rest as it comes, masked or not.
  fc
    .tuple(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
      fc.uint8Array({ maxLength: 140 }),
    )
    .map(([first, length, rest]) => Uint8Array.from([first, length, ...rest])),
)

const rawInputs = Math.max(50, Math.floor(inputs / 5))
test(`${rawInputs} times random bytes in place of frames: the site goes on`, {
  timeout: 60_000 + rawInputs * 200,
}, async () => {
  const neighbour = await follow(kiosk, 'board')
  await fc.assert(
    fc.asyncProperty(bytes, async rubbish => {
      const socket = await raw()
      socket.write(rubbish)
      socket.end()
      if (!socket.closed) await once(socket, 'close')
    }),
    { numRuns: rawInputs, seed: 12 },
  )
  expect(neighbour.socket.readyState).toBe(WebSocket.OPEN)
  expect((await site.stranger.call('GET', '//healthz')).status).toBe(200)
})
