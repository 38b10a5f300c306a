/**
 * Days on end at ten times a real site's pace: memory must not creep. Each day is closed and another opened, so what
 * grows is what nobody needs any more.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { report } from '../support/figures.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

const minutes = Number(process.env.GREENLANE_MEMORY_MINUTES ?? 0.15)
/** Milliseconds from one check-in to the next: a busy site sees one in 15 s, this is ten times that. */
const pause = 1500
const ticketsADay = 200
/** Shorter runs say nothing about a slope: the first minutes are the heap's own warming up. */
const longEnough = 20

type Sample = { hours: number; megabytes: number }

const resident = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Megabytes an hour, by least squares. */
function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, each) => sum + of(each), 0) / samples.length
  const [x, y] = [mean(each => each.hours), mean(each => each.megabytes)]
  const over = samples.reduce((sum, each) => sum + (each.hours - x) * (each.megabytes - y), 0)
  return over / samples.reduce((sum, each) => sum + (each.hours - x) ** 2, 0)
}

async function oneDay(site: TestSite, over: () => boolean): Promise<void> {
  const kiosk = await site.pair('kiosk')
  for (const lane of ['1', '2']) await site.lead.post(`/lanes/${lane}/open`, {})
  for (let n = 0; n < ticketsADay && !over(); n += 1) {
    await kiosk.post('/tickets', n % 7 === 0 ? { needs: ['mobility'] } : { party: 1 + (n % 3) })
    await site.lead.post(`/lanes/${1 + (n % 2)}/next`, {})
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  await site.lead.post('/day/close', { force: true, reason: 'night' })
  await site.lead.post('/day/open', {})
}

test(`memory over ${minutes} minutes`, { timeout: 120_000 + minutes * 90_000 }, async () => {
  const data = newDataFolder()
  await prepareSite(data, { rateLimit: 100_000 })
  const site = await startSite(data)
  try {
    const start = performance.now()
    const hours = () => (performance.now() - start) / 3_600_000
    const over = () => hours() * 60 >= minutes
    const samples: Sample[] = []
    const timer = setInterval(() => samples.push({ hours: hours(), megabytes: resident(site.pid) }), 500)
    while (!over()) await oneDay(site, over)
    clearInterval(timer)
    const most = Math.max(...samples.map(({ megabytes }) => megabytes))
    report({ name: 'most memory resident', value: most, unit: 'MB', limit: '300' })
    expect(samples.length).toBeGreaterThan(5)
    expect(most).toBeLessThan(300)
    if (minutes < longEnough) return
    const grows = slope(samples.slice(samples.length / 2))
    report({ name: 'memory slope over the second half', value: grows, unit: 'MB/h', limit: '1' })
    expect(grows).toBeLessThan(1)
  } finally {
    await site.stop()
    removeDataFolder(data)
  }
})
