/** A socket of one screen, as tests and benchmarks listen to it. */
import { once } from 'node:events'
import WebSocket from 'ws'
import { type LiveMessage, subprotocol, type Topic } from '../../server/contract/live.ts'

export type LiveClient = {
  socket: WebSocket
  /** Everything that came so far. */
  messages: LiveMessage[]
  /** The first message, old or new, that fits; rejects after 5 s. */
  find(fits: (message: LiveMessage) => boolean): Promise<LiveMessage>
  onMessage(listener: (message: LiveMessage) => void): void
  close(): void
}

/** Connects with a token, subscribes to a topic, and waits for its snapshot. */
export async function listen(url: string, token: string | undefined, topic: Topic): Promise<LiveClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, subprotocol, {
    headers: { authorization: `Bearer ${token}` },
  })
  const messages: LiveMessage[] = []
  const listeners = new Set<(message: LiveMessage) => void>()
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as LiveMessage
    messages.push(message)
    for (const listener of listeners) listener(message)
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ kind: 'subscribe', topic }))

  const find: LiveClient['find'] = fits =>
    new Promise((resolve, reject) => {
      const found = messages.find(fits)
      if (found) return resolve(found)
      const late = setTimeout(() => reject(new Error('no such message within 5 s')), 5000)
      const look = (message: LiveMessage) => {
        if (!fits(message)) return
        clearTimeout(late)
        listeners.delete(look)
        resolve(message)
      }
      listeners.add(look)
    })

  await find(message => message.kind === 'snapshot' && message.topic === topic)
  return {
    socket,
    messages,
    find,
    onMessage: listener => void listeners.add(listener),
    close: () => socket.terminate(),
  }
}
