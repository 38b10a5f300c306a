/** A wall that runs for months: memory over many updates, each with other figures and charts. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { wallSample } from '../support/wall-samples.ts'
import { openWall } from './wall-screen.ts'
import { weigh } from './weigh.ts'

const updates = Number(process.env.GREENLANE_WALL_UPDATES ?? 800)
const atOnce = 100

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

/** So many updates, each drawn. */
async function feed(page: Page, from: number, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const some = Math.min(atOnce, count - done)
    const walls = Array.from({ length: some }, (_, index) => wallSample(6, 40, from + done + index))
    await page.evaluate(async all => {
      type Updating = HTMLElement & { wall: unknown; updateComplete: Promise<unknown> }
      const element = document.querySelector('gl-wall') as Updating
      for (const each of all) {
        element.wall = each
        await element.updateComplete
        for (const chart of element.shadowRoot?.querySelectorAll('gl-wall-chart') ?? [])
          await (chart as Updating).updateComplete
      }
    }, walls)
  }
}

test('memory stays flat over many updates', { timeout: 3_600_000 }, async () => {
  const { page } = await openWall(browser, site, wallSample(6, 40))
  const devtools = await page.context().newCDPSession(page)
  await feed(page, 1, 200)
  const before = await weigh(devtools)
  await feed(page, 201, updates)
  const after = await weigh(devtools)
  const growth = after.megabytes - before.megabytes
  report({ name: `heap of a wall after ${updates} updates more`, value: growth, unit: 'MB', limit: '≤ 2' })
  expect(growth).toBeLessThanOrEqual(2)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
  // One that comes once is no leak: thousands of updates would bring thousands.
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5)
  await page.context().close()
})
