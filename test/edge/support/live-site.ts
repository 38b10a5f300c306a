/** A fresh site with a port, a kiosk and an open lane before each test of the live socket; everything is closed after it. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'
import WebSocket from 'ws'
import type { LiveMessage, Topic } from '../../../server/contract/live.ts'
import type { Board } from '../../../server/contract/queue.ts'
import type { IssuedTicket, Ticket } from '../../../server/contract/ticket.ts'
import type { Injected } from '../../support/injected.ts'
import { type LiveClient, listen } from '../../support/live.ts'
import { buildTestSite, type TestSite } from '../../support/test-site.ts'

export let site: TestSite
export let url: string
export let kiosk: Injected
const open: LiveClient[] = []

/** Once at the head of a test file. */
export function useLiveSite(): void {
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
}

/** Subscribed, with its snapshot. */
export async function follow(as: Injected, topic: Topic): Promise<LiveClient> {
  const client = await listen(url, as.token, topic)
  open.push(client)
  return client
}

export const connectAs = (as: Injected | null, headers: Record<string, string> = {}, query = ''): WebSocket =>
  new WebSocket(`${url.replace('http', 'ws')}/api/v1/live${query}`, 'greenlane.v1', {
    headers: { ...(as && { authorization: `Bearer ${as.token}` }), ...headers },
  })

/** The code of a close. */
export const closing = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0]

export const checkIn = async (body: object = {}): Promise<Ticket> =>
  (await kiosk.post<IssuedTicket>('/tickets', body)).ticket

export const next = (body: object = {}): Promise<{ called: Ticket[] }> =>
  site.lead.post('/lanes/1/next', body)

export const isBoard = (fits: (board: Board) => boolean) => (message: LiveMessage) =>
  message.kind !== 'error' && 'topic' in message && message.topic === 'board' && fits(message.data as Board)

/** Long enough for anything that is going to come. */
export const quiet = (): Promise<void> => sleep(150)
