/** The site lead's wall: figures of the day, never a person, and the alerts in their order. */
import { Value } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Queue } from '../../server/contract/queue.ts'
import { Wall } from '../../server/contract/wall.ts'
import type { Injected } from '../support/injected.ts'
import { listen } from '../support/live.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let display: Injected
beforeEach(async () => {
  site = await buildTestSite()
  display = await site.pair('display')
})
afterEach(() => site.close())

const MINUTE = 60_000
const wall = () => display.get<Wall>('/wall')
const issue = (body: object = {}) => site.lead.post('/tickets', body)
const next = (lane: number) => site.lead.post(`/lanes/${lane}/next`, {})
const kinds = async () => (await wall()).alerts.map(({ kind }) => kind)

/** Forty-five minutes: somebody comes every 30 s, and two lanes call one every 50 s. */
async function aMorning() {
  for (const lane of [1, 2]) await site.lead.post(`/lanes/${lane}/open`, { staff: `nurse-${lane}` })
  for (let second = 0; second < 45 * 60; second += 10) {
    if (second % 30 === 0) await issue(second % 150 === 0 ? { green: true } : {})
    if (second % 50 === 0) await next(1)
    if (second % 50 === 20) await next(2)
    site.clock.pass(10_000)
  }
}

describe('the wall', () => {
  it('holds the day in numbers, as its schema says', async () => {
    await aMorning()
    const now = await wall()
    expect(Value.Errors(Wall, now)).toEqual([])
    expect(now.arrived).toBe(90)
    expect(now.sampled + now.waiting.general.people + now.waiting.green.people + 2).toBe(90)
    expect(now.slots.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(90)
    expect(now.slots.reduce((sum, { sampled }) => sum + sampled, 0)).toBe(now.sampled)
    expect(now.quarter.arrived).toBeGreaterThan(25)
    expect(now.promises.overtaken.kept).toBeGreaterThan(50)
    expect(now.promises.order.broken + now.promises.overtaken.broken + now.promises.delay.broken).toBe(0)
    expect(now.lanes.filter(({ state }) => state === 'open').map(({ perHour }) => perHour)).toEqual([72, 72])
    expect(now.staffHours).toBe(1.5)
  })

  it('never tells of a person', async () => {
    await aMorning()
    expect(JSON.stringify(await wall())).not.toMatch(/nurse|lead/)
  })

  it('says when the queue will be clear, sooner with one lane more, and nothing while held', async () => {
    await aMorning()
    for (let i = 0; i < 40; i++) await issue()
    site.clock.pass(40 * MINUTE)
    const { clear, oneMore } = await wall()
    expect([clear.state, oneMore.state]).toEqual(['range', 'range'])
    expect(Date.parse(oneMore.to ?? '')).toBeLessThan(Date.parse(clear.to ?? ''))
    expect(Date.parse(clear.from ?? '')).toBeGreaterThan(site.clock.wall() - 5 * MINUTE)
    await site.lead.post('/hold', { reason: 'rain' })
    expect((await wall()).clear).toEqual({ state: 'unknown', from: null, to: null })
  })

  it('counts all lanes against those who come, not only the one that is free first', async () => {
    await aMorning()
    for (let i = 0; i < 3; i++) await issue()
    // 120 came in an hour, and two lanes call 72 each.
    expect((await wall()).clear.state).toBe('range')
    const { lanes } = await site.lead.get<Queue>('/queue')
    for (const { id } of lanes[1]?.current ?? []) await site.lead.post(`/tickets/${id}/done`, {})
    await site.lead.post('/lanes/2/close', {})
    const { clear, oneMore } = await wall()
    expect([clear.state, oneMore.state]).toEqual(['never', 'range'])
  })

  it('is empty before anything has happened', async () => {
    const now = await wall()
    expect(now).toMatchObject({ arrived: 0, sampled: 0, slots: [], alerts: [], clear: { state: 'unknown' } })
  })

  it('is kept from kiosks', async () => {
    expect((await (await site.pair('kiosk')).call('GET', '/wall')).status).toBe(403)
  })
})

describe('alerts', () => {
  it('come most urgent first', async () => {
    const handheld = await site.pair('handheld')
    await handheld.post('/devices/me/heartbeat', { battery: 0.1, version: 'test' })
    expect(await kinds()).toEqual(['battery'])
    await site.lead.post('/lanes/1/open', { staff: 'nurse' })
    site.clock.pass(121 * MINUTE)
    await handheld.post('/devices/me/heartbeat', { battery: 0.9, version: 'test' })
    expect(await kinds()).toEqual(['rotation'])
    await site.lead.post('/hold', { reason: 'rain' })
    await site.lead.post('/incidents', { kind: 'medical' })
    await issue({ needs: ['wheelchair'] })
    site.clock.pass(59_000)
    expect(await kinds()).toEqual(['incident', 'hold', 'rotation'])
    site.clock.pass(1000)
    expect(await kinds()).toEqual(['assistance', 'incident', 'hold', 'rotation'])
    site.clock.pass(3 * MINUTE)
    expect(await kinds()).toEqual(['assistance', 'incident', 'hold', 'rotation', 'handheld'])
  })
})

it('is told on the topic wall, once for many events in a row', async () => {
  const url = await site.listen()
  await site.lead.post('/lanes/1/open')
  const client = await listen(url, display.token, 'wall')
  for (let i = 0; i < 30; i++) await issue()
  const news = await client.find(
    message => message.kind === 'update' && message.topic === 'wall' && message.data.arrived === 30,
  )
  expect(news).toMatchObject({ data: { waiting: { general: { people: 30 } } } })
  const updates = client.messages.filter(({ kind }) => kind === 'update')
  expect(updates.length).toBeLessThan(15)
  client.close()
})
