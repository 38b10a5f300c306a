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

type Taps = { from: number; painted: Promise<number>; spoken: number; expect: (place: string) => void }

/** Notes each tap by the time that its event carries, and when the screen that it led to had been painted. */
function watchTaps(): void {
  const root = () => document.querySelector('gl-checkin')?.shadowRoot?.querySelector('gl-visit')?.shadowRoot
  const taps: Taps = {
    from: 0,
    painted: Promise.resolve(0),
    spoken: 0,
    expect(place) {
      taps.from = taps.spoken = 0
      taps.painted = new Promise(resolve => {
        const look = () => {
          const stands = taps.from > 0 && root()?.querySelector(`.at-${place} main`)
          if (!stands) return requestAnimationFrame(look)
          // It runs before the frame that shows the screen; the message is heard after it.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - taps.from)
          return port2.postMessage(null)
        }
        look()
      })
    },
  }
  Object.assign(window, { taps })
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (at = 0, ...rest) {
    const ahead = Math.max(0, at - this.context.currentTime) * 1000
    taps.spoken ||= performance.now() + ahead - taps.from
    start.call(this, at, ...rest)
  }
  addEventListener('click', ({ timeStamp }) => Object.assign(taps, { from: timeStamp }), true)
}

type TapsPage = Window & { taps: Taps }

async function tap(page: Page, selector: string, place: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`no ${selector} to tap`)
  await page.evaluate(where => (window as unknown as TapsPage).taps.expect(where), place)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return page.evaluate(() => (window as unknown as TapsPage).taps.painted)
}

const takesNumber = '.choice.green'

/** Of so many visits after a first one: until the next screen, and until the number. */
async function tapTimes(page: Page, visits: number) {
  const [next, number]: [number[], number[]] = [[], []]
  for (let count = 0; count <= visits; count += 1) {
    for (const [selector, place] of visit) {
      const time = await tap(page, selector, place)
      if (count > 0) (selector === takesNumber ? number : next).push(time)
    }
  }
  return { next, number }
}

/** From a tap to the first sound of what is said of the next screen. */
async function untilSpoken(page: Page, times: number): Promise<number[]> {
  const found: number[] = []
  for (let count = 0; count < times; count += 1) {
    await tap(page, '.at-idle .ways .secondary', 'care')
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
  await page.evaluate(watchTaps)
  const { next, number } = await tapTimes(page, visits)
  const spoken = await untilSpoken(page, 3)
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
