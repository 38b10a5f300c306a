/**
 * What Greenlane is measured against, in the same run on the same machine: Fastify with one route that does nothing, and
 * bare `ws` that sends one frame to everybody. Started as a process of its own; prints its address.
 */
import Fastify from 'fastify'
import { WebSocketServer } from 'ws'

const app = Fastify()
const sockets = new WebSocketServer({ server: app.server })
/** As long as the frame of a call. */
const call = { kind: 'call', seq: 1, number: 'A001', class: 'general', lane: '1', at: '', times: 1 }

app.post('/tickets', async () => ({ ok: true }))
app.post<{ Body: { number: string } }>('/call', async ({ body }) => {
  const frame = JSON.stringify({ ...call, number: body.number, at: new Date().toISOString() })
  for (const client of sockets.clients) client.send(frame)
  return { ok: true }
})

process.stdout.write(`listening on ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
