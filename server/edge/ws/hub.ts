/** The live socket's centre: who listens to what, the beat, calls to speak, and revocation. */
import type { WebSocket } from '@fastify/websocket'
import { Ajv } from 'ajv'
import type { Actor } from '../../app/access/actor.ts'
import { revoked, Subscribe, type Topic as TopicName } from '../../contract/live.ts'
import { type Client, createClient } from './client.ts'
import type { Topic } from './topic.ts'

/** Milliseconds between two beats: a screen that hears nothing for 5 s says so. */
const beatEvery = 2000
/** Frames a client may send in one beat; screens send a handful in their life. */
const mostFrames = 50

const listensTo: Readonly<Record<Actor['as'], readonly TopicName[]>> = {
  kiosk: ['board', 'device'],
  display: ['board', 'wall', 'device'],
  handheld: ['device'],
  staff: ['board', 'wall', 'queue'],
  lead: ['board', 'wall', 'queue'],
}

const isSubscribe = new Ajv({ meta: false, validateSchema: false }).compile<Subscribe>(Subscribe)

export type HubParts = {
  topics: readonly Topic[]
  settled: () => Promise<void>
  stamp: () => { seq: number; at: string }
  /** False once a person's session has ended. */
  isWelcome: (actor: Actor) => boolean
  onFailed: (error: unknown) => void
}

export type Hub = ReturnType<typeof createHub>

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function createHub({ topics, settled, stamp, isWelcome, onFailed }: HubParts) {
  const clients = new Map<Client, { frames: number }>()
  const topicOf = (name: TopicName) => topics.find(topic => topic.name === name)

  async function subscribe(client: Client, name: TopicName): Promise<void> {
    const topic = topicOf(name)
    if (!topic || !listensTo[client.actor.as].includes(name)) {
      client.mention(
        JSON.stringify({ kind: 'error', topic: name, code: topic ? 'not-allowed' : 'not-found' }),
      )
      return
    }
    await settled()
    if (clients.has(client)) topic.join(client)
  }

  function receive(client: Client, data: Buffer, binary: boolean): void {
    const count = clients.get(client)
    if (count && ++count.frames > mostFrames) {
      client.close(1008, 'too many frames')
      return
    }
    const message = binary ? undefined : parse(data.toString())
    if (!isSubscribe(message)) {
      client.close(1007, 'not a message of greenlane.v1')
      return
    }
    subscribe(client, message.topic).catch(() => client.close(1011, 'the site could not answer'))
  }

  function remove(client: Client): void {
    clients.delete(client)
    for (const topic of topics) topic.leave(client)
  }

  function tend(client: Client, frame: string): void {
    if (!isWelcome(client.actor)) client.close(revoked, 'signed out')
    if (client.isGone()) client.terminate()
    for (const name of client.caughtUp()) topicOf(name)?.join(client)
    client.mention(frame)
    client.ping()
  }

  /** What a view makes of passing time, waits above all, changes without an event. */
  function beat(): void {
    for (const topic of topics) topic.changed()
    const frame = JSON.stringify({ kind: 'beat', ...stamp() })
    for (const [client, count] of clients) {
      count.frames = 0
      tend(client, frame)
    }
  }

  const timer = setInterval(() => void settled().then(beat).catch(onFailed), beatEvery)

  return {
    accept(socket: WebSocket, actor: Actor): void {
      const client = createClient(socket, actor)
      clients.set(client, { frames: 0 })
      socket.on('message', (data: Buffer, binary: boolean) => receive(client, data, binary))
      socket.on('close', () => remove(client))
      socket.on('error', () => socket.terminate())
    },

    /** To every listener of a topic, at once; never repeated. */
    announce(name: TopicName, message: object): void {
      const topic = topicOf(name)
      if (!topic || topic.clients.size === 0) return
      const frame = JSON.stringify(message)
      for (const client of topic.clients) client.mention(frame)
    },

    /** Closes the sockets of everybody whom `isOut` names. */
    revoke(isOut: (actor: Actor) => boolean): void {
      for (const client of clients.keys()) if (isOut(client.actor)) client.close(revoked, 'revoked')
    },

    count: () => clients.size,

    close(): void {
      clearInterval(timer)
      for (const topic of topics) topic.close()
    },
  }
}
