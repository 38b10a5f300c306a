/** What a device is told about its own prints and calls for help, also when it was away meanwhile. */
import { describe, expect, it } from 'vitest'
import type { DeviceNews, LiveMessage } from '../../server/contract/live.ts'
import { follow, kiosk, site, useLiveSite } from './support/live-site.ts'

useLiveSite()

const newsOf = (message: LiveMessage) => ('data' in message ? (message.data as DeviceNews) : null)
const snapshotOf = async () => {
  const client = await follow(kiosk, 'device')
  const [first] = client.messages
  return first ? newsOf(first) : null
}
const callForHelp = async () =>
  (await kiosk.post<{ assistance: { id: string } }>('/assistance', { kind: 'other' })).assistance.id

describe('a device that was away', () => {
  it('hears what became of the tickets printed for it', async () => {
    const { ticket } = await kiosk.post<{ ticket: { id: string } }>('/tickets')
    await expect
      .poll(async () => (await snapshotOf())?.prints, { timeout: 30_000 })
      .toEqual([{ ticket: ticket.id, print: { state: 'confirmed' } }])
    const other = await follow(await site.pair('kiosk'), 'device')
    expect(other.messages.map(newsOf)).toMatchObject([{ prints: [], help: [] }])
  })

  it('hears of the newest only', async () => {
    for (let n = 0; n < 25; n += 1) await kiosk.post('/tickets')
    await expect.poll(async () => (await snapshotOf())?.prints.length, { timeout: 30_000 }).toBe(20)
  })

  it('hears who comes, and that help is over', async () => {
    const nurse = await site.staff()
    const id = await callForHelp()
    await nurse.post(`/assistance/${id}/accept`)
    expect((await snapshotOf())?.help).toMatchObject([{ id, state: 'accepted', byName: 'nurse' }])
    await nurse.post(`/assistance/${id}/with`)
    await nurse.post(`/assistance/${id}/done`)
    expect((await snapshotOf())?.help).toMatchObject([{ id, state: 'done' }])
  })
})

it('who comes is not forgotten over a restart: it follows from the events', async () => {
  const { fromSnapshot, toSnapshot } = await import('../../server/domain/snapshot.ts')
  const id = await callForHelp()
  const again = fromSnapshot(toSnapshot(site.site.state()))
  expect(again.assistance.get(id)?.device).toBe(kiosk.id)
})
