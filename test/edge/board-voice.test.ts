/** What a board is told to speak besides calls, and whether it is to speak at all. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Device } from '../../server/contract/access.ts'
import type { EnterCall, LiveMessage } from '../../server/contract/live.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { type LiveClient, listen } from '../support/live.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let url: string
const open: LiveClient[] = []
beforeEach(async () => {
  site = await buildTestSite()
  url = await site.listen()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await site.close()
})

async function display() {
  const { id, code } = await site.lead.post<{ id: string; code: string }>('/devices', {
    kind: 'display',
    name: 'hall',
  })
  const { token } = await site.stranger.post<{ token: string }>('/devices/pair', { code })
  const on = async (topic: 'board' | 'device') => {
    const client = await listen(url, token, topic)
    open.push(client)
    return client
  }
  return { id, on }
}

const entered = (messages: LiveMessage[]) =>
  messages.filter((each): each is EnterCall => each.kind === 'enter').flatMap(({ ranges }) => ranges)

it('tells who may come in now, and not whoever came in as they took their number', async () => {
  const client = await (await display()).on('board')
  await site.lead.patch('/settings', { capacity: 2 })
  for (let person = 0; person < 6; person += 1) await site.lead.post<IssuedTicket>('/tickets', {})
  await site.lead.post('/tickets', { green: true })
  expect(entered(client.messages)).toEqual([])
  await site.lead.patch('/settings', { capacity: 5 })
  await client.find(({ kind }) => kind === 'enter')
  expect(entered(client.messages)).toEqual([{ class: 'general', from: 'A003', to: 'A004' }])
})

it('is told whether it speaks when it connects, and at once when the lead changes it', async () => {
  const { id, on } = await display()
  const client = await on('device')
  const says = (voice: boolean) =>
    client.find(
      message =>
        message.kind !== 'beat' &&
        'topic' in message &&
        message.topic === 'device' &&
        'data' in message &&
        (message.data as { voice?: boolean }).voice === voice,
    )
  await says(true)
  expect((await site.lead.call('PATCH', `/devices/${id}`, { voice: false })).status).toBe(204)
  await says(false)
  const { items } = await site.lead.get<{ items: Device[] }>('/devices')
  expect(items.find(each => each.id === id)?.voice).toBe(false)
  const again = await on('device')
  expect(again.messages[0]).toMatchObject({ kind: 'snapshot', data: { voice: false } })
  expect((await site.lead.call('PATCH', `/devices/${id}`, {})).status).toBe(400)
  expect((await site.lead.call('PATCH', '/devices/nobody', { voice: true })).status).toBe(404)
})
