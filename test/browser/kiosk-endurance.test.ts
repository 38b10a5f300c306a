/** A kiosk that runs for 14 hours: memory over many visitors, each of whom does something else. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { openKiosk } from './kiosk-visit.ts'
import { weigh } from './weigh.ts'

const visitors = Number(process.env.GREENLANE_KIOSK_VISITORS ?? 60)
/** Calls to the site keep a listener until they could have timed out; only the long form waits for that, ms. */
const listenersRest = visitors > 500 ? 12_000 : 0
/** Visitors until everything that is loaded or kept once is there. */
const warmUp = 24

let browser: Browser
let site: TestSite
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

/** What visitors tap, one after the other; each of them ends on the first screen. */
const visits: readonly (readonly string[])[] = [
  ['.at-idle .ways .primary', '.at-confirm .actions .primary', '.at-ticket .actions .primary'],
  [
    '.languages [lang="en"]',
    '.at-idle .ways .secondary',
    '.at-care .tile',
    '.at-care .actions .primary',
    '.at-confirm .actions .primary',
    '.at-ticket .actions .primary',
  ],
  [
    '.aids button',
    '.at-idle .ways .primary',
    '.at-confirm .pair button:nth-of-type(2)',
    '.at-ways .list button',
    '.at-typing .keys button',
    '.at-typing .actions button',
    '.at-ways .alone button',
    '.at-confirm .pair button',
    '.at-care .actions .primary',
    '.at-confirm .actions .primary',
    '.at-offer .choice.general',
    '.at-ticket .actions .primary',
  ],
  [
    '.aids button:nth-of-type(3)',
    '.sheet .pair button',
    '.sheet .alone button',
    'footer .help',
    '.at-help .actions button',
    '.at-idle .ways .primary',
    '.at-confirm .actions .primary',
    '.at-ticket .actions .primary',
  ],
]

/** Lets so many visitors through; the page taps by itself, as fast as its screens come. */
const letThrough = (page: Page, count: number) =>
  page.evaluate(
    async ([ways, many]) => {
      const visit = document.querySelector('gl-checkin')?.shadowRoot?.querySelector('gl-visit')?.shadowRoot
      const soon = () => new Promise(resolve => setTimeout(resolve))
      const there = async (selector: string) => {
        for (;;) {
          const found = visit?.querySelector<HTMLButtonElement>(selector)
          if (found && !found.disabled && !found.closest('[inert]')) return found
          await soon()
        }
      }
      for (let visitor = 0; visitor < many; visitor += 1) {
        for (const selector of ways[visitor % ways.length] ?? []) (await there(selector)).click()
        await there('.at-idle .ways .primary')
      }
    },
    [visits, count] as const,
  )

test('memory stays flat over many visitors', { timeout: 3_600_000 }, async () => {
  const page = await openKiosk(browser, site)
  const devtools = await page.context().newCDPSession(page)
  await letThrough(page, warmUp)
  const before = await weigh(devtools)
  await letThrough(page, visitors)
  await page.waitForTimeout(listenersRest)
  const after = await weigh(devtools)
  const growth = (after.megabytes - before.megabytes) * 1000
  const limit = 500
  report({
    name: `heap of a kiosk after ${visitors} more visitors`,
    value: growth,
    unit: 'kB',
    limit: `≤ ${limit}`,
  })
  expect(growth).toBeLessThanOrEqual(limit)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
  if (listenersRest > 0) expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 10)
  const { tickets } = await site.lead.get<{ tickets: unknown[] }>('/queue')
  expect(tickets).toHaveLength(warmUp + visitors)
})
