/**
 * The road as its users feel it, on the real server with 50 boards connected: check-in request → durable answer,
 * press of next → message at the last board, and the server's memory after 5,000 tickets.
 */
import { readFileSync } from 'node:fs'
import type { Called } from '../../server/contract/lane.ts'
import type { TestClient } from '../support/client.ts'
import { type LiveClient, listen } from '../support/live.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { quantile, type Row } from './row.ts'

const boards = 50
const kiosks = 25

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

/** One device may make 200 requests a second. */
const belowRateLimit = () => new Promise(resolve => setTimeout(resolve, 12))

const checkIn = (kiosk: TestClient, at: number) =>
  kiosk.post('/tickets', at % 4 === 0 ? { needs: ['mobility'] } : { party: 1 + (at % 3) })

/** One tap after another, each kiosk in turn. */
async function checkInTimes(devices: readonly TestClient[], count: number): Promise<number[]> {
  const durations: number[] = []
  for (const at of times(count)) {
    const kiosk = devices[at % devices.length]
    if (kiosk) durations.push(await timed(() => checkIn(kiosk, at)))
  }
  return durations
}

/** All kiosks at once, until the site has `total` tickets more. */
async function fill(devices: readonly TestClient[], total: number): Promise<void> {
  await Promise.all(
    devices.map(async kiosk => {
      for (const at of times(Math.ceil(total / devices.length))) {
        await checkIn(kiosk, at)
        await belowRateLimit()
      }
    }),
  )
}

/** Milliseconds from the press of next until the last board has the call. */
async function callTimes(site: TestSite, screens: readonly LiveClient[], count: number): Promise<number[]> {
  await site.lead.post('/lanes/1/open', {})
  const waiting = new Map<string, { start: number; left: number; done: (ms: number) => void }>()
  for (const screen of screens)
    screen.onMessage(message => {
      const call = message.kind === 'call' ? waiting.get(message.number) : undefined
      if (call && --call.left === 0) call.done(performance.now() - call.start)
    })
  const queue = await site.lead.get<{ lanes: { id: string; next: string | null }[] }>('/queue')
  let next = queue.lanes.find(lane => lane.id === '1')?.next
  const durations: number[] = []
  for (const _ of times(count)) {
    if (!next) break
    const number = next
    const arrived = new Promise<number>(done => {
      waiting.set(number, { start: performance.now(), left: screens.length, done })
    })
    await site.lead.post<Called>('/lanes/1/next', {})
    durations.push(await arrived)
    const lane = await site.lead.post<{ lane: { next: string | null } }>('/lanes/1/open', {})
    next = lane.lane.next
    await belowRateLimit()
  }
  return durations
}

const residentMegabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

export async function road(tickets = 5000, samples = 400): Promise<Row[]> {
  const data = newDataFolder()
  const site = await startSite(data)
  try {
    const screens: LiveClient[] = []
    for (const _ of times(boards))
      screens.push(await listen(site.url, (await site.pair('display')).token, 'board'))
    const devices: TestClient[] = []
    for (const _ of times(kiosks)) devices.push(await site.pair('kiosk'))
    await checkInTimes(devices, 100)
    const taps = await checkInTimes(devices, samples)
    await fill(devices, tickets - samples - 100)
    const memory = residentMegabytes(site.pid)
    const calls = await callTimes(site, screens, samples / 2)
    for (const screen of screens) screen.close()
    const row = (name: string, values: readonly number[], share: number, limit: number): Row => ({
      name: `${name} p${share * 100}`,
      value: quantile(values, share),
      unit: 'ms',
      limit,
      better: 'lower',
    })
    return [
      row('check-in, request to durable answer', taps, 0.5, 25),
      row('check-in, request to durable answer', taps, 0.99, 12),
      row('call, press to the last of 50 boards', calls, 0.5, 50),
      row('call, press to the last of 50 boards', calls, 0.99, 15),
      {
        name: `server memory after ${tickets} tickets`,
        value: memory,
        unit: 'MB',
        limit: 120,
        better: 'lower',
      },
    ]
  } finally {
    await site.stop()
    removeDataFolder(data)
  }
}
