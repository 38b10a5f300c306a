/**
 * The kiosk as a finger feels it, on a processor a sixth as fast: a tap until the next screen is painted, the page from
 * its address until its first screen stands, and what it costs while nobody is there.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { idle, openKiosk } from '../browser/kiosk-visit.ts'
import { launchBrowser } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { quantile, type Row } from './row.ts'

const slowedBy = 6

/** One visit through most of the screens: what is tapped, and where that leads. Taking a number waits for the site too. */
const visit: readonly [selector: string, place: string][] = [
  ['.at-idle .ways .primary', 'confirm'],
  ['.pair button:nth-of-type(2)', 'ways'],
  ['.list button:nth-of-type(1)', 'typing'],
  ['.actions button:nth-of-type(1)', 'ways'],
  ['.alone button', 'confirm'],
  ['.pair button:nth-of-type(1)', 'care'],
  ['.tiles button:nth-of-type(5)', 'care'],
  ['.actions .primary', 'confirm'],
  ['.actions .primary', 'offer'],
  ['.choice.green', 'ticket'],
  ['footer .help', 'help'],
  ['.actions button', 'ticket'],
  ['.actions .primary', 'idle'],
]

type Taps = { spoken: number; expect: (place: string) => void }
type TapsPage = Window & { taps: Taps; shown: (time: number) => void }

/**
 * Tells of each tap when the screen that it leads to was presented, counted from the time that its event carries: by the
 * browser's own Event Timing if the frame after it shows the screen, else when that screen's frame has been made.
 */
function watchTaps(): void {
  const page = window as unknown as TapsPage
  const root = () => document.querySelector('gl-checkin')?.shadowRoot?.querySelector('gl-visit')?.shadowRoot
  let [from, expected] = [0, '']
  /** Below this the browser tells nothing of an event, ms. */
  const least = 16
  const presented = new Map<number, (time: number) => void>()
  const afterFrame = (task: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = task
    port2.postMessage(null)
  }
  const look = (tapped: number, frames: number) => {
    if (!root()?.querySelector(`.at-${expected} main`))
      return requestAnimationFrame(() => look(tapped, frames + 1))
    if (frames > 0) return afterFrame(() => page.shown(performance.now() - tapped))
    presented.set(tapped, page.shown)
    return setTimeout(() => presented.delete(tapped) && page.shown(least), 1000)
  }
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntriesByName('click')) {
      const tell = presented.get(startTime)
      presented.delete(startTime)
      tell?.(duration)
    }
  }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit)
  page.taps = {
    spoken: 0,
    expect(place) {
      page.taps.spoken = 0
      expected = place
    },
  }
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (at = 0, ...rest) {
    const ahead = Math.max(0, at - this.context.currentTime) * 1000
    page.taps.spoken ||= performance.now() + ahead - from
    start.call(this, at, ...rest)
  }
  const tapped = ({ timeStamp }: Event) => {
    from = timeStamp
    requestAnimationFrame(() => look(timeStamp, 0))
  }
  addEventListener('click', tapped, true)
}

/** Milliseconds that a finger rests on the glass: a hand that lets go at once would have the next screen wait for the press's frame. */
const rests = 80

type Tap = (selector: string, place: string) => Promise<number>

/** The page tells by itself: to be asked while it draws would be a part of what is measured. */
async function watched(page: Page): Promise<Tap> {
  let shown: (time: number) => void = () => {}
  await page.exposeBinding('shown', (_source, time: number) => shown(time))
  await page.evaluate(watchTaps)
  return async (selector, place) => {
    const box = await page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`no ${selector} to tap`)
    await page.evaluate(where => (window as unknown as TapsPage).taps.expect(where), place)
    const time = new Promise<number>(resolve => {
      shown = resolve
    })
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: rests })
    return time
  }
}

const takesNumber = '.choice.green'

/** Of so many visits after a first one: until the next screen, and until the number. */
async function tapTimes(tap: Tap, visits: number) {
  const [next, number]: [number[], number[]] = [[], []]
  for (let count = 0; count <= visits; count += 1) {
    for (const [selector, place] of visit) {
      const time = await tap(selector, place)
      if (count > 0) (selector === takesNumber ? number : next).push(time)
    }
  }
  return { next, number }
}

/** From a tap to the first sound of what is said of the next screen. */
async function untilSpoken(page: Page, tap: Tap, times: number): Promise<number[]> {
  const found: number[] = []
  for (let count = 0; count < times; count += 1) {
    await tap('.at-idle .ways .secondary', 'care')
    const spoken = await page.waitForFunction(() => (window as unknown as TapsPage).taps.spoken)
    found.push(Number(await spoken.jsonValue()))
    await page.keyboard.press('Escape')
    await idle(page).waitFor()
  }
  return found
}

/** Milliseconds until the first screen is painted, everything but what the site says now coming from the browser's own store. */
async function opened(page: Page): Promise<number> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await idle(page).waitFor()
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
}

/** Seconds of processor that all of the browser has used. */
async function used(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** The sound system is put to rest some seconds after the last word, ms. */
const rest = 4000

async function idleUse(browser: Browser, seconds: number): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  await new Promise(resolve => setTimeout(resolve, rest))
  const before = await used(session)
  await new Promise(resolve => setTimeout(resolve, seconds * 1000))
  const spent = (await used(session)) - before
  await session.detach()
  return (100 * spent) / seconds
}

async function measured(browser: Browser, site: TestSite, visits: number, seconds: number): Promise<Row[]> {
  const page = await openKiosk(browser, site)
  const row = (name: string, value: number, unit: string, limit: number): Row => ({
    name: `kiosk, ${name}`,
    value,
    unit,
    limit,
    better: 'lower',
  })
  const devtools = await page.context().newCDPSession(page)
  const slowed = (rate: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate })
  await slowed(slowedBy)
  const first = await opened(page)
  const tap = await watched(page)
  const { next, number } = await tapTimes(tap, visits)
  const spoken = await untilSpoken(page, tap, 3)
  await slowed(1)
  await idle(page).waitFor()
  const use = await idleUse(browser, seconds)
  await page.context().close()
  return [
    row('tap to the next screen, slowed six times, p50', quantile(next, 0.5), 'ms', 100),
    row('tap to the next screen, slowed six times, p99', quantile(next, 0.99), 'ms', 100),
    row(
      'tap to the number, the site’s answer included, slowed six times, p50',
      quantile(number, 0.5),
      'ms',
      400,
    ),
    row('tap to the first word, slowed six times', quantile(spoken, 0.5), 'ms', 500),
    row('opened until its first paint, slowed six times', first, 'ms', 600),
    row('processor while nobody is there', use, '%', 3),
  ]
}

/** `seconds`: how long it is watched while nobody is there. */
export async function kiosk(visits = 20, seconds = 20): Promise<Row[]> {
  const data = newDataFolder()
  const [browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  try {
    return await measured(browser, site, visits, seconds)
  } finally {
    await browser.close()
    await site.stop()
    removeDataFolder(data)
  }
}
